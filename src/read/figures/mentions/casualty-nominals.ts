/**
 * Casualty nominals, nouns that are counted or numbered themselves: tolls ("put the death toll at 450"), running totals
 * ("the number of prisoners who had surrendered had reached 600"), and parts of the dead ("37 of the dead were
 * rebels"). Each function takes mentions and returns the outcome that they state, or `undefined`.
 */
import type { Party } from '../../../entry/index.js';
import type { Accumulation, Metric } from '../../../vocabulary/index.js';
import type { EntityIndex } from '../../entity-index.js';
import { isGenitive, type Sentence } from '../../tokens.js';
import { TOLL_LINKS, TOLL_NOUNS, TOLL_GROWTH_PHRASES } from '../lexicon/accumulation.js';
import { firstMatchAt, phraseLengthAt, firstMatchBefore, phraseTable } from '../lexicon/lookup.js';
import { PEOPLE_OUTCOMES } from '../lexicon/outcome-verbs.js';
import { peopleAt, nounPhrase } from './noun-phrase.js';
import { type Mention } from './mention.js';
import { antecedentBefore } from '../outcomes/agents.js';
import type { Coordination, Outcome } from '../outcomes/outcome.js';
import { isPhraseEnd } from './phrase-boundaries.js';

/** The outcome that a casualty nominal states, and its people if the mention itself does not name them. */
export interface CasualtyNominal {
  readonly outcome: Outcome;
  readonly people?: Pick<Mention, 'population' | 'party'>;
}

/** The greatest distance between a casualty nominal and its number, in tokens. */
const TOLL_REACH = 20;

/** Reads a number after a casualty nominal, or after "the number of … reached". */
export function casualtyNominalOf(sentence: Sentence, group: Coordination, entities: EntityIndex): CasualtyNominal | undefined {
  const [phrase] = group;
  if (phrase.kind === 'thing') return thingsLost(sentence, group, entities);
  if (phrase.kind === 'unit' || (group.length > 1 && phrase.kind !== 'people')) return undefined;
  // "a toll of 5 crowns" counts no people.
  if (phrase.kind === 'bare' && !isPhraseEnd(sentence, phrase.to)) return undefined;
  return deathToll(sentence, group, entities) ?? (phrase.kind === 'bare' ? tallyReached(sentence, phrase, entities) : undefined);
}

/** Reads a number linked to a casualty nominal: "put the death toll at 450", "a death toll of 200", "the toll is now over 100". */
function deathToll(sentence: Sentence, group: Coordination, entities: EntityIndex): CasualtyNominal | undefined {
  const [phrase] = group;
  const linkAt = linkBefore(sentence, phrase.from);
  if (linkAt === undefined) return undefined;
  for (let at = linkAt - 1; at >= Math.max(0, linkAt - TOLL_REACH); at -= 1) {
    const { lower, text } = sentence[at]!;
    if (/^[;:.()]$/.test(text)) return undefined;
    const metric = TOLL_NOUNS.get(lower);
    if (metric === undefined || (sentence[at + 1]?.lower === 'of' && at + 1 !== linkAt && lower !== 'toll')) continue;
    const from = ['death', 'casualty'].includes(sentence[at - 1]?.lower ?? '') ? at - 1 : at;
    // Only "toll" takes "of" with a number; "casualties were 40".
    if (lower !== 'toll' && lower !== 'tolls' && sentence[linkAt]!.lower === 'of') return undefined;
    const rule = lower === 'toll' || lower === 'tolls' ? 'toll.death-toll' : 'toll.deaths-were';
    const accumulation: Accumulation = firstMatchBefore(sentence, phrase.from, TOLL_GROWTH_PHRASES) !== undefined ? 'cumulative' : 'total';
    // "Front losses were 12 killed"
    const statedMetric = phrase.kind === 'outcome' && phrase.outcome !== undefined && phrase.outcome !== 'casualties' ? [phrase.outcome.metric] : metric;
    return {
      outcome: { metric: statedMetric, accumulation, from, to: group[group.length - 1]!.to, rule },
      ...peopleOfToll(sentence, group, from, entities),
    };
  }
  return undefined;
}

/** Returns whom a toll counts, where the nouns after its number do not say: as the words around the toll say. */
function peopleOfToll(sentence: Sentence, group: Coordination, toll: number, entities: EntityIndex): Pick<CasualtyNominal, 'people'> {
  const [{ kind, to, population, party }] = group;
  if (kind !== 'people') return { people: bothSidesParty(sentence, to, entities) ?? partyOfToll(sentence, toll, entities) };
  if (group.length > 1 || party !== undefined || population === 'civilians') return {};
  // "put Front losses at 40 fighters"
  const own = partyOfToll(sentence, toll, entities).party;
  return own === undefined ? {} : { people: { population, party: own } };
}

/** Reads things as the losses: "put Front losses at six tanks and a boat", "the losses included two trucks". */
function thingsLost(sentence: Sentence, group: Coordination, entities: EntityIndex): CasualtyNominal | undefined {
  const [phrase] = group;
  const linkAt = linkBefore(sentence, phrase.from, THING_LOSS_LINKS);
  // "losses at at least six tanks, nine trucks and a boat": the bound may be that of the whole list, which no quote of an item shows.
  const isBoundShared = group.length > 1 && phrase.count.modifier !== 'exact';
  if (linkAt === undefined || isBoundShared) return undefined;
  // "losses", "losses were put", "equipment losses have been"
  let at = linkAt - 1;
  while (LINK_PARTS.has(sentence[at]?.lower ?? '')) at -= 1;
  if (sentence[at]?.lower !== 'losses') return undefined;
  const from = LOSS_MODIFIERS.has(sentence[at - 1]?.lower ?? '') ? at - 1 : at;
  const { party } = partyOfToll(sentence, from, entities);
  return {
    outcome: { metric: ['equipment'], from, to: group[group.length - 1]!.to, rule: 'toll.things-lost' },
    people: { population: phrase.population, ...(party === undefined ? {} : { party }) },
  };
}
const THING_LOSS_LINKS: ReadonlySet<string> = new Set([...TOLL_LINKS, 'included', 'include', 'including', 'comprised', 'totalling', 'totaling']);
/** Words between "losses" and the last word of its link: "losses have been put at", "losses amounted to". */
const LINK_PARTS: ReadonlySet<string> = new Set('have has had been was were are put estimated given amounted came at'.split(' '));
const LOSS_MODIFIERS: ReadonlySet<string> = new Set(['equipment', 'vehicle', 'material', 'materiel', 'armour', 'armor', 'tank', 'aircraft', 'naval']);

/** Reads "over a hundred on both sides": the union of both parties, if there are exactly two. */
function bothSidesParty(sentence: Sentence, at: number, entities: EntityIndex): Pick<Mention, 'population' | 'party'> | undefined {
  if (phraseLengthAt(sentence, at, 'on both sides') === 0 || entities.sideNumbers.length !== 2) return undefined;
  return { population: 'unstated', party: { kind: 'several', parties: entities.sideNumbers.map((number) => ({ kind: 'side', number })) } };
}

/** Returns the index of the token that links a casualty nominal to the number at `at`: "at", "of", "was". */
function linkBefore(sentence: Sentence, at: number, links = TOLL_LINKS): number | undefined {
  // "put the toll closer to 300": the words that bound the number link it.
  if (['closer', 'nearer'].includes(sentence[at]?.lower ?? '')) return at;
  let end = at;
  while (end > 0 && ['certainly', 'now', 'only', 'already', 'still'].includes(sentence[end - 1]?.lower ?? '')) end -= 1;
  return links.has(sentence[end - 1]?.lower ?? '') ? end - 1 : undefined;
}

const ALL_SIDES = phraseTable(['for all sides', 'on all sides', 'of all sides', 'for both sides', 'of both sides', 'on both sides']);

/**
 * Reads the party or population from the modifiers of a casualty nominal: "the civilian death toll", "their death
 * toll", "the SDF's toll".
 */
function partyOfToll(sentence: Sentence, toll: number, entities: EntityIndex): Pick<Mention, 'population' | 'party'> {
  const before = sentence[toll - 1]?.lower ?? '';
  if (before === 'civilian') return { population: 'civilians' };
  // "the death toll for all sides"
  const noun = ['toll', 'tolls'].includes(sentence[toll + 1]?.lower ?? '') ? toll + 2 : toll + 1;
  if (firstMatchAt(sentence, noun, ALL_SIDES) && entities.sideNumbers.length > 1)
    return { population: 'unstated', party: { kind: 'several', parties: entities.sideNumbers.map((number) => ({ kind: 'side', number })) } };
  if (before === 'its' || before === 'their') {
    const party = antecedentBefore(sentence, toll - 1, entities);
    return { population: 'unstated', ...(party === undefined ? {} : { party }) };
  }
  for (let start = Math.max(0, toll - 5); start < toll; start += 1) {
    const name = entities.matchName(sentence, start);
    const end = start + (name?.length ?? 0);
    if (name && (end === toll || (end === toll - 1 && isGenitive(sentence[end])))) return { population: 'unstated', party: entities.partyOfActor(name.id) };
  }
  const side = entities.sideOfWord(before);
  return { population: 'unstated', ...(side === undefined ? {} : { party: { kind: 'side', number: side } satisfies Party }) };
}

/** Participles that may directly follow "number" and state the outcome. */
const OUTCOME_PARTICIPLES: ReadonlySet<string> = new Set(['killed', 'wounded', 'injured', 'captured', 'arrested', 'displaced', 'missing', 'dead']);

/** Reads a running total: "The number of prisoners who had surrendered … had reached 600". */
function tallyReached(sentence: Sentence, phrase: Mention, entities: EntityIndex): CasualtyNominal | undefined {
  const grows = firstMatchBefore(sentence, phrase.from, TOLL_GROWTH_PHRASES) !== undefined;
  if (!grows && linkBefore(sentence, phrase.from) === undefined) return undefined;
  for (let at = phrase.from - 1; at >= 1; at -= 1) {
    // "the number of guards killed", "the number killed"
    const of = sentence[at]!.lower === 'of' || OUTCOME_PARTICIPLES.has(sentence[at]!.lower);
    if (!of || sentence[at - 1]?.lower !== 'number') continue;
    const metric: Metric[] = [];
    for (let index = at; index < phrase.from; index += 1) {
      for (const row of PEOPLE_OUTCOMES) {
        const isNamed = [...(row.participles ?? []), ...(row.intransitives ?? []), ...(row.nouns ?? [])].some(
          (words) => phraseLengthAt(sentence, index, words) > 0,
        );
        if (isNamed && !metric.includes(row.metric)) metric.push(row.metric);
      }
    }
    return metric.length === 0
      ? undefined
      : {
          outcome: { metric, accumulation: grows ? 'cumulative' : 'total', from: at - 1, to: phrase.to, rule: 'tally.number-of' },
          people: peopleAt(sentence, at + 1, entities),
        };
  }
  return undefined;
}

/** Reads a predicate that identifies a part of the casualties: "37 of the dead were rebels". */
export function identityOfCounted(sentence: Sentence, phrase: Mention, entities: EntityIndex): CasualtyNominal | undefined {
  if (!['was', 'were'].includes(sentence[phrase.to]?.lower ?? '')) return undefined;
  if (phrase.kind !== 'outcome' || phrase.outcome === undefined || phrase.outcome === 'casualties') return undefined;
  const noun = phrase.to + 1 + (firstMatchAt(sentence, phrase.to + 1, IDENTIFICATION_PHRASES)?.length ?? 0);
  const identity = nounPhrase(sentence, noun, noun + 5, noun, entities);
  // "20 more were taken prisoner" states an outcome.
  if (identity.kind !== 'people' || sentence[noun]?.lower === 'taken' || !isPhraseEnd(sentence, identity.to)) return undefined;
  const people = { population: identity.population, ...(identity.party === undefined ? {} : { party: identity.party }) };
  return { outcome: { metric: [phrase.outcome.metric], to: phrase.to, rule: 'whoTheyWere.of-the-dead' }, people };
}

const IDENTIFICATION_PHRASES = phraseTable([
  'confirmed as',
  'confirmed to be',
  'identified as',
  'reported to be',
  'reportedly',
  'said to be',
  'believed to be',
]);
