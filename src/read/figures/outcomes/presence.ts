/** People who were there and took part: "a force of 200", "3,000 troops participated", "40 fighters refused to surrender". */
import type { Counted } from '../noun-phrase.js';
import { matchAny, matchAt, matchBefore } from '../words/match.js';
import { ADVERBS, AUXILIARIES } from '../words/outcomes.js';
import { BEING_THERE, BODY_OF, FLEET_OF, FORCE_OF, TOOK_PART } from '../words/presence.js';
import { endsPhrase } from '../noun-phrase.js';
import { fieldedBy } from '../whose.js';
import { isHypothetical } from './clause.js';
import { behindPlace } from './predicate.js';
import type { Context, Outcome } from './rule.js';

/** "20–40 IS fighters refused to surrender", "150 fighters were still fighting": they are still there. */
export function stillFighting({ sentence, group, last }: Context): Outcome | undefined {
  if (!group.every((phrase) => phrase.kind === 'people' && phrase.population !== 'civilians')) return undefined;
  for (const phrase of STILL) {
    const length = matchAt(sentence, last.to, phrase);
    if (length > 0) return { metric: ['strength'], accumulation: 'remaining', to: last.to + length };
  }
  return undefined;
}

const STILL = [
  'refused to surrender',
  'still refused to surrender',
  'were still refusing to surrender',
  'were still actively fighting',
  'were still fighting',
  'are still fighting',
  'remained',
  'still remained',
  'confined there',
  'were still holding out',
  'still holding out',
];

/** "3,000 troops took part", "a force of 200 fighters", "there were 270 rebels in the town": they were there. */
export function takingPart({ sentence, group, first, last, cast }: Context): Outcome | undefined {
  // "the Front amassed a force of 300", "a Front column of 42 tanks"
  const words = (matchBefore(sentence, first.from, FORCE_OF) ?? matchBefore(sentence, first.from, FLEET_OF) ?? matchBefore(sentence, first.from, BODY_OF))
    ?.length;
  const party = words === undefined ? undefined : fieldedBy(sentence, first.from, words, cast);
  const whose = party === undefined ? {} : { party };
  // "a column of 42 tanks"
  if (group.every((phrase) => phrase.kind === 'thing'))
    return matchBefore(sentence, first.from, FLEET_OF) === undefined ? undefined : { metric: ['strength'], to: last.to, ...whose };
  const strong: Outcome = { metric: ['strength'], to: last.to, ...whose };
  // "a garrison of 300", "his group of 20", "a force of 200 men"
  if (group.length === 1 && !isHypothetical(sentence, first.from)) {
    const men = sentence[first.head ?? -1]?.lower === 'men';
    const of = matchBefore(sentence, first.from, BODY_OF) !== undefined || (first.kind === 'bare' && first.group);
    const alone = first.kind === 'bare' && sentence[first.group ? first.numberFrom - 1 : first.from - 1]?.lower === 'of';
    if (of && (men || (alone && (endsPhrase(sentence, last.to) || matchAny(sentence, last.to, TOOK_PART))))) return strong;
  }
  if (!group.every((phrase) => phrase.kind === 'people' && isForce(phrase))) return undefined;
  const left = sentence.slice(first.from, last.to).some(({ lower }) => lower === 'remaining');
  const strength: Pick<Outcome, 'metric' | 'accumulation'> = { metric: ['strength'], ...(left ? { accumulation: 'remaining' } : {}) };
  if (group.length === 1 && first.group) return { ...strength, to: last.to };
  if (isHypothetical(sentence, first.from)) return undefined;
  if (matchBefore(sentence, first.from, FORCE_OF) !== undefined) return { ...strength, to: last.to, ...whose };
  let at = behindPlace(sentence, last.to);
  let being = false;
  for (let step = 0; step < 4 && (AUXILIARIES.has(sentence[at]?.lower ?? '') || ADVERBS.has(sentence[at]?.lower ?? '')); step += 1) {
    being ||= ['was', 'were', 'are', 'is'].includes(sentence[at]?.lower ?? '');
    if (matchAny(sentence, at, TOOK_PART)) break;
    at += 1;
  }
  const verb = matchAny(sentence, at, TOOK_PART) ?? (being ? matchAny(sentence, at, BEING_THERE) : undefined);
  return verb ? { ...strength, to: at + verb.length } : undefined;
}

/** Those who fight, or people of a party: who is out of combat is no strength, nor is somebody told alone. */
function isForce({ population, party, told }: Counted): boolean {
  return !told && (population === 'fighters' || (population === 'unstated' && party !== undefined));
}
