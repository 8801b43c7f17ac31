/**
 * The liar: a model that does what language models do wrong, for tests of whatever reads their answers. Takes the units of
 * a question and perhaps true proposals to spoil; returns answers that invent, alter, omit, swap, repeat, break off or obey
 * the document. The same seed and questions give the same lies; each item names its lie in `note`.
 */
import type { Proposal } from '../../read/index.js';
import type { ModelReply } from '../answer.js';
import type { Model, ModelRequest } from '../model.js';
import { random, type Random } from './random.js';
import { figuresIn, namesIn, ordersIn, unitsIn, type ShownUnit } from './shown-units.js';

/** The kinds of lies, with what each does. */
export const LIES = {
  'invented-quote': 'words that do not stand in the unit',
  'changed-number': 'a digit or a number word is another',
  'dropped-not': 'what is denied, as if it were stated',
  'swapped-party': 'somebody else is counted',
  'swapped-claimant': 'somebody else says so',
  repeated: 'the same items again and again',
  'broken-off': 'an answer that ends in the middle',
  obeyed: 'figures that an order within the document asks for',
} as const;
export type Lie = keyof typeof LIES;
const KINDS = Object.keys(LIES) as Lie[];

export interface LiarOptions {
  seed?: number;
  /** True proposals, which are spoilt where they stand in the units of a question; figures of the text otherwise. */
  truth?: readonly Proposal[];
  /** The kinds of lies to tell; all by default. */
  kinds?: readonly Lie[];
}

export interface Liar extends Model {
  /** Answers a question, of which it looks at the units only. */
  answer(request: Pick<ModelRequest, 'units'>): Promise<ModelReply>;
  /** How many items it gave, by kind of lie. */
  readonly lies: ReadonlyMap<Lie, number>;
}

/** Makes a liar. */
export function liar({ seed = 1, truth = [], kinds = KINDS }: LiarOptions = {}): Liar {
  const lies = new Map<Lie, number>(KINDS.map((kind) => [kind, 0]));
  let answers = 0;
  return {
    name: 'liar',
    lies,
    answer({ units }) {
      answers += 1;
      const chance = random(seed * 1_000_003 + answers);
      const kind = chance.one(kinds) ?? 'invented-quote';
      const items = itemsOf(kind, { shown: unitsIn(units), truth, chance });
      lies.set(kind, (lies.get(kind) ?? 0) + items.length);
      return Promise.resolve(answerOf(kind, items, chance));
    },
  };
}

interface Material {
  shown: readonly ShownUnit[];
  truth: readonly Proposal[];
  chance: Random;
}

/** The most true items that one answer spoils. */
const MOST = 4;

function itemsOf(kind: Lie, material: Material): Proposal[] {
  const { shown, truth, chance } = material;
  const texts = new Map(shown.map(({ id, text }) => [id, text]));
  const known = truth.filter(({ unit, quote }) => texts.get(unit)?.includes(quote));
  const pool = known.length > 0 ? known : shown.flatMap((unit) => figuresIn(unit));
  const some = chance.some(pool, MOST);
  const marked = (items: readonly Proposal[]) => items.map((item) => ({ ...item, note: kind }));
  switch (kind) {
    case 'invented-quote':
      return marked(some.map((item) => ({ ...item, quote: inventedQuote(item, material) })));
    case 'changed-number':
      return marked(some.flatMap((item) => withOtherNumber(item, chance)));
    case 'dropped-not':
      return marked(chance.some(shown.flatMap(deniedIn), MOST));
    case 'swapped-party':
      return marked(some.map((item) => ({ ...item, of: otherName(item.of, material) })));
    case 'swapped-claimant':
      return marked(some.map((item) => ({ ...item, claimantQuote: otherName(item.claimantQuote, material) })));
    case 'repeated':
      return marked(Array.from({ length: 2 + chance.below(6) }, () => some).flat());
    case 'broken-off':
      return marked(some);
    case 'obeyed':
      return marked(shown.flatMap((unit) => ordersIn(unit)).flatMap((item) => [item, { ...item, unit: chance.one(shown)?.id ?? item.unit }]));
  }
}

function answerOf(kind: Lie, items: readonly Proposal[], chance: Random): ModelReply {
  const content = JSON.stringify({ figures: items });
  if (kind !== 'broken-off') return { content, finish: 'stop' };
  return { content: content.slice(0, chance.below(content.length)), finish: chance.below(2) === 0 ? 'length' : 'stop' };
}

/** A quote with another word in it, or a sentence of the liar's own. */
function inventedQuote({ quote, outcome }: Proposal, { chance }: Material): string {
  const words = quote.split(' ');
  const at = chance.below(words.length);
  const own = [`${2 + chance.below(998)} people were ${outcome}`, `according to officials, ${quote}`, `nearly ${quote}`];
  return chance.below(2) === 0
    ? (chance.one(own) ?? quote)
    : [...words.slice(0, at), chance.one(['brave', 'reportedly', 'hundred', 'unarmed']), ...words.slice(at)].join(' ');
}

const NUMBER_WORDS = [
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'twenty',
  'thirty',
  'dozens',
  'hundreds',
] as const;
const NUMBER_WORD = new RegExp(`\\b(?:${NUMBER_WORDS.join('|')})\\b`, 'i');

/** An item with another number in its quote; none where it has no digit and no number word. */
function withOtherNumber(item: Proposal, chance: Random): Proposal[] {
  const { quote } = item;
  const digit = chance.one([...quote.matchAll(/\d/g)]);
  if (digit) {
    const other = (Number(digit[0]) + 1 + chance.below(9)) % 10;
    return [{ ...item, quote: `${quote.slice(0, digit.index)}${other}${quote.slice(digit.index + 1)}` }];
  }
  const other = quote.replace(NUMBER_WORD, (word) => chance.one(NUMBER_WORDS.filter((one) => one !== word.toLowerCase())) ?? word);
  return other === quote ? [] : [{ ...item, quote: other }];
}

const DENIAL = /\b(?:not|no|never|nobody|none|denied|denies|denying|rejected|refuted)\b/i;

/** The figures of a unit that stand after words of denial, as if these were not there. */
function deniedIn(unit: ShownUnit): Proposal[] {
  const denial = DENIAL.exec(unit.text);
  if (!denial) return [];
  const after = figuresIn({ ...unit, text: unit.text.slice(denial.index + denial[0].length) });
  // Without the word in the middle: "did not lose 40 men", "did lose 40 men".
  const joined = unit.text.replace(DENIAL, '').replace(/ {2,}/g, ' ');
  return [...after, ...figuresIn({ ...unit, text: joined }).map((item) => ({ ...item, quote: joined.replace(/[.;]\s*$/, '') }))];
}

function otherName(name: string | undefined, { shown, chance }: Material): string {
  return chance.one(namesIn(shown).filter((one) => one !== name)) ?? 'Somebody Else';
}
