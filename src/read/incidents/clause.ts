/** The clause around a trigger, which is the evidence of an incident; and whether what it says is stated as a fact. */
import { isMonth } from '../date-parts.js';
import { DEFINITE_DETERMINERS, DISPROOF, IMPLICATIVE_VERBS, INCEPTIVE_VERBS, IRREALIS_WORDS } from '../figures/lexicon/factuality.js';
import { PEOPLE_NOUNS } from '../figures/lexicon/noun-classes.js';
import { isGenitive, textOf, type Sentence } from '../tokens.js';

/** Token indices, end exclusive. */
export interface Clause {
  readonly from: number;
  readonly to: number;
}

/** Finds the clause that has the tokens from `from` to `to`, without the attribution before it. `start`: where its subject begins, if known. */
export function clauseAround(sentence: Sentence, from: number, to: number): Clause {
  let first = from;
  while (first > 0 && !endsClauseBefore(sentence, first - 1)) first -= 1;
  let last = to;
  while (last < sentence.length && !beginsClauseAt(sentence, last)) last += 1;
  while (last > to && (/^[.,;:"”]$/.test(sentence[last - 1]!.text) || DANGLING.has(sentence[last - 1]!.lower) || /ly$/.test(sentence[last - 1]!.lower)))
    last -= 1;
  return { from: first, to: last };
}

function endsClauseBefore(sentence: Sentence, at: number): boolean {
  const { text, lower } = sentence[at]!;
  if (/^[;:()"“”—]$/.test(text)) return true;
  if (text === ',') return !isListComma(sentence, at);
  return CLAUSE_WORDS.has(lower) || (lower === 'that' && at > 0);
}

function beginsClauseAt(sentence: Sentence, at: number): boolean {
  const { text, lower } = sentence[at]!;
  if (/^[.;:()"“”—]$/.test(text)) return true;
  if (text === ',') return !isListComma(sentence, at);
  return CLAUSE_WORDS.has(lower) || (lower === 'and' && /(?:ed|ing)$/.test(sentence[at + 1]?.lower ?? ''));
}

/** Whether a comma is between names: "Ulver, Dellmouth and Stoneham". */
function isListComma(sentence: Sentence, at: number): boolean {
  const capital = (index: number) => /^\p{Lu}/u.test(sentence[index]?.text ?? '');
  return capital(at - 1) && !isMonth(sentence[at - 1]!.lower) && capital(at + 1) && isListUpToAnd(sentence, at + 1);
}

/** Whether only names and commas are before the next "and", which is near. */
function isListUpToAnd(sentence: Sentence, from: number): boolean {
  const words = sentence.slice(from, from + LONGEST_LIST);
  const and = words.findIndex(({ lower }, index) => index > 0 && lower === 'and');
  return and !== -1 && words.slice(0, and).every(({ text, lower }) => /^(?:\p{Lu}|[-–,’'])/u.test(text) || LIST_WORDS.has(lower));
}
const LIST_WORDS: ReadonlySet<string> = new Set(['al', 'el', 'as', 'ar', 'the', 'of', 'city', 'town']);
const LONGEST_LIST = 12;
/** Left over before a relative clause: "fighting in which". */
const DANGLING: ReadonlySet<string> = new Set('in at during by of from with to on and after under or nor'.split(' '));
const CLAUSE_WORDS: ReadonlySet<string> = new Set(
  'but while when whereas although though because since until before after as which who where however if unless whose whom despite'.split(' '),
);

/** Whether a clause is the standard of a comparison, about another time: "a speed unseen since the Front withdrew". */
export function isSinceClause(sentence: Sentence, { from }: Clause): boolean {
  return sentence[from - 1]?.lower === 'since';
}

/** Whether words before a token in its clause make it a plan, a fear, a denial or the like. `governor`: the first token of what is governed. */
export function isIrrealis(sentence: Sentence, governor: number): boolean {
  for (let at = governor - 1; at >= 0; at -= 1) {
    const { text, lower } = sentence[at]!;
    if (/^[;:.()]$/.test(text)) return false;
    if (lower === 'but' || lower === 'while' || lower === 'although' || lower === 'though' || lower === 'whereas') return false;
    if (ASSERTING_WORDS.has(lower)) return isIrrealisSubordinate(sentence, at);
    if (text === ',') return false;
    // "thwarted plans": a word of another clause before "and" does not govern what is after it.
    if (lower === 'and' && governor - at <= 1) continue;
    if (IRREALIS_WORDS.has(lower) && !isRealised(sentence, at)) return true;
  }
  return false;
}

/** "if the Front captured", "in case the Front": after such a word nothing is a fact; after "when" or "after" what follows is. */
function isIrrealisSubordinate(sentence: Sentence, at: number): boolean {
  return sentence[at]?.lower === 'before' && sentence[at + 1]?.lower === 'any';
}
const ASSERTING_WORDS: ReadonlySet<string> = new Set('when after which who where because since as before until'.split(' '));

/** "not only", "was able to", "no longer", "no fewer than". */
function isRealised(sentence: Sentence, at: number): boolean {
  const next = sentence[at + 1]?.lower ?? '';
  const { lower } = sentence[at]!;
  // "suspected militants": it is not the event that is suspected.
  if (lower === 'suspected') return PEOPLE_NOUNS.has(next) || PEOPLE_NOUNS.has(sentence[at + 2]?.lower ?? '');
  if (lower === 'not' || lower === 'no') return next === 'only' || next === 'fewer' || next === 'less';
  return false;
}

/** Whether an infinitive or a gerund at a token is stated as a fact: "managed to capture", "began shelling", ", capturing the mill". `completed`: what is only begun is not enough: "began to capture". */
export function isImplied(sentence: Sentence, verb: number, completed = false): boolean {
  const implies = (lower: string) => IMPLICATIVE_VERBS.has(lower) && !(completed && INCEPTIVE_VERBS.has(lower));
  const before = sentence[verb - 1]?.lower ?? '';
  if (before === 'to') {
    for (let at = verb - 2; at >= Math.max(0, verb - 5); at -= 1) {
      const { lower, text } = sentence[at]!;
      if (implies(lower)) return true;
      if (/^[,;:.]$/.test(text)) return false;
    }
    return false;
  }
  return implies(before) || (before === 'in' && implies(sentence[verb - 2]?.lower ?? ''));
}

/** Whether the rest of a sentence, or the next one, says that what was stated is not so. */
export function isDisproved(sentence: Sentence, from: number, next: Sentence | undefined): boolean {
  if (DISPROOF.test(textOf(sentence, from, sentence.length))) return true;
  return next !== undefined && /^(?:but|however|although|though)$/.test(next[0]?.lower ?? '') && DISPROOF.test(textOf(next, 0, next.length));
}

/** Whether a noun phrase refers to what was named before: "the attack", "the Front's massacre". */
export function isDefinite(sentence: Sentence, from: number, to: number): boolean {
  return DEFINITE_DETERMINERS.has(sentence[from]?.lower ?? '') || sentence.slice(from, to).some((token) => isGenitive(token));
}
