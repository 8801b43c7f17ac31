// `node bench/linear.mjs`: hostile texts of one length and of four times that length, and how many times longer reading
// takes. Time in proportion is about 4, to the square 16; above 8 it is named and the exit code is 1. On a busy machine
// try again: the test of the same texts, test/read/steps.test.ts, counts steps instead and cannot see into regular expressions.
import { EMPTY_REGISTRY, parseEntry } from '../dist/entry/index.js';
import { decode, draftEntry } from '../dist/read/index.js';
import { slug } from '../dist/slug.js';

const SIZE = 20_000;
const MOST = 8;
const UNITS = [
  ...[' ', ',', ', ', '(', ')', '() ', '[[', '[[File:', 'a.svg ', '.svg', '-', '- ', '---- ', '7', '7 ', '7, ', '7–', 'A', 'Aa ', '(AB) '],
  ...['Per ', 'Per x(', 'according to ', 'from ', 'and ', 'war of the ', '= = =', '=', '* ', ': ', 'A claim ', '🇺🇦 ', '🇦', 'http://', '3 March '],
  ...['March ', '2031 ', '5 killed ', '5 killed, ', '5 Reed Watch fighters were killed, ', '5 soldiers were killed. ', 'a soldier ', 'reportedly '],
  ...['Gen. Colonel ', 'Havel Brask ', 'Supported by: ', '"', "'", '港', '\u200F', '\n', 'It was.\n', '== 3 March 2031 ==\n5 soldiers were killed.\n'],
];

const fill = (unit, size) => unit.repeat(Math.ceil(size / unit.length));
/** The filling everywhere at once: in the title, in a heading, in every cell and in a paragraph. */
const everywhere = (filling) => {
  const cells = ['Date', 'Place', 'Partof', 'Result', 'Combatant1', 'Commander1', 'Strength1', 'Casualties1'].map((key) => `- ${key}: A ${filling}x\n`);
  return `= x${filling}x =\n\nInfobox\n${cells.join('')}\n==${filling}x==\n\n${filling}x\n\n5 soldiers were killed.\n`;
};
const WORK = {
  article: (filling) => draftEntry(decode(Buffer.from(everywhere(filling))).value, { registry: EMPTY_REGISTRY }),
  yaml: (filling) => parseEntry(`format: ${filling}`),
  slug: (filling) => slug(`a${filling}b`),
};

/** The shortest of three, in milliseconds. */
function time(work) {
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now();
    work();
    return performance.now() - begun;
  });
  return Math.min(...times);
}

for (const [name, work] of Object.entries(WORK)) {
  work(fill('5 killed, ', SIZE));
  for (const unit of UNITS) {
    const [one, four] = [time(() => work(fill(unit, SIZE))), time(() => work(fill(unit, 4 * SIZE)))];
    const times = four / Math.max(one, 1);
    if (times > MOST) process.exitCode = 1;
    console.log(
      name.padEnd(8),
      JSON.stringify(unit.slice(0, 20)).padEnd(26),
      `${one.toFixed(0).padStart(6)} ms ${four.toFixed(0).padStart(6)} ms  × ${times.toFixed(1)}${times > MOST ? '  more than in proportion' : ''}`,
    );
  }
}
