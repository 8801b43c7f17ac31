/** Random changes to a document, as made by people, tools and attackers. A text goes in, a changed text comes out. */
import fc from 'fast-check';

/** Strings with a meaning for the reader or for the formats written, and strings with none. */
const PIECES = [
  ...['\n', '\r\n', '\r', '\t', ' ', '     ', '\u00A0', '\u2028', '\u0085', '\v', '\f'],
  ...['=', '==', '======', '= ', '- ', '---', '----', '*', '**', ',', ',,', ';', ':', '.', '. ', '…', '|', '/'],
  ...['(', ')', '((', '))', '[[', ']]', '{', '}', '<', '>', '<!--', '&amp;', '"', "'", '`', '\\', '#', '%', '~', '^', '@en', '^^'],
  ...['0', '1', '12', '1,100', '99999999999999999999', '-5', '3.5', '1e9', '40+', '4–7', '~8', '<40', '50%', '2031', '3 March', '31 February', '431 BC'],
  ...['killed', 'wounded', 'missing', 'or', 'and', 'per', 'Per LMO:', 'Unknown', 'None', 'Heavy', 'several', 'dozens of', 'at least', 'KIA', '†', '(POW)'],
  ...['the', 'of', 'Front', 'Ostmere', 'side 1', 'unstated', 'Supported by:', 'undefined', 'null', 'NaN', 'constructor', '__proto__', 'toString'],
  ...['\u200E', '\u200F', '\u202E', '\u2066', '\u2069', '\u200B', '\u200D', '\uFEFF', '\u00AD', '\u0301', '\uFFFD', '\uFFFF', '\u0001', '\u001B[31m', '\u007F'],
  ...['🏴', '🇺🇦', '🇦', '👩‍👩‍👦', '𝔏', 'ß', 'İ', 'ﷺ', '港', 'Ярмарка', 'مرصد', 'e\u0301', 'Å'],
  ...[
    '../../x',
    '/etc/passwd',
    'C:\\x',
    'javascript:alert(1)',
    'data:,x',
    '<script>alert(1)</script>',
    '> <http://evil> .',
    '<http://a> <http://b> <http://c> .',
  ],
  ...[
    '- Combatant1: A',
    '- Casualties1: 5 killed',
    '- Casualties99: 5 killed',
    '- Casualties0: 5',
    '- Date: 3 March 2031',
    '\nInfobox\n',
    '\n== 4 March ==\n',
    '!!js/function',
    '*a',
    '&a',
  ],
];

const position = fc.double({ min: 0, max: 1, noNaN: true });
const unit = fc.constantFrom('line', 'word', 'character');

/** Generates one change. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant('insert' as const),
    at: position,
    piece: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: 'binary', maxLength: 6 })),
  }),
  fc.record({ kind: fc.constant('repeat' as const), at: position, piece: fc.constantFrom(...PIECES), times: fc.integer({ min: 2, max: 300 }) }),
  fc.record({ kind: fc.constant('delete' as const), at: position, unit, many: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ kind: fc.constant('double' as const), at: position, unit, many: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant('swap' as const), at: position, with: position, unit }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const UNITS = { line: /[^\n]*(?:\n|$)/g, word: /\s*\S+|\s+/g, character: /[\s\S]/gu } as const;

/** Generates a few changes of a document. */
export const changes = fc.array(change, { minLength: 1, maxLength: 8 });

/** Applies changes to a text. Lone surrogates are replaced, since no UTF-8 file has them. */
export function changed(text: string, list: readonly Change[]): string {
  return list.reduce(apply, text).toWellFormed();
}

function apply(text: string, one: Change): string {
  if (one.kind === 'insert' || one.kind === 'repeat') {
    const at = Math.floor(one.at * text.length);
    return text.slice(0, at) + (one.kind === 'insert' ? one.piece : one.piece.repeat(one.times)) + text.slice(at);
  }
  const parts = text.match(UNITS[one.unit]) ?? [];
  const at = Math.floor(one.at * parts.length);
  if (one.kind === 'delete') parts.splice(at, one.many);
  else if (one.kind === 'double') parts.splice(at, 0, ...parts.slice(at, at + one.many));
  else {
    const other = Math.floor(one.with * parts.length);
    const [first, second] = [parts[at], parts[other]];
    if (first !== undefined && second !== undefined) {
      parts[at] = second;
      parts[other] = first;
    }
  }
  return parts.join('');
}
