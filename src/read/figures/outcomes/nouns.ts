/** Outcome rules for nouns and attributive participles: "154 fatalities", "98 bodies", "the deaths of 13 civilians", "among those killed". */
import { agentBefore } from './agents.js';
import { outcomeFields, outcomeAt } from './clause.js';
import { metricUnion } from './predicate.js';
import type { RuleContext, Outcome } from './outcome.js';
import { phraseLengthAt } from '../lexicon/lookup.js';
import {
  PEOPLE_ACTION_NOUNS,
  ADVERBS,
  OUTCOME_FORMS,
  LEAVE_VERBS,
  LOSE_VERBS,
  NOT_DESTROYED_PARTICIPLES,
  OUTCOME_NOUNS,
  PEOPLE_OUTCOMES,
  WRECKED_PARTICIPLES,
  SUFFER_VERBS,
  THING_OUTCOME_NOUNS,
} from '../lexicon/outcome-verbs.js';

/** Reads counted bodies as people killed: "98 bodies were found", "the bodies of 140 fighters". */
export function bodiesCounted({ sentence, group, first, last }: RuleContext): Outcome | undefined {
  const isBody = (at: number) => /^(?:body|bodies|corpses?)$/.test(sentence[at]?.lower ?? '');
  const counted = group.every((phrase) => phrase.kind === 'people' && phrase.head !== undefined && isBody(phrase.head));
  const of =
    sentence[first.from - 1]?.lower === 'of' && isBody(first.from - 2) && group.every((phrase) => phrase.kind === 'people' || phrase.kind === 'outcome');
  if (of) return { metric: ['killed'], to: last.to, from: first.from - 2, rule: 'bodies.bodies-of' };
  return counted ? { metric: ['killed'], to: last.to, rule: 'bodies.counted' } : undefined;
}

/** Reads a head noun that states the outcome: "154 fatalities", "13 civilian deaths". After "took" or "suffered" the party is the subject. */
export function outcomeNoun({ sentence, first, last, entities, cell }: RuleContext): Outcome | undefined {
  if (last.kind !== 'outcome' || last.outcome === undefined) return undefined;
  const rule = last.outcome === 'casualties' ? 'nounItself.casualties' : 'nounItself.fatalities';
  const base = last.outcome === 'casualties' ? { metric: ['killed', 'injured'] as const } : outcomeFields(last.outcome);
  const verb = sentence[first.from - 1];
  const party =
    verb && (SUFFER_VERBS.has(verb.lower) || LOSE_VERBS.has(verb.lower) || LEAVE_VERBS.has(verb.lower))
      ? agentBefore(sentence, first.from - 1, entities)
      : undefined;
  const all =
    cell && last.outcome !== 'casualties' ? metricUnion(sentence, last.outcome.metric, last.to, OUTCOME_FORMS.people) : { metric: base.metric, to: last.to };
  return { ...base, ...all, rule, ...(party ? { party, from: first.from - 1 } : {}) };
}

/** Reads the complement of an action noun: "the deaths of 13 civilians", "the arrest of 40 fighters", "the killing of nearly 200 civilians". */
export function ofComplement({ sentence, group, first, last }: RuleContext): Outcome | undefined {
  const noun = sentence[first.from - 2]?.lower ?? '';
  if (sentence[first.from - 1]?.lower !== 'of') return undefined;
  // "the destruction of 14 tanks and 3 guns"
  const manner = group.every((phrase) => phrase.kind === 'thing') ? THING_OUTCOME_NOUNS.get(noun) : undefined;
  if (manner !== undefined) return { metric: ['equipment'], manner, from: first.from - 2, to: last.to, rule: 'nounOf.destruction-of' };
  if (!group.every((phrase) => phrase.kind === 'people')) return undefined;
  const metric = PEOPLE_ACTION_NOUNS.get(sentence[first.from - 2]?.lower ?? '');
  // "talks regarding the evacuation of 500 civilians": it has not happened.
  const isRequested =
    (metric === 'displaced' || metric === 'released') &&
    sentence.slice(Math.max(0, first.from - 6), first.from - 2).some(({ lower }) => REQUEST_WORDS.has(lower));
  return metric && !isRequested ? { metric: [metric], from: first.from - 2, to: last.to, rule: 'nounOf.deaths-of' } : undefined;
}

/** Words before an action noun that is demanded or negotiated and has not happened. */
const REQUEST_WORDS: ReadonlySet<string> = new Set(
  'regarding for demanded demanding demand negotiate negotiating negotiated talks secure seeking sought requested proposed called promised exchange'.split(' '),
);

/** Reads an attributive participle inside the noun phrase: "several killed prison staff", "20 wrecked vehicles". */
export function attributiveParticiple({ sentence, group, first, last }: RuleContext): Outcome | undefined {
  if (group.length === 1 && first.kind === 'thing' && !first.unquantified && !DEFINITE_DETERMINERS.has(sentence[first.from]!.lower)) {
    const words = sentence.slice(first.numberFrom, first.to);
    if (!words.some(({ lower }) => WRECKED_PARTICIPLES.has(lower))) return undefined;
    const other = words.some(({ lower }) => NOT_DESTROYED_PARTICIPLES.has(lower));
    return { metric: ['equipment'], to: first.to, rule: 'attribute.wrecked', ...(other ? {} : { manner: 'destroyed' }) };
  }
  return last.kind === 'people' && last.outcome !== undefined && last.outcome !== 'casualties'
    ? { ...outcomeFields(last.outcome), to: last.to, rule: 'attribute.harmed' }
    : undefined;
}

/** Determiners that mark a definite phrase: its things were mentioned before. */
const DEFINITE_DETERMINERS: ReadonlySet<string> = new Set(['the', 'these', 'those']);

/** Reads a subject before "were among": "5 children and 1 woman were among those killed". */
export function subjectAmongThose({ sentence, group, last }: RuleContext): Outcome | undefined {
  let at = last.to;
  if (!['was', 'were', 'are', 'is'].includes(sentence[at]?.lower ?? '') || !group.every((phrase) => phrase.kind === 'people')) return undefined;
  at += 1;
  while (ADVERBS.has(sentence[at]?.lower ?? '')) at += 1;
  if (!['among', 'amongst'].includes(sentence[at]?.lower ?? '')) return undefined;
  at += 1;
  if (!['the', 'those'].includes(sentence[at]?.lower ?? '')) return undefined;
  const found = outcomeAt(sentence, at + 1, OUTCOME_FORMS.people, { passive: true, bare: false, infinitive: false });
  const noun = found ? undefined : OUTCOME_NOUNS.get(sentence[at + 1]?.lower ?? '');
  if (noun) return { ...outcomeFields(noun), to: at + 2, rule: 'amongThose.dead' };
  return found ? { ...outcomeFields(found.row), to: found.to, rule: 'amongThose.killed' } : undefined;
}

/** Reads a subject after a fronted "among": "Among the dead were six guards". */
export function frontedAmong({ sentence, group, first, last }: RuleContext): Outcome | undefined {
  const verb = sentence[first.from - 1]?.lower === 'also' ? first.from - 2 : first.from - 1;
  if (!['was', 'were'].includes(sentence[verb]?.lower ?? '') || !group.every((phrase) => phrase.kind === 'people')) return undefined;
  for (let at = verb - 1; at >= Math.max(1, verb - 7); at -= 1) {
    if (!['among', 'amongst'].includes(sentence[at - 1]?.lower ?? '') || !['the', 'those'].includes(sentence[at]?.lower ?? '')) continue;
    const row = PEOPLE_OUTCOMES.find(({ nouns = [], participles = [] }) =>
      [...nouns, ...participles].some((words) => phraseLengthAt(sentence, at + 1, words) > 0),
    );
    return row ? { ...outcomeFields(row), to: last.to, rule: 'amongBefore.among-the' } : undefined;
  }
  return undefined;
}
