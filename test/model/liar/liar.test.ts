/** Whatever a model answers, no claim is written whose quote does not stand in the text, or whose bounds it does not give. */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, type Claim } from '../../../src/entry/index.js';
import { bundledPrompt } from '../../../src/io/prompt-file.js';
import { readAnswer } from '../../../src/model/answer.js';
import { chunksOf, chunkText } from '../../../src/model/chunks.js';
import { liar, LIES, type Lie } from '../../../src/model/liar/liar.js';
import { draftDocument, withProposals, type Proposal, type ProposalResult } from '../../../src/read/index.js';
import { testArticles, type TestArticle } from '../articles.js';

const ANSWERS = 10_000;
/** So many answers are proposed of one document at once. */
const TOGETHER = 500;
const BY = { id: 'model', version: '1', model: 'liar' };

/** Numbers as a person sees them in a quote, without the grammar of the reader: digits, and words. */
const WORDS = 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
  ' ',
);
const TENS: Readonly<Record<string, number>> = { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90, hundred: 100 };
function numbersIn(quote: string): Set<number> {
  const words = quote.toLowerCase().match(/[a-z]+/g) ?? [];
  const digits = quote.match(/\d[\d,]*/g) ?? [];
  return new Set([
    ...digits.map((one) => Number(one.replaceAll(',', ''))),
    ...words.flatMap((one) => (WORDS.includes(one) ? [WORDS.indexOf(one)] : (TENS[one] ?? []))),
    // "a ferry clerk", "Shortly … a truck": one of what is named.
    ...(/^(?:an?|the)\b/i.test(quote) ? [1] : []),
  ]);
}

function isDerivable({ quote, count, inferred = [] }: Claim): boolean {
  // One that is named and has no number: the entry says that the count is inferred.
  if (inferred.includes('count')) return count.low === 1 && count.high === 1 && !/\d/.test(quote);
  if (count.modifier === 'vague' || count.modifier === 'statedUnknown') return /\b(?:dozens?|hundreds?|several|some|many|few|unknown)\b/i.test(quote);
  const numbers = numbersIn(quote);
  return [count.low, count.high].every((bound) => bound === undefined || bound === 0 || numbers.has(bound));
}

interface Tally {
  items: number;
  passed: number;
  reasons: Map<string, number>;
}

/** What became of the items of each lie: those that became a claim, or were said to be one of the rules. */
function tally(results: readonly ProposalResult[], tallies: Map<Lie, Tally>): void {
  for (const { proposal, verdict, reason } of results) {
    const one = tallies.get(proposal.note as Lie)!;
    one.items += 1;
    if (['exact', 'folded', 'agreed', 'implied', 'repeated'].includes(verdict)) one.passed += 1;
    else one.reasons.set(String(reason), (one.reasons.get(String(reason)) ?? 0) + 1);
  }
}

describe(`${ANSWERS.toLocaleString('en')} answers of a liar`, () => {
  const articles = testArticles();
  const prompt = bundledPrompt();
  const tallies = new Map(Object.keys(LIES).map((kind) => [kind as Lie, { items: 0, passed: 0, reasons: new Map<string, number>() }]));
  const written: { claim: Claim; article: TestArticle }[] = [];
  let silent = 0;
  let brokenOff = 0;

  it('are read', async () => {
    const perArticle = Math.ceil(ANSWERS / articles.length / TOGETHER);
    for (const [index, article] of articles.entries()) {
      const model = liar({ seed: 23 + index, truth: article.truth });
      const chunks = chunksOf(article.document, article.reading);
      for (let batch = 0; batch < perArticle; batch += 1) {
        const proposals: Proposal[] = [];
        for (let at = 0; at < TOGETHER; at += 1) {
          const chunk = chunks[(batch * TOGETHER + at) % chunks.length]!;
          const answer = await model.answer({ units: chunkText(chunk) });
          const read = readAnswer(answer, { figures: 0 });
          if (read.fault !== undefined && !read.proposals.length) brokenOff += 1;
          if (read.proposals.length === 0 && read.fault === undefined && answer.content !== '{"figures":[]}') silent += 1;
          proposals.push(...read.proposals);
        }
        const { entry, results = [] } = draftDocument(article.document, {
          registry: EMPTY_REGISTRY,
          reader: withProposals(proposals, BY, { isAlone: batch % 2 === 0 }),
        });
        tally(results, tallies);
        written.push(...(entry.claims ?? []).filter(({ reader }) => reader).map((claim) => ({ claim, article })));
      }
    }
    const rows = [...tallies].map(
      ([kind, { items, passed, reasons }]) => `${kind}: ${passed} of ${items} passed; ${[...reasons].map(([why, n]) => `${why} ${n}`).join(', ')}`,
    );
    if (process.env['SHOW_LIES']) console.log(rows.join('\n'), written.length);
    for (const [kind, { items }] of tallies) expect(kind === 'broken-off' || items > 100, kind).toBe(true);
    expect(brokenOff).toBeGreaterThan(100);
    expect(written.length).toBeGreaterThan(100);
  });

  it('become no claim whose quote does not stand in the text', () => {
    for (const { claim, article } of written) expect([...article.text].slice(claim.at.start, claim.at.end).join('')).toBe(claim.quote);
  });

  it('become no claim whose bounds its quote does not give', () => {
    expect(written.filter(({ claim }) => !isDerivable(claim)).map(({ claim: { quote, count } }) => ({ quote, count }))).toEqual([]);
  });

  it('are proposed, where the rules do not say the same', () => {
    for (const { claim } of written) expect(claim.reader?.map(({ id }) => id)).toEqual(claim.reader!.length === 1 ? ['model'] : ['rules', 'model']);
  });

  it.each<[Lie, number]>([
    ['changed-number', 0.01],
    ['invented-quote', 0.01],
    ['dropped-not', 0.01],
    ['swapped-claimant', 0.1],
  ])('%s: at most %d pass', (kind, most) => {
    const { items, passed } = tallies.get(kind)!;
    expect(passed / items).toBeLessThanOrEqual(most);
  });

  it('are never an empty success: what breaks off has a fault', () => expect(silent).toBe(0));

  it('name the prompt', () => expect(prompt.digest).toMatch(/^[0-9a-f]{64}$/));
});
