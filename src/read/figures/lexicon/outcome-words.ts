/** The words that state each outcome, of all forms of the lexicon together, and the words of headings that announce it. Used by the gate. */
import type { Metric } from '../../../vocabulary/index.js';
import type { Sentence } from '../../tokens.js';
import { TOLL_NOUNS } from './accumulation.js';
import { ATTACK_NOUNS, FIELDING_VERBS } from './attacks.js';
import { firstMatchAt, phraseTable, type PhraseTable } from './lookup.js';
import { CUSTODY_NOUNS, LOSE_VERBS, PEOPLE_ACTION_NOUNS, PEOPLE_OUTCOMES, THING_OUTCOME_NOUNS, THING_OUTCOMES, type OutcomeEntry } from './outcome-verbs.js';
import { ATTACK_VERB_PHRASES, FORCE_BODY_NOUNS } from './participation.js';

const formsOf = ({ participles = [], intransitives = [], transitives = [], nouns = [] }: OutcomeEntry) => [
  ...participles,
  ...intransitives,
  ...transitives,
  ...nouns,
];

/** Words beside a number that is a strength, besides the verbs of attack. */
const STRENGTH_WORDS: readonly string[] = [
  ...FIELDING_VERBS,
  ...FORCE_BODY_NOUNS,
  ...'deployed numbering numbered fielded mobilised mobilized reinforced stationed garrisoned commanded involved participated strong'.split(' '),
  'took part',
  'refused to surrender',
  'dug in',
  'entrenched',
  'confined',
  'consisted of',
  'made up of',
  'reinforcements',
  'strength',
];

/** Further words for the people held, besides those of the lexicon of outcomes. */
const HELD_WORDS: readonly string[] = [...CUSTODY_NOUNS, 'held', 'imprisoned', 'detained', 'jailed', 'housed', 'prisoners', 'hostages', 'inmates', 'detainees'];

function tableOf(metric: Metric): PhraseTable {
  const rows = [...PEOPLE_OUTCOMES, ...THING_OUTCOMES].filter((row) => row.metric === metric || row.also === metric);
  const nouns = [...PEOPLE_ACTION_NOUNS].filter(([, one]) => one === metric).map(([noun]) => noun);
  const nominals = [...TOLL_NOUNS].filter(([, list]) => list.includes(metric)).map(([noun]) => noun);
  return phraseTable([
    ...new Set([
      ...rows.flatMap(formsOf),
      ...nouns,
      ...nominals,
      ...(metric === 'equipment' ? [...THING_OUTCOME_NOUNS.keys(), ...LOSE_VERBS, 'loss', 'losses', 'on fire', 'in flames'] : []),
      ...(metric === 'killed' ? [...LOSE_VERBS, ...'kia body bodies corpse corpses'.split(' ')] : []),
      ...(metric === 'injured' ? ['wia', 'casualty'] : []),
      ...(metric === 'captured' ? ['pow', 'pows', 'taken prisoner', 'prisoners of war'] : []),
      ...(metric === 'missing' ? ['mia'] : []),
      ...(metric === 'hostage' ? ['hostage', 'hostages'] : []),
      ...(metric === 'strength' ? STRENGTH_WORDS : []),
      ...(metric === 'held' ? HELD_WORDS : []),
    ]),
  ]);
}
const TABLES = new Map<Metric, PhraseTable>();

/** Finds the tokens at which a word or phrase that states an outcome begins. Verbs of attack state a strength: "12 fighters stormed the gate". */
export function outcomeWordsIn(sentence: Sentence, metric: Metric): number[] {
  const table = TABLES.get(metric) ?? tableOf(metric);
  TABLES.set(metric, table);
  return sentence.flatMap(({ lower }, at) => {
    const isAttack = metric === 'strength' && (ATTACK_NOUNS.has(lower) || firstMatchAt(sentence, at, ATTACK_VERB_PHRASES) !== undefined);
    return isAttack || firstMatchAt(sentence, at, table) !== undefined ? [at] : [];
  });
}
