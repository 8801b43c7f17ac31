/** Outcome rule for subjects, where the verb is after the people or things: "were killed", "surrendered", "with 80 rebels killed". */
import type { Metric } from '../../../vocabulary/index.js';
import type { Party } from '../../../entry/index.js';
import type { EntityIndex } from '../../entity-index.js';
import { isGenitive, type Sentence } from '../../tokens.js';
import { isPhraseEnd, isCapitalized } from '../mentions/phrase-boundaries.js';
import { isOrdinal } from '../mentions/military-units.js';
import { ATTACK_NOUNS } from '../lexicon/attacks.js';
import { firstMatchAt, phraseTable } from '../lexicon/lookup.js';
import { ADVERBS, AUXILIARIES, CUSTODY_NOUNS, OUTCOME_FORMS, type OutcomeForms, NEGATIONS, type OutcomeEntry } from '../lexicon/outcome-verbs.js';
import { agentAfter } from './agents.js';
import { outcomeFields, HARM_METRICS, MODALS, outcomeAt, RELATIVE_PRONOUNS } from './clause.js';
import type { RuleContext, Outcome } from './outcome.js';

/** Reads the predicate of a coordination: "were killed", "had been arrested", "surrendered"; a bare participle ("killed") in cells, after "with" and where it is passive. */
export function predicate({ sentence, group, first, last, entities, cell }: RuleContext): Outcome | undefined {
  const aside = cell ? last.to : skipAside(sentence, last.to, group.length > 1);
  let at = cell || last.kind === 'bare' ? aside : skipPostmodifiers(sentence, aside);
  const things = group.every((phrase) => phrase.kind === 'thing');
  const people = group.every((phrase) => phrase.kind !== 'thing' && phrase.kind !== 'unit');
  if (!things && !people) return undefined;
  const table = things ? OUTCOME_FORMS.things : OUTCOME_FORMS.people;
  // "a gunman, who was himself killed", "Colonel X, was killed"
  if (sentence[at]?.text === ',' && first.count.low === 1 && (RELATIVE_PRONOUNS.has(sentence[at + 1]?.lower ?? '') || sentence[at + 1]?.lower === 'was'))
    at += 1;
  if (RELATIVE_PRONOUNS.has(sentence[at]?.lower ?? ''))
    at = mainVerbAfter(sentence, at, table) ?? (AUXILIARIES.has(sentence[at + 1]?.lower ?? '') ? at + 1 : skipRelativeClause(sentence, at));
  let passive = false;
  let perfect = false;
  let infinitive = false;
  for (let step = 0; step < 6; step += 1) {
    const word = sentence[at]?.lower ?? '';
    // "managed to retreat" is one phrase of the lexicon.
    if (!passive && !perfect && firstMatchAt(sentence, at, MANAGED_TO)) break;
    // "were being held": "being held" is one phrase of the lexicon.
    if (passive && word === 'being' && sentence[at + 1]?.lower === 'held') break;
    if (NEGATIONS.has(word) || MODALS.has(word)) return undefined;
    if (AUXILIARIES.has(word)) {
      const has = ['had', 'has', 'have', 'having'].includes(word);
      // "were reported to have fled": the auxiliaries of the second verb count.
      const second = has && sentence[at - 1]?.lower === 'to';
      passive = second ? false : passive || !has;
      perfect = second ? false : perfect || has;
    } else if (/^["“”'’]$/.test(word) && (passive || (step === 0 && isAuxiliary(sentence[at + 1]?.lower)))) {
      // 'were "evacuated"', "'180 mercenaries' were killed"
    } else if (word === 'to') infinitive = sentence[at + 1]?.lower !== 'have' && !REPORTING_PARTICIPLES.has(sentence[at - 1]?.lower ?? '');
    else if (!ADVERBS.has(word)) break;
    at += 1;
  }
  // "remained in the Front's custody"
  const custody = people && (passive || perfect) ? custodyEnd(sentence, at) : undefined;
  if (custody !== undefined) return { metric: ['held'], accumulation: 'remaining', to: custody, rule: 'predicate.custody' };
  const seized = group.every((phrase) => phrase.population === 'hostages') && sentence[at]?.lower === 'taken' && !perfect;
  const found = seized
    ? { row: { metric: 'hostage' } as OutcomeEntry, to: at + 1, form: 'participle' as const }
    : outcomeAt(sentence, at, table, { passive, bare: !passive && !perfect, infinitive });
  if (!found) return undefined;
  // Without an auxiliary, a participle with an object after it is an active verb: "5 fighters killed 3 soldiers".
  const isBare = found.form === 'participle' && !passive && !cell;
  const bare = isBare ? isPassive(sentence, first.from, found.to) : undefined;
  if (isBare && bare === undefined) return undefined;
  // "a truck with five soldiers was destroyed": the subject is the truck.
  if (people && sentence[found.to - 1]?.lower === 'destroyed' && sentence[found.to - 2]?.lower === 'was' && (first.count.low ?? 0) > 1) return undefined;
  // Transitive: "he surrendered the city".
  if (found.row.metric === 'surrendered' && ['the', 'a', 'control'].includes(sentence[found.to]?.lower ?? '')) return undefined;
  if (first.kind === 'bare' && first.isGroup) return undefined;
  if (
    first.kind === 'bare' &&
    !cell &&
    !passive &&
    !(found.form === 'intransitive' && (found.row.metric === 'killed' || ['with', 'only'].includes(sentence[first.from - 1]?.lower ?? '')))
  )
    return undefined;

  const rule = seized
    ? 'predicate.hostages-taken'
    : (bare ??
      (found.form === 'intransitive'
        ? first.kind === 'bare'
          ? 'predicate.number-died'
          : 'predicate.surrendered'
        : passive
          ? first.kind === 'bare'
            ? 'predicate.number-were-killed'
            : 'predicate.were-killed'
          : 'predicate.killed-in-cell'));
  const joined = metricUnion(sentence, found.row.metric, found.to, table);
  const { to } = joined;
  const metric = found.row.also === undefined ? joined.metric : outcomeFields(found.row).metric;
  const by = agentAfter(sentence, to, entities) ?? agentAfter(sentence, skipPlace(sentence, to), entities);
  const agent = by === undefined && people ? attackerAfter(sentence, to, entities) : undefined;
  const followUp = passive && metric.length === 1 && people ? followUpOutcome(sentence, to, metric[0]) : undefined;
  // "are still missing", "remained missing"
  const isStillMissing = metric.length === 1 && metric[0] === 'missing' && sentence.slice(last.to, found.to).some(({ lower }) => CONTINUATION_WORDS.has(lower));
  return {
    ...outcomeFields(found.row),
    rule,
    ...(isStillMissing ? { accumulation: 'remaining' } : {}),
    metric,
    to,
    ...(followUp ? { followUp } : {}),
    ...(metric.length > 1 && found.row.manner !== undefined ? { manner: undefined } : {}),
    ...(by ? { by } : {}),
    ...(agent ? { agent } : {}),
  };
}

/** Words that state a continuing outcome. */
const CONTINUATION_WORDS: ReadonlySet<string> = new Set(['still', 'remain', 'remains', 'remained', 'remaining']);

/** Matches a phrase of custody: "in Ostmerish custody", "in the custody of". Returns the token index after the noun. */
function custodyEnd(sentence: Sentence, at: number): number | undefined {
  if (sentence[at]?.lower !== 'in') return undefined;
  for (let noun = at + 1; noun < at + 6; noun += 1) {
    const { text = '', lower = '' } = sentence[noun] ?? {};
    if (CUSTODY_NOUNS.has(lower)) return noun + 1;
    if (!isCapitalized(text) && !isGenitive(sentence[noun]) && !['the', 'rebel', 'enemy', 'government', 'their', 'its'].includes(lower)) return undefined;
  }
  return undefined;
}

/** Skips a place before an agent phrase: "were destroyed in Lower Ulver by the Front". Returns the index of "by", or the same index. */
function skipPlace(sentence: Sentence, at: number): number {
  if (!['in', 'at', 'near', 'outside'].includes(sentence[at]?.lower ?? '')) return at;
  for (let index = at + 1; index < at + 7; index += 1) {
    const { text = '', lower = '' } = sentence[index] ?? {};
    if (lower === 'by') return index;
    if (!/^\p{Lu}/u.test(text) && !['the', '-', 'of', 'town', 'village', 'city', 'area'].includes(lower)) return at;
  }
  return at;
}

/** Reads the party that made the attack named after the verb: "were killed in a Front airstrike", "due to Front shelling". */
function attackerAfter(sentence: Sentence, at: number, entities: EntityIndex): Party | undefined {
  const length = firstMatchAt(sentence, at, BEFORE_ATTACK_NOUN)?.length;
  if (length === undefined) return undefined;
  const start = at + length + (['a', 'an', 'the'].includes(sentence[at + length]?.lower ?? '') ? 1 : 0);
  const name = entities.matchName(sentence, start);
  return name && ATTACK_NOUNS.has(sentence[start + name.length]?.lower ?? '') ? entities.partyOfActor(name.id) : undefined;
}
const BEFORE_ATTACK_NOUN = phraseTable(['in', 'during', 'due to', 'as a result of', 'after', 'following', 'from', 'overnight due to', 'by']);

const MANAGED_TO = phraseTable(OUTCOME_FORMS.people.intransitives.map(([words]) => words).filter((words) => /^(?:managed|were able) /.test(words)));

/** Reads a second, coordinated outcome of the same people, which is a figure of its own: "were captured and later executed". */
function followUpOutcome(sentence: Sentence, after: number, first: Metric | undefined): Outcome | undefined {
  let at = after;
  if (sentence[at]?.lower !== 'and') return undefined;
  at += 1;
  while (at < after + 5 && (ADVERBS.has(sentence[at]?.lower ?? '') || SEQUENCE_ADVERBS.has(sentence[at]?.lower ?? ''))) at += 1;
  const next = outcomeAt(sentence, at, OUTCOME_FORMS.people, { passive: true, bare: false, infinitive: false });
  if (!next || next.row.metric === first || !isPhraseEnd(sentence, next.to)) return undefined;
  return { ...outcomeFields(next.row), to: next.to, rule: 'inTurn.and-later' };
}
const SEQUENCE_ADVERBS: ReadonlySet<string> = new Set(['shortly', 'after', 'afterwards', 'soon', 'were', 'was']);

/** Reporting participles before an infinitive that did happen: "were believed to be killed". */
const REPORTING_PARTICIPLES: ReadonlySet<string> = new Set(['believed', 'reported', 'claimed', 'alleged', 'confirmed', 'presumed', 'thought', 'known', 'said']);

/** Reads coordinated outcomes of one figure: "killed or captured", "killed, wounded or missing", "surrendered or been re-arrested". Returns all metrics and the token index after them. */
export function metricUnion(sentence: Sentence, first: Metric, after: number, table: OutcomeForms): { metric: Metric[]; to: number } {
  const metric: Metric[] = [first];
  let to = after;
  for (;;) {
    let next = to;
    let or = false;
    while (COORDINATORS.has(sentence[next]?.lower ?? '') || (next > to && AUXILIARIES.has(sentence[next]?.lower ?? ''))) {
      or ||= sentence[next]?.lower === 'or' || sentence[next]?.text === '/';
      next += 1;
    }
    const other = next > to ? outcomeAt(sentence, next, table, { passive: true, bare: false, infinitive: false }) : undefined;
    if (!other || metric.includes(other.row.metric)) break;
    // "were captured and executed" are two events in sequence; "killed and wounded" is one figure.
    if (!or && !(HARM_METRICS.has(first) && HARM_METRICS.has(other.row.metric))) break;
    metric.push(other.row.metric);
    to = other.to;
  }
  return { metric, to };
}

const COORDINATORS: ReadonlySet<string> = new Set([',', 'or', 'and', '/', 'and/or', '&']);

/** Skips an aside between subject and verb: "13 guards, all there were, were killed". Returns the index of the verb, or the same index. */
function skipAside(sentence: Sentence, at: number, joined: boolean): number {
  if (sentence[at]?.text === '(') {
    const close = sentence.findIndex(({ text }, index) => index > at && text === ')');
    return close !== -1 && close - at <= LONGEST_ASIDE && isAuxiliary(sentence[close + 1]?.lower) ? close + 1 : at;
  }
  if (sentence[at]?.text !== ',') return at;
  // "100 soldiers, including 80 volunteers, were killed"
  if (ASIDE_STARTERS.has(sentence[at + 1]?.lower ?? '')) {
    const close = sentence.findIndex(
      ({ text }, index) => index > at && text === ',' && (isAuxiliary(sentence[index + 1]?.lower) || INTRANSITIVE_PASTS.has(sentence[index + 1]?.lower ?? '')),
    );
    return close !== -1 && close - at <= LONGEST_ASIDE ? close + 1 : at;
  }
  // "100 civilians and five policemen, had been killed"
  if (joined && ['had', 'have', 'were'].includes(sentence[at + 1]?.lower ?? '')) return at + 1;
  for (let index = at + 1; index < Math.min(at + 14, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    // "12 people, 8 of them children, were killed"
    if (/^[;:.()]$/.test(text) || (/^\d/.test(text) && sentence[index + 1]?.lower !== 'of')) return at;
    if (text === ',') {
      const verb = sentence[index + 1]?.lower ?? '';
      return ['was', 'were', 'had', 'have'].includes(verb) || INTRANSITIVE_PASTS.has(verb) ? index + 1 : at;
    }
    if (['was', 'were', 'had', 'have', 'and'].includes(lower) && !PARTITIVE_PRONOUNS.has(sentence[index - 1]!.lower)) return at;
  }
  return at;
}

/** Relative pronouns after which a verb belongs to the aside: "eight of whom were children". */
const PARTITIVE_PRONOUNS: ReadonlySet<string> = new Set(['whom', 'which']);
/** Intransitive past forms, which need no auxiliary. */
const INTRANSITIVE_PASTS: ReadonlySet<string> = new Set('died surrendered escaped fled deserted perished'.split(' '));

/** Words that open an aside after a comma. */
const ASIDE_STARTERS: ReadonlySet<string> = new Set('including among most mostly all both mainly either primarily largely some'.split(' '));

/** Tokens of an aside, at most. */
const LONGEST_ASIDE = 24;

function isAuxiliary(word: string | undefined): boolean {
  return word !== undefined && ['was', 'were', 'had', 'have', 'been'].includes(word);
}

/**
 * Skips postmodifiers of the subject, prepositional phrases and reduced relative clauses: "one sailor from the Moskva was
 * killed", "52 soldiers captured by rebels were released". Returns the index of the verb, or the same index.
 */
export function skipPostmodifiers(sentence: Sentence, at: number): number {
  const isReducedRelative =
    sentence[at]?.lower === 'taken' ||
    (outcomeAt(sentence, at, OUTCOME_FORMS.people, { passive: false, bare: true, infinitive: false })?.form === 'participle' && sentence[at]?.lower !== 'dead');
  // "30 civilians trying to leave were killed"
  const isPresentParticiple = /^\p{Ll}{2,}ing$/u.test(sentence[at]?.text ?? '') && !ING_NOUNS.has(sentence[at]!.lower);
  if (!isReducedRelative && !isPresentParticiple && !POSTMODIFIER_STARTERS.has(sentence[at]?.lower ?? '')) return at;
  for (let index = at + 1; index < Math.min(at + 14, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    // "a member of the watch, Edmund Quill, was killed"
    if (text === ',') {
      const after = skipAside(sentence, index, false);
      return after > index ? after : at;
    }
    if (
      /^[;:.()]$/.test(text) ||
      (/^\d/.test(text) && sentence[index - 1]?.lower !== 'of' && !isOrdinal(sentence, index)) ||
      RELATIVE_PRONOUNS.has(lower) ||
      ['while', 'as', 'but'].includes(lower) ||
      // "from Ulver and Dell"
      (lower === 'and' && !isCapitalized(sentence[index + 1]?.text ?? '')) ||
      // "of the mission to Ulver"
      (lower === 'to' && !isPresentParticiple && !isCapitalized(sentence[index + 1]?.text ?? ''))
    )
      return at;
    if (['was', 'were', 'had', 'have', 'surrendered', 'escaped', 'fled', 'died'].includes(lower)) return index;
  }
  return at;
}

/** Words in -ing that are no participle of a postmodifier: nouns, and "being", "having". */
const ING_NOUNS: ReadonlySet<string> = new Set('being having building buildings morning evening meeting crossing landing dwelling wing ring spring'.split(' '));

/** Prepositions and participles that open a postmodifier. */
const POSTMODIFIER_STARTERS: ReadonlySet<string> = new Set([
  'of',
  'from',
  'in',
  'at',
  'near',
  'on',
  'inside',
  'with',
  'belonging',
  'hiding',
  'aboard',
  'located',
  'parked',
  'moored',
  'anchored',
  'docked',
  'present',
  'close',
]);

/** Finds the main verb after a passive relative clause: "guards who were taken by the Front were released". Returns the index of its auxiliary. */
function mainVerbAfter(sentence: Sentence, at: number, words: OutcomeForms): number | undefined {
  if (!['were', 'was'].includes(sentence[at + 1]?.lower ?? '')) return undefined;
  for (let index = at + 3; index < Math.min(at + 14, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    if (/^[,;:.()]$/.test(text) || lower === 'and' || RELATIVE_PRONOUNS.has(lower)) return undefined;
    if (lower !== 'were' && lower !== 'was') continue;
    let verb = index + 1;
    while (verb < index + 4 && ADVERBS.has(sentence[verb]?.lower ?? '')) verb += 1;
    return outcomeAt(sentence, verb, words, { passive: true, bare: false, infinitive: false }) ? index : undefined;
  }
  return undefined;
}

/** Skips a relative clause: "civilians who refused to help were killed". Returns the index of the main verb's auxiliary, or the same index. */
function skipRelativeClause(sentence: Sentence, at: number): number {
  for (let index = at + 1; index < Math.min(at + 12, sentence.length); index += 1) {
    const { text, lower } = sentence[index]!;
    if (/^[,;:.()\d]/.test(text)) break;
    if (lower === 'were' || lower === 'was') return index;
  }
  return at;
}

/**
 * Checks whether a participle without an auxiliary is passive: in an absolute construction ("with 80 rebels killed"), at
 * the end of the sentence, or where the auxiliary is elided ("14 were killed and 29 others wounded"). Returns the rule.
 */
function isPassive(sentence: Sentence, from: number, to: number): string | undefined {
  const before = sentence[from - 1]?.lower ?? '';
  if (ABSOLUTE_STARTERS.has(before)) return 'predicate.with-killed';
  // "soldiers killed in the clashes": a preposition in place of an object.
  if (AFTER_PASSIVE.has(sentence[to]?.lower ?? '')) return 'predicate.killed-in';
  if (!isPhraseEnd(sentence, to)) return undefined;
  if (before === 'of') return FIGURE_NOUNS.has(sentence[from - 2]?.lower ?? '') ? 'predicate.figure-of-killed' : undefined;
  if (['(', ':', ';', ',', 'and', 'while', 'but'].includes(before)) return 'predicate.and-killed';
  return from === 0 || to >= sentence.length - 1 ? 'predicate.killed-at-end' : undefined;
}

/** Words that may follow a passive participle, and no active verb. */
const AFTER_PASSIVE: ReadonlySet<string> = new Set(['by', 'in', 'during', 'near', 'on', 'at', 'when', 'while', 'since']);

/** Nouns before "of" and the number: "a total of 40 killed". */
const FIGURE_NOUNS: ReadonlySet<string> = new Set([
  'figure',
  'figures',
  'total',
  'number',
  'estimate',
  'estimates',
  'count',
  'report',
  'reports',
  'claim',
  'claims',
]);

/** Words that open an absolute construction with a bare participle. */
const ABSOLUTE_STARTERS: ReadonlySet<string> = new Set(
  'with claimed saw seeing left leaving reported confirmed including counted calculated recorded documented registered verified'.split(' '),
);
