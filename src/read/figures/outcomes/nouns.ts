/** Outcomes that a noun tells: "154 fatalities", "98 bodies", "the deaths of 13 civilians", "among those killed". */
import { describe, outcomeAt, subjectBefore } from './clause.js';
import { union } from './predicate.js';
import { endsPhrase } from '../edges.js';
import type { Context, Outcome } from './rule.js';
import { isGenitive, type Sentence } from '../../tokens.js';
import { matchAt } from '../words/match.js';
import {
  ACTION_NOUNS,
  ADVERBS,
  DEATHS,
  GOVERNING,
  LEAVE_VERBS,
  LOSE_VERBS,
  NOT_WRECKED,
  OUTCOME_NOUNS,
  OUTCOME_WORDS,
  WRECKED,
  SUFFER_VERBS,
  THING_NOUNS,
  type OutcomeWords,
} from '../words/outcomes.js';

/** "98 bodies were found", "the bodies of 140 fighters": they are dead. */
export function bodies({ sentence, group, first, last }: Context): Outcome | undefined {
  const isBody = (at: number) => /^(?:body|bodies|corpses?)$/.test(sentence[at]?.lower ?? '');
  const counted = group.every((phrase) => phrase.kind === 'people' && phrase.head !== undefined && isBody(phrase.head));
  const of =
    sentence[first.from - 1]?.lower === 'of' && isBody(first.from - 2) && group.every((phrase) => phrase.kind === 'people' || phrase.kind === 'outcome');
  if (of) return { metric: ['killed'], to: last.to, from: first.from - 2, rule: 'bodies.bodies-of' };
  return counted ? { metric: ['killed'], to: last.to, rule: 'bodies.counted' } : undefined;
}

/** "154 fatalities", "13 civilian deaths"; with "took" or "suffered" before it, of its subject. */
export function nounItself({ sentence, first, last, cast, cell }: Context): Outcome | undefined {
  if (last.kind === 'bare' && !cell && first === last) return bothNouns({ sentence, first, cast });
  if (last.kind !== 'outcome' || last.outcome === undefined) return undefined;
  const rule = last.outcome === 'casualties' ? 'nounItself.casualties' : 'nounItself.fatalities';
  const base = last.outcome === 'casualties' ? { metric: ['killed', 'injured'] as const } : describe(last.outcome);
  const verb = sentence[first.from - 1];
  const party =
    verb && (SUFFER_VERBS.has(verb.lower) || LOSE_VERBS.has(verb.lower) || LEAVE_VERBS.has(verb.lower))
      ? subjectBefore(sentence, first.from - 1, cast)
      : undefined;
  const all = cell && last.outcome !== 'casualties' ? union(sentence, last.outcome.metric, last.to, GOVERNING.people) : { metric: base.metric, to: last.to };
  return { ...base, ...all, rule, ...(party ? { party, from: first.from - 1 } : {}) };
}

/** "suffered 400 dead and wounded", "there were 30 killed or captured": two nouns for one figure. */
function bothNouns({ sentence, first, cast }: Pick<Context, 'sentence' | 'first' | 'cast'>): Outcome | undefined {
  const row = OUTCOME_NOUNS.get(sentence[first.to]?.lower ?? '');
  if (row === undefined || !['and', 'or', '/', '&'].includes(sentence[first.to + 1]?.lower ?? '')) return undefined;
  const verb = sentence[first.from - 1]?.lower ?? '';
  const theirs = SUFFER_VERBS.has(verb) || LOSE_VERBS.has(verb);
  const there = ['were', 'are'].includes(verb) && sentence[first.from - 2]?.lower === 'there';
  const all = union(sentence, row.metric, first.to + 1, GOVERNING.people);
  if (!(theirs || there) || all.metric.length < 2 || !endsPhrase(sentence, all.to)) return undefined;
  const rule = theirs ? 'nounItself.suffered-both' : 'nounItself.there-were-both';
  const party = theirs ? subjectBefore(sentence, first.from - 1, cast) : undefined;
  return { ...all, rule, ...(party ? { party, from: first.from - 1 } : {}) };
}

/** "the deaths of 13 civilians", "the arrest of 40 fighters", "the killing of nearly 200 civilians". */
export function nounOf({ sentence, group, first, last }: Context): Outcome | undefined {
  const noun = sentence[first.from - 2]?.lower ?? '';
  if (sentence[first.from - 1]?.lower !== 'of') return undefined;
  // "the destruction of 14 tanks and 3 guns"
  const manner = group.every((phrase) => phrase.kind === 'thing') ? THING_NOUNS.get(noun) : undefined;
  if (manner !== undefined) return { metric: ['equipment'], manner, from: first.from - 2, to: last.to, rule: 'nounOf.destruction-of' };
  // "the arrests of scores more"
  const more = group.length === 1 && first.kind === 'bare' && noun.endsWith('s') && endsPhrase(sentence, last.to);
  if (!more && !group.every((phrase) => phrase.kind === 'people')) return undefined;
  const metric = ACTION_NOUNS.get(sentence[first.from - 2]?.lower ?? '');
  // "talks regarding the evacuation of 500 civilians"
  const asked =
    (metric === 'displaced' || metric === 'released') && sentence.slice(Math.max(0, first.from - 6), first.from - 2).some(({ lower }) => ASKED.has(lower));
  const rule = more ? 'nounOf.arrests-of-more' : 'nounOf.deaths-of';
  return metric && !asked ? { metric: [metric], from: first.from - 2, to: last.to, rule } : undefined;
}

/** Before a noun for what is wanted, and has not happened yet. */
const ASKED: ReadonlySet<string> = new Set(
  'regarding for demanded demanding demand negotiate negotiating negotiated talks secure seeking sought requested proposed called promised exchange'.split(' '),
);

/** "claimed an estimated 54 lives", "cost the lives of 20 civilians". */
export function lives({ sentence, group, first, last }: Context): Outcome | undefined {
  if (group.length === 1 && first.kind === 'bare' && sentence[last.to]?.lower === 'lives') {
    const verb = sentence[first.from - 1]?.lower ?? '';
    const whose = TAKING_LIVES.has(verb) || TAKING_LIVES.has(sentence[first.from - 2]?.lower ?? '');
    return whose ? { metric: ['killed'], from: first.from - 1, to: last.to + 1, rule: 'lives.claimed' } : undefined;
  }
  const of = sentence[first.from - 1]?.lower === 'of' && sentence[first.from - 2]?.lower === 'lives' && group.every(({ kind }) => kind === 'people');
  return of ? { metric: ['killed'], from: first.from - 2, to: last.to, rule: 'lives.lives-of' } : undefined;
}
const TAKING_LIVES: ReadonlySet<string> = new Set('claimed claiming cost costing took taking taken claims'.split(' '));

/** "a soldier's death", "the killing of" by its genitive. */
export function genitive({ sentence, group, last }: Context): Outcome | undefined {
  if (!isGenitive(sentence[last.to]) || !group.every(({ kind }) => kind === 'people')) return undefined;
  const noun = sentence[last.to + 1]?.lower ?? '';
  return DEATHS.has(noun) ? { metric: ['killed'], to: last.to + 2, rule: 'genitive.death' } : undefined;
}

/** "several killed prison staff", "20 wrecked vehicles". */
export function attribute({ sentence, group, first, last, cell }: Context): Outcome | undefined {
  // "12 captured guards", which in running text only describes them
  if (cell && last.kind === 'people' && sentence.slice(last.numberFrom, last.head).some(({ lower }) => lower === 'captured'))
    return { metric: ['captured'], to: last.to, rule: 'attribute.captured' };
  if (group.length === 1 && first.kind === 'thing' && !first.told && !TOLD_BEFORE.has(sentence[first.from]!.lower)) {
    const words = sentence.slice(first.numberFrom, first.to);
    if (!words.some(({ lower }) => WRECKED.has(lower))) return undefined;
    const other = words.some(({ lower }) => NOT_WRECKED.has(lower));
    return { metric: ['equipment'], to: first.to, rule: 'attribute.wrecked', ...(other ? {} : { manner: 'destroyed' }) };
  }
  return last.kind === 'people' && last.outcome !== undefined && last.outcome !== 'casualties'
    ? { ...describe(last.outcome), to: last.to, rule: 'attribute.harmed' }
    : undefined;
}

/** Words behind which things are those told of before. */
const TOLD_BEFORE: ReadonlySet<string> = new Set(['the', 'these', 'those']);

/** "5 children and 1 woman were among those killed". */
export function amongThose({ sentence, group, last }: Context): Outcome | undefined {
  let at = last.to;
  if (!['was', 'were', 'are', 'is'].includes(sentence[at]?.lower ?? '') || !group.every((phrase) => phrase.kind === 'people')) return undefined;
  at += 1;
  while (ADVERBS.has(sentence[at]?.lower ?? '')) at += 1;
  if (!['among', 'amongst'].includes(sentence[at]?.lower ?? '')) return undefined;
  at += 1;
  if (!['the', 'those'].includes(sentence[at]?.lower ?? '')) return undefined;
  const found = outcomeAt(sentence, at + 1, GOVERNING.people, { being: true, bare: false, infinitive: false });
  const noun = found ? undefined : OUTCOME_NOUNS.get(sentence[at + 1]?.lower ?? '');
  if (noun) return { ...describe(noun), to: at + 2, rule: 'amongThose.dead' };
  return found ? { ...describe(found.row), to: found.to, rule: 'amongThose.killed' } : undefined;
}

/** "The dead included six guards", "the haul included 12 tanks": the noun for all of them has the verb. */
export function includedIn({ sentence, group, first, last }: Context): Outcome | undefined {
  const verb = sentence[first.from - 1]?.lower ?? '';
  if (verb !== 'included' && verb !== 'include') return undefined;
  const things = group.every(({ kind }) => kind === 'thing');
  if (!things && !group.every(({ kind }) => kind === 'people')) return undefined;
  for (let at = first.from - 2; at >= Math.max(0, first.from - 6); at -= 1) {
    const { text, lower } = sentence[at]!;
    if (/^[,;:.()]$/.test(text)) return undefined;
    if (things && (HAULS.has(lower) || ['captured', 'seized'].includes(lower)))
      return { metric: ['equipment'], manner: 'seized', to: last.to, rule: 'includedIn.haul' };
    // "those killed included", "losses included 3 tanks"
    if (things) {
      if (lower === 'losses') return { metric: ['equipment'], manner: 'destroyed', to: last.to, rule: 'includedIn.losses' };
      continue;
    }
    if (lower === 'casualties' || lower === 'victims')
      return { metric: lower === 'victims' ? ['killed'] : ['killed', 'injured'], to: last.to, rule: 'includedIn.victims' };
    const row = OUTCOME_WORDS.find(
      ({ nouns = [], participles = [] }) => nouns.includes(lower) || (sentence[at - 1]?.lower === 'those' && participles.includes(lower)),
    );
    if (row) return { ...describe(row), to: last.to, rule: 'includedIn.dead' };
  }
  return undefined;
}
/** Nouns for what was taken from the other side. */
const HAULS: ReadonlySet<string> = new Set(['haul', 'spoils', 'booty', 'trophies', 'cache']);

/** "Among the dead were six guards": the verb stands before them. */
export function amongBefore({ sentence, group, first, last }: Context): Outcome | undefined {
  const verb = sentence[first.from - 1]?.lower === 'also' ? first.from - 2 : first.from - 1;
  const behind = sentence[verb - 1]?.text === ',' ? verb - 1 : verb;
  if (!['was', 'were'].includes(sentence[verb]?.lower ?? '') || !group.every((phrase) => phrase.kind === 'people')) return undefined;
  // "Also killed were three guards"
  const fronted = inFront(sentence, verb);
  if (fronted) return { ...describe(fronted), from: verb - 1, to: last.to, rule: 'amongBefore.also-killed' };
  // "Among the members of the Front who were killed were three snipers"
  const relative = ['was', 'were'].includes(sentence[behind - 2]?.lower ?? '') && sentence[behind - 3]?.lower === 'who';
  if (relative && sentence.slice(Math.max(0, behind - LONGEST_AMONG), behind - 3).some(({ lower }) => lower === 'among' || lower === 'amongst')) {
    const row = harmedAt(sentence, behind - 1);
    if (row) return { ...describe(row), to: last.to, rule: 'amongBefore.among-who' };
  }
  for (let at = verb - 1; at >= Math.max(1, verb - 7); at -= 1) {
    if (!['among', 'amongst'].includes(sentence[at - 1]?.lower ?? '') || !['the', 'those'].includes(sentence[at]?.lower ?? '')) continue;
    const row = OUTCOME_WORDS.find(({ nouns = [], participles = [] }) => [...nouns, ...participles].some((words) => matchAt(sentence, at + 1, words) > 0));
    return row ? { ...describe(row), to: last.to, rule: 'amongBefore.among-the' } : undefined;
  }
  return undefined;
}
/** Tokens of "Among the members of … who were killed", at most. */
const LONGEST_AMONG = 16;

/** The participle in front of its verb: "Also killed were", "Wounded was". */
function inFront(sentence: Sentence, verb: number): OutcomeWords | undefined {
  const before = sentence[verb - 2]?.lower;
  return before === undefined || before === 'also' ? harmedAt(sentence, verb - 1) : undefined;
}

/** The outcome of the one participle that stands at a token. */
function harmedAt(sentence: Sentence, at: number): OutcomeWords | undefined {
  const found = outcomeAt(sentence, at, GOVERNING.people, { being: true, bare: false, infinitive: false });
  return found?.to === at + 1 ? found.row : undefined;
}
