/**
 * Mentions without a number that a reader may propose: one person whose death or wounding the words state, one ship that
 * sank. Takes the tokens of a sentence and a span; returns the mention, which counts as one, and the span of the name,
 * which no quote shows where it is a victim's. The mentions that the rules know are in `figures/mentions/`.
 */
import type { EntityIndex } from './entity-index.js';
import { ADVERBS } from './figures/lexicon/outcome-verbs.js';
import { RANKS } from './figures/lexicon/nouns.js';
import type { Mention } from './figures/mentions/mention.js';
import { numbersOf } from './figures/mentions/numbers.js';
import { isCapitalized } from './figures/mentions/phrase-boundaries.js';
import { singularAt } from './figures/mentions/unquantified.js';
import type { Span } from './layout/document.js';
import type { Sentence } from './tokens.js';

/** Finds the names that the words of a quote state to be harmed or sunk, where no mention of the rules is in it. `text` is the document's. */
export function namesHarmed(sentence: Sentence, span: Span, { entities, text }: { entities: EntityIndex; text: string }): Mention[] {
  const quoted = sentence.filter(({ start, end }) => span.start <= start && end <= span.end);
  if (quoted.length === 0 || [...numbersOf(quoted)].length > 0) return [];
  const [first, last] = [sentence.indexOf(quoted[0]!), sentence.indexOf(quoted.at(-1)!)];
  const found: Mention[] = [];
  for (let at = first; at <= last; at += 1) {
    if (!isCapitalized(sentence[at]!.text) || entities.matchName(sentence, at)) continue;
    let to = at + 1;
    while (to <= last && isCapitalized(sentence[to]!.text)) to += 1;
    const isPerson = isHarmed(sentence, to, PERSON_HARMED);
    if ((isPerson || SANK.has(sentence[to]?.lower ?? '')) && isNameElsewhere(sentence, at, text)) {
      const kind = isPerson ? ('people' as const) : ('thing' as const);
      const item = isPerson ? {} : { item: 'ship' };
      found.push({ ...singularAt(at, isPerson ? 'single.name-was-killed' : 'single.the-thing-lost'), to, kind, population: 'unstated', ...item });
    }
    at = to;
  }
  return found;
}

/** Returns the span of the person's name in a mention without a number; undefined where it names nobody. */
export function nameIn(sentence: Sentence, { kind, rule = '', from, to }: Mention): Span | undefined {
  if (kind !== 'people' || !NAMING_RULES.has(rule)) return undefined;
  const at = sentence.findIndex(({ text, lower }, index) => index >= from && index < to && isCapitalized(text) && !RANKS.has(lower));
  return at === -1 ? undefined : { start: sentence[at]!.start, end: sentence[to - 1]!.end };
}
const NAMING_RULES: ReadonlySet<string> = new Set(['single.ranked', 'single.titled', 'single.name-object', 'single.name-was-killed']);

/** Whether a passive verb in the singular follows: "was also killed", "died". */
function isHarmed(sentence: Sentence, at: number, participles: ReadonlySet<string>): boolean {
  if (sentence[at]?.lower === 'died') return true;
  if (sentence[at]?.lower !== 'was') return false;
  let verb = at + 1;
  while (ADVERBS.has(sentence[verb]?.lower ?? '')) verb += 1;
  return participles.has(sentence[verb]?.lower ?? '');
}
/** What happens to a person, and to no place. */
const PERSON_HARMED: ReadonlySet<string> = new Set(['killed', 'wounded', 'injured', 'assassinated', 'executed', 'beheaded', 'murdered']);
const SANK: ReadonlySet<string> = new Set(['sank', 'sunk']);

/** Whether a word is a name: capitalised where no sentence begins, here or elsewhere in the document. */
function isNameElsewhere(sentence: Sentence, at: number, text: string): boolean {
  if (at > 0) return true;
  const { text: word } = sentence[at]!;
  for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + 1))
    if (/\p{Ll},? ["“*]?$/u.test(text.slice(Math.max(0, from - 4), from))) return true;
  return false;
}
