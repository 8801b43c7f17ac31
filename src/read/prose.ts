/**
 * Running text: the sections of an article, sentence by sentence, into figures and incidents. Dates and voices are
 * carried from sentence to sentence as the text does.
 */
import { interval, parseDate, type DateSpan } from '../entry/index.js';
import type { Section, Span } from './article.js';
import type { Cast } from './cast.js';
import { saidOn } from './figures/chains.js';
import { carriedVoice, goingOn, isPlain, voicesOf, type Going } from './figures/claimants.js';
import { hearing, type Heard } from './figures/speakers.js';
import type { Figure } from './figures/figure.js';
import { sentenceFigures } from './figures/sentence.js';
import { usualSum } from './figures/sums.js';
import { coversOf, headingSpan, isAfter, isElsewhere, isWithin, reachingBack, relativeDate, sentenceDate } from './figures/when.js';
import { Incidents, type Incident } from './incidents.js';
import { sentencesOf } from './tokens.js';

/** Sections that tell of something else than the event, or tell nothing: by their first heading, in lower case. */
export const OTHER_SECTIONS: ReadonlySet<string> = new Set([
  'background',
  'prelude',
  'context',
  'historical background',
  'see also',
  'references',
  'notes',
  'external links',
  'further reading',
  'sources',
  'bibliography',
]);

/** A sentence that tells of the end of the event. */
const ENDED = /\b(?:battle|offensive|fighting|operation|siege|attack|campaign|clashes|assault)\b[^.]{0,40}\b(?:ended|concluded|came to an end|was over)\b/i;

export interface Prose {
  figures: Figure[];
  incidents: Incident[];
}

/**
 * Reads a section. `day` is the date its heading gives, `event` that of the event. `numbers` takes up every number that
 * stands in a sentence with a word of loss, read or not.
 */
export function readSection(
  section: Section,
  cast: Cast,
  { event, day, numbers }: { event: DateSpan | undefined; day: DateSpan | undefined; numbers: Span[] },
): Prose {
  const figures: Figure[] = [];
  const incidents = new Incidents(cast);
  if (OTHER_SECTIONS.has(section.path[0]?.toLowerCase() ?? '')) return { figures, incidents: [] };
  const context = headingSpan(section) ?? event;
  let told: string | undefined;
  let near = context?.earliest !== undefined && context !== event ? context.earliest : undefined;
  for (const paragraph of section.paragraphs) {
    let heard: Heard = {};
    let going: Going | undefined;
    let before: Figure | undefined;
    let first = true;
    // "The battle ended on 1 March": what is told behind it counts from the beginning to that day.
    let whole: string | undefined;
    incidents.newParagraph();
    for (const sentence of sentencesOf(paragraph)) {
      const [begin] = sentence;
      const last = sentence.at(-1);
      if (!begin || !last) continue;
      const text = paragraph.text.slice(begin.start - paragraph.start, last.end - paragraph.start);
      // "On 28 October …" and "the next day" date what follows in the paragraph too, where the section gives no day.
      const dated = sentenceDate(text, day ?? context, near) ?? relativeDate(text, told ?? day?.edtf, event);
      near = (dated && parseDate(dated.edtf)?.latest) ?? near;
      if (dated?.leads) told = dated.edtf;
      else if (first && !dated) told = undefined;
      first = false;
      const when = dated?.edtf ?? (day ? undefined : told);
      const voices = voicesOf(sentence, cast, heard);
      for (const one of voices) heard = hearing(heard, one);
      const carried = going && carriedVoice(going, sentence);
      going = goingOn(sentence, voices, going);
      if (isElsewhere(when, event)) continue;
      // What is said once the event is over counts the whole of it; what happens then is an increment.
      const after =
        when !== undefined && day === undefined && voices.length > 0 && isAfter(when, event) && !section.path.some((heading) => /aftermath/i.test(heading));
      const ended = dated && ENDED.test(text) ? parseDate(dated.edtf)?.latest : undefined;
      if (ended !== undefined && event?.earliest !== undefined && event.earliest <= ended) whole = interval(event.earliest, ended);
      else if (dated) whole = undefined;
      const usual = after || (whole !== undefined && ended === undefined) ? 'total' : usualSum(sentence, section, when ?? day?.edtf);
      const back = reachingBack(text, when ?? day?.edtf);
      const counted = new Map<Figure, Figure>();
      for (const figure of sentenceFigures({ sentence, usual, voices: carried ? [...voices, carried] : voices, before }, cast, numbers)) {
        const sum = figure.accumulation === 'total' && whole !== undefined && ended === undefined ? whole : undefined;
        const covers = sum ?? (figure.accumulation === 'increment' ? back : undefined) ?? coversOf(figure.accumulation, when, day, event);
        const speaker = voices.find(({ claimant }) => claimant === figure.claimant);
        const stated = speaker && saidOn(sentence, speaker, text, day ?? context);
        const { partOf, supersedes } = figure;
        counted.set(figure, {
          ...figure,
          ...(covers === undefined ? {} : { covers }),
          ...(stated === undefined ? {} : { stated }),
          // Figures of this sentence are those with their dates.
          ...(partOf === undefined ? {} : { partOf: counted.get(partOf) ?? partOf }),
          ...(supersedes === undefined ? {} : { supersedes: counted.get(supersedes) ?? supersedes }),
        });
      }
      const found = [...counted.values()];
      before = found.at(-1) ?? before;
      for (const figure of found) figures.push(figure);
      const date = when ?? day?.edtf;
      // What happened on no known day is told of the event as a whole.
      // Outside the time of the event only what its own sentence dates and plainly tells is an incident: what is said or
      // shown may be dated by who said so, and what follows a date may be of another.
      if (date !== undefined && (isWithin(date, event) || ((dated ?? day) !== undefined && voices.length === 0 && isPlain(sentence))))
        incidents.take(sentence, { date, figures: found });
    }
  }
  return { figures, incidents: incidents.list };
}
