// Random numbers from a seed, and random changes of a text: the same seed and number give the same case.

/** A source of random numbers (mulberry32). */
export function randomOf(seed, number) {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit) => Math.floor(next() * limit);
  return { below, chance: (part) => next() < part, pick: (list) => list[below(list.length)] };
}

/** What breaks readers: marks of every syntax, ends of lines, directions, names that objects have, numbers at limits. */
const TOKENS = [
  ...['\r', '\n', '\r\n', '\u2028', '\u0085', '\0', '\t', '\u202E', '\uFEFF', '\u200B', '\uD83C\uDDFA', '\u0301', '\u00A0', '港'],
  ...['"', "'", '`', '\\', '\\u', '\\U0010FFFF', '{', '}', '[', ']', '(', ')', '<', '>', '</', '/>', '&amp;', '&x;', '<!ENTITY a "b">', '<![CDATA[', '-->'],
  ...[
    '{{',
    '}}',
    '[[',
    ']]',
    '{|',
    '|}',
    '|',
    '<ref>',
    '</ref>',
    '<nowiki>',
    '==',
    '= ',
    '* ',
    '- ',
    '# ',
    ': ',
    '---',
    '...',
    '%YAML 1.1',
    '!!js',
    '&a',
    '*a',
    '? ',
  ],
  ...['constructor', '__proto__', 'toString', 'null', 'NaN', 'Infinity', '-0', '1e999', '9007199254740993', '0x10', '00', '١٢', '½', '3–5', '~', '..', 'XX'],
  ...['2022-02-30', '2022-13', '-0044', '9999999-01-01', '1,000,000', '1.000', 'several', 'dozens', 'none', 'side 99', 'unnamed', 'a'.repeat(300)],
  ...[
    '<a>',
    '_:b',
    '@en',
    '@en--ltr',
    '^^xsd:integer',
    '@prefix : <a> .',
    'BASE <',
    '<< ',
    ' >>',
    'GRAPH ',
    '@context',
    '@id',
    '@type',
    '@graph',
    'rdf:about=',
  ],
  ...[
    'SELECT * {',
    'FILTER(',
    'SERVICE <http://127.0.0.1:9/> {',
    'VALUES ?x {',
    '(a|b)*',
    'UNION',
    'OPTIONAL {',
    'http://',
    'javascript:alert(1)',
    '=cmd()',
    '::error::',
  ],
];

const MOST = 200_000;

/** Some random changes of a text: parts cut, repeated, moved, nested, replaced by marks. */
export function changed(text, random) {
  let result = text;
  for (let times = 1 + random.below(4); times > 0; times -= 1) result = changedOnce(result, random).slice(0, MOST);
  return result;
}

function changedOnce(text, { below, pick }) {
  const from = below(text.length + 1);
  const length = pick([0, 1, 1, 3, 10, 40, 400]);
  const [before, part, after] = [text.slice(0, from), text.slice(from, from + length), text.slice(from + length)];
  switch (below(9)) {
    case 0:
      return before + after;
    case 1:
      return before + part + part + after;
    case 2:
      return before + (part || pick(TOKENS)).repeat(pick([10, 100, 2000])) + after;
    case 3:
      return before;
    case 4: {
      const to = below(after.length + 1);
      return before + after.slice(0, to) + part + after.slice(to);
    }
    case 5: {
      const [open, close] = pick([
        ['[', ']'],
        ['{', '}'],
        ['(', ')'],
        ['{{a|', '}}'],
        ['[[', ']]'],
        ['<a>', '</a>'],
        ['{"@id":', '}'],
        ['- ', ''],
        ['  ', ''],
      ]);
      const depth = pick([3, 70, 1500]);
      return before + open.repeat(depth) + part + close.repeat(depth) + after;
    }
    case 6:
      return before + String.fromCharCode(below(0x10000)) + after;
    default:
      return before + pick(TOKENS) + after;
  }
}

/** A text as bytes, now and then not UTF-8. */
export function bytesOf(text, random) {
  const bytes = Buffer.from(text);
  for (let times = random.chance(0.15) ? 3 : 0; times > 0 && bytes.length > 0; times -= 1) bytes[random.below(bytes.length)] = random.below(256);
  return bytes;
}
