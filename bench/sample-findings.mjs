// Draws findings at random from the drafted articles of ../shared/corpus, to be read against the articles by hand:
// node bench/sample-findings.mjs [--seed 6] [--draw 60] [--context 160] [--all]
// The same seed over the same articles draws the same findings. Verdicts are kept in test/compare/precision.json.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '6' },
    draw: { type: 'string', default: '60' },
    context: { type: 'string', default: '160' },
    all: { type: 'boolean', default: false },
  },
});
const articles = join(root, '..', 'shared', 'corpus', 'articles');
if (!existsSync(articles)) throw new Error(`the articles are not there: ${articles}`);

const room = (name) => import(new URL(`../dist/${name}`, import.meta.url).href);
const { findings, model, problems } = await (await room('cli/load-comparison.js')).compareFiles([articles], {});
if (problems.some(({ severity }) => severity === 'error')) throw new Error(problems.map(({ message }) => message).join('\n'));
const { findingIri } = await room('compare/index.js');
const { sha256 } = await room('slug.js');

/** mulberry32: small, seeded, the same everywhere. */
function random(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
const next = random(Number(values.seed));
const drawn = findings
  .map((finding) => ({ finding, at: next() }))
  .sort((one, other) => one.at - other.at)
  .map(({ finding }) => finding);

const texts = new Map(
  readdirSync(articles)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => {
      const bytes = readFileSync(join(articles, name));
      return [sha256(bytes).slice(0, 12), Array.from(bytes.toString('utf8').replace(/^\uFEFF/, ''))];
    }),
);
const context = Number(values.context);
for (const [index, finding] of drawn.slice(0, values.all ? drawn.length : Number(values.draw)).entries()) {
  console.log(`\n#${index + 1} ${findingIri(finding).split('/finding/')[1]}\n  [${finding.severity}] ${finding.message}`);
  for (const iri of finding.concerns) {
    const claim = model.claims.get(iri);
    const text = claim && texts.get(claim.document.split('/').at(-1));
    if (!text) console.log(`  - ${iri}`);
    else
      console.log(
        `  - ${claim.section}: …${text.slice(Math.max(0, claim.start - context), claim.start).join('')}⟦${claim.words}⟧${text.slice(claim.start + Array.from(claim.words).length, claim.start + Array.from(claim.words).length + context).join('')}…`.replace(
          /\n/g,
          ' ',
        ),
      );
  }
}
console.log(`\n${drawn.length} findings in all, seed ${values.seed}`);
