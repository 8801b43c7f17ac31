/**
 * Makes an empty entry: a title comes in, valid YAML goes out, with every main field as a commented line.
 * A line with one `#` is an example and becomes part of the entry when the `#` is removed; `##` explains.
 */
import { slug } from '../slug.js';
import { blockText, SCHEMA_COMMENT } from './yaml.js';

/** The placeholder for a hash that is not known yet. */
export const NO_SHA256 = '0'.repeat(64);

/** An empty entry of a document with this title; `sha256` is that of its file. */
export function emptyEntry(title: string, sha256: string = NO_SHA256): string {
  const words = title.replace(/\s+/g, ' ').trim();
  const id = slug(words);
  const text = (key: string, value: string) => blockText({ [key]: value }).trimEnd();
  const hash = sha256 === NO_SHA256 ? ' ## put the SHA-256 of the file here; --for FILE does, and so does draft --update' : '';
  return `#${SCHEMA_COMMENT}
##
## What one document says about one event. Remove the # from a line to use it, and replace the example;
## leave out what the document does not say. Lines with ## explain, and may be deleted.
##

format: 1
${text('id', id)}
document:
  ${text('title', words)}
  language: en ## the language of the document: en, ar, pt-BR
  sha256: "${sha256}"${hash}
  # publisher: The Larkmoor Almanac ## who publishes it
  # url: https://example.org/articles/larkmoor ## where it is published
  # revision: "4711" ## the edition, as the publisher numbers it
  # published: 2031-04-01 ## when this edition was published
  # retrieved: 2031-04-02 ## when it was fetched
  # license: https://creativecommons.org/licenses/by-sa/4.0/ ## the address of its licence; a missing one is a warning
event:
  ${text('id', id)} ## the id of the event; entries about the same event share it
  ${text('label', words)} ## what the document calls the event
  # type: [ battle ] ## battle, siege, airstrike, bombing, killing, prison-break …; several are possible
  # date: 2031-03-03/2031-03-09 ## 2031-03-03 | 2031-03 | 2031-03-03~ (about) | 2031-03-03/.. (open)
  # place: port-larkmoor ## an id of the registry, or of places: below
  # partOf: [ larkmoor-strait-dispute ] ## events of the registry that it is part of
  # sides: ## by the number the document gives them
  #   1: { key: harbour-league, actors: [ harbour-league, { id: ostmere, role: supporter } ] }
  #   2: { key: sable-front, actors: [ sable-front ] }
  # commanders:
  #   - person: edmund-quill
  #     of: side 1
  #     at: { section: Infobox/Commander1, start: 498, end: 510 } ## where the quote is, in characters from 0
  #     quote: Edmund Quill
  # result:
  #   - text: The League held the harbour. ## in your own words
  #     kind: victory ## victory, inconclusive, ceasefire, change-of-control, consequence
  #     at: { section: Infobox/Result, start: 260, end: 282 }
  #     quote: Harbour League victory
## Actors, places and people that the registry does not have. They are local to this entry.
# actors:
#   - { id: harbour-league, name: Harbour League }
#   - { id: ostmere, name: Ostmere }
#   - { id: sable-front, name: Sable Front }
#   - { id: lmo, name: Larkmoor Monitor }
# places:
#   - { id: port-larkmoor, name: Port Larkmoor }
## Commanders, officials and spokespersons only; never victims, witnesses or private persons.
# people:
#   - { id: edmund-quill, name: Edmund Quill }
## What became of them.
# fates:
#   - person: edmund-quill
#     fate: injured ## killed, injured, missing, captured, surrendered, hostage, escaped, released
#     at: { section: Timeline/9 March, start: 4000, end: 4017 }
#     quote: Quill was wounded
## What happened within the event.
# episodes:
#   - id: raid-3-march
#     type: raid
#     date: 2031-03-03
#     summary: The Front broke into the barracks. ## in your own words
#     at: { section: Timeline/3 March, start: 2000, end: 2018 }
#     quote: tore open the gate
## Every figure, with its source and evidence. Its id: {metric}-{of}[-per-{claimant}][-{day}].
# claims:
#   - id: killed-side-1-per-lmo
#     metric: killed ## killed, injured, missing, captured, surrendered, hostage, held, escaped, released, displaced, strength, equipment
#     of: side 1 ## the party counted: side 1, an actor; leave it out where the text does not say
#     who: fighters ## fighters, civilians, prisoners …; only from words in the text
#     count: 48 ## 48 | 4..7 | 40.. (and more) | ..3500 (up to) | ~600 (about) | several | dozens | none | unknown
#     accumulation: total ## total, increment (a day, an incident), cumulative (up to a date), remaining
#     about: raid-3-march ## an episode; leave it out where it is the event as a whole
#     covers: 2031-03-03 ## the time it covers; leave it out where it is that of the event
#     claimant: lmo ## the source; unnamed for "reportedly"; leave it out where it is the document itself
#     at: { section: Infobox/Casualties1, start: 708, end: 717 }
#     quote: 48 killed ## the exact words, no longer than the figure
#     note: Anything else a reader should know.
#     review: [ { status: checked, by: A. Reader, on: 2031-05-01 } ] ## checked, rejected or withheld
`;
}
