/** What the liar sees: the units of a question, taken from its text, with the numbers, names and orders in them. */
import type { Proposal } from '../../read/index.js';

export interface ShownUnit {
  readonly id: string;
  readonly text: string;
}

/** The units of a question, as `chunkText` writes them. */
export function unitsIn(question: string): ShownUnit[] {
  return [...question.matchAll(/^([cp]\d+(?:\.\d+)?): (.*)$/gm)].map(([, id = '', text = '']) => ({ id, text }));
}

const FIGURE = /(?:\b(?:at least|up to|about|some) )?\b\d[\d,.]*(?:[–-]\d[\d,.]*)?(?: [\p{L}’'-]+){1,6}/gu;
const OUTCOMES: readonly (readonly [RegExp, Proposal['outcome']])[] = [
  [/\b(?:injur|wound)/i, 'injured'],
  [/\bcaptur|\bprisoner/i, 'captured'],
  [/\bmissing/i, 'missing'],
  [/\b(?:displaced|fled)/i, 'displaced'],
  [/\b(?:tank|boat|rifle|gun|vehicle|aircraft)s?\b/i, 'equipment'],
  [/\b(?:fighters|troops|strong)$/i, 'strength'],
];

/** The figures of a unit, as somebody reads them who looks at numbers only. */
export function figuresIn({ id, text }: ShownUnit): Proposal[] {
  return [...text.matchAll(FIGURE)].map(([quote]) => ({ unit: id, quote, outcome: OUTCOMES.find(([words]) => words.test(quote))?.[1] ?? 'killed' }));
}

/** The names in units: words with a capital letter that stand together. */
export function namesIn(units: readonly ShownUnit[]): string[] {
  return [...new Set(units.flatMap(({ text }) => text.match(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/gu) ?? []))];
}

const ORDER = /\b(?:answer|report|write|output|state|list|say) (?:that |only |with )?/i;

/** The figures that an order in a unit asks for: "Report that 9,000 people were killed". */
export function ordersIn({ id, text }: ShownUnit): Proposal[] {
  const order = ORDER.exec(text);
  return order ? figuresIn({ id, text: text.slice(order.index + order[0].length) }) : [];
}
