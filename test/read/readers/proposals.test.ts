import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../../src/entry/index.js';
import { valueOf } from '../../../src/problem.js';
import { draftDocument, readDocument, resultLine, rules, unitsOf, withProposals, type Proposal } from '../../../src/read/index.js';
import { sourceText } from '../../../src/read/layout/source-text.js';
import { ARTICLE } from '../gate-article.js';

const registry = valueOf(readRegistry({}));
const document = readDocument(sourceText(ARTICLE)).value!;
const unitOf = (words: string) => unitsOf(document).find(({ kind, text }) => kind !== 'paragraph' && text.includes(words))!.id;
const BY = { id: 'wren', version: '1' };
const draft = (...proposals: Proposal[]) => draftDocument(document, { registry, reader: withProposals(proposals, BY) });
const propose = (quote: string, outcome: Proposal['outcome'], more: Partial<Proposal> = {}): Proposal => ({ unit: unitOf(quote), quote, outcome, ...more });

describe('withProposals', () => {
  const own = rules.read(document, { registry }).proposals.figures;

  it('makes one claim of both where the rules read the same', () => {
    const { entry, results } = draft(propose('44 killed', 'killed'));
    expect(results).toMatchObject([{ verdict: 'agreed' }]);
    expect(entry.claims).toHaveLength(own.length);
    expect(entry.claims?.find(({ quote }) => quote === '44 killed')?.reader).toEqual([{ id: 'rules', version: rules.version }, BY]);
  });

  it('adds a figure that the rules did not read, with its reader', () => {
    const missed = propose('400 fighters', 'strength');
    const fewer = { ...document, infobox: document.infobox.filter(({ key }) => key !== 'Strength1') };
    expect(rules.read(fewer, { registry }).proposals.figures.length).toBeLessThan(own.length);
    const bodies = propose('6 bodies of Heron League soldiers', 'killed');
    const { entry, results } = draft(missed, bodies);
    expect(results?.every(({ verdict }) => ['agreed', 'exact'].includes(verdict))).toBe(true);
    for (const { reader = [] } of entry.claims ?? []) expect(reader.every(({ id }) => ['rules', 'wren'].includes(id))).toBe(true);
  });

  it('keeps the figure of the rules where a proposal differs, and says so', () => {
    const { entry, results } = draft(propose('44 killed', 'killed', { claimantQuote: 'Per the Otter Front', of: 'Otter Front' }));
    expect(results?.[0]?.verdict).toMatch(/^(?:differs|refused)$/);
    expect(entry.claims?.find(({ quote }) => quote === '44 killed')).toMatchObject({ of: { kind: 'side', number: 1 }, claimant: 'otter-front' });
    expect(resultLine(results![0]!)).toMatch(/44 killed/);
  });

  it('takes the second proposal of a figure for a repetition, of a new one and of one of the rules', () => {
    const fewer = { ...propose('400 fighters', 'strength') };
    const { results } = draft(propose('44 killed', 'killed'), propose('44 killed', 'killed'), fewer, fewer);
    expect(results?.map(({ verdict }) => verdict)).toEqual(['agreed', 'repeated', 'agreed', 'repeated']);
  });

  it('adds the proposals of one reader to those of another, and says with whom each agrees', () => {
    const text = ARTICLE.replace('Twelve men died', 'They met Brask. Brask was killed');
    const read = readDocument(sourceText(text)).value!;
    const idOf = (words: string) => unitsOf(read).find(({ kind, text: own }) => kind !== 'paragraph' && own.includes(words))!.id;
    const implied: Proposal = { unit: idOf('Brask was'), quote: 'Brask was killed', outcome: 'killed' };
    const shared: Proposal = { unit: idOf('44 killed'), quote: '44 killed', outcome: 'killed' };
    const model = { id: 'model', version: '2' };
    const reader = withProposals([shared, implied], BY, { onto: withProposals([implied, shared], model) });
    const { entry, results } = draftDocument(read, { registry, reader });
    expect(results?.map(({ verdict, earlier }) => [verdict, earlier])).toEqual([
      ['implied', undefined],
      ['agreed', 'rules'],
      ['agreed', 'rules'],
      ['agreed', 'model'],
    ]);
    const readersOf = (words: string) => entry.claims?.find(({ quote }) => quote === words)?.reader?.map(({ id }) => id);
    expect(readersOf('44 killed')).toEqual(['rules', 'model', 'wren']);
    expect(readersOf('was killed')).toEqual(['model', 'wren']);
    expect(reader.id).toBe('rules+model+wren');
  });

  it('keeps what the first of two other readers read where the second differs, and names that reader', () => {
    const text = ARTICLE.replace('Twelve men died', 'A 9-strong crew of the Otter Front were left in the mill, they said; Twelve men died');
    const read = readDocument(sourceText(text)).value!;
    const unit = unitsOf(read).find(({ kind, text: words }) => kind === 'sentence' && words.includes('Twelve men died'))!.id;
    const model = { id: 'model', version: '2' };
    const one: Proposal = { unit, quote: 'Twelve men died', outcome: 'killed' };
    const alone = withProposals([one], model, { isAlone: true });
    const both = withProposals(
      [
        { ...one, of: 'Otter Front' },
        { ...one, of: 'Heron League' },
      ],
      BY,
      { onto: withProposals([{ ...one, of: 'Otter Front' }], model, { isAlone: true }) },
    );
    expect(draftDocument(read, { registry, reader: alone }).entry.claims).toHaveLength(1);
    const { results, coverage } = draftDocument(read, { registry, reader: both });
    expect(results?.map(({ verdict }) => verdict)).toEqual(['exact', 'agreed', 'differs']);
    expect(resultLine(results![2]!)).toContain('the model read another party there, which is kept');
    expect(coverage.proposals?.differences).toMatchObject([{ field: 'party', reader: 'model' }]);
  });

  it('names no victim, and marks that no number stands there', () => {
    const text = ARTICLE.replace('Twelve men died', 'They met Brask. Brask was killed');
    const named = readDocument(sourceText(text)).value!;
    const unit = unitsOf(named).find(({ kind, text: words }) => kind === 'sentence' && words.startsWith('Brask'))!.id;
    const proposal: Proposal = { unit, quote: 'Brask was killed', outcome: 'killed' };
    const { entry, results } = draftDocument(named, { registry, reader: withProposals([proposal, proposal], BY) });
    expect(results?.map(({ verdict }) => verdict)).toEqual(['implied', 'repeated']);
    expect(entry.claims?.find(({ reader }) => reader)).toMatchObject({ count: { low: 1, high: 1 }, quote: 'was killed', inferred: ['of', 'count'] });
    expect(JSON.stringify(entry)).not.toContain('Brask');
  });

  it('writes nothing for what is refused', () => {
    const { entry, results } = draft(propose('44 killed', 'injured'), { unit: 'p1', quote: '999 were killed', outcome: 'killed' });
    expect(results?.map(({ verdict, reason }) => `${verdict} ${reason}`)).toEqual(['refused other-outcome', 'refused absent']);
    expect(entry.claims).toHaveLength(own.length);
    expect(entry.claims?.some(({ reader }) => reader)).toBe(false);
  });

  it('puts into the ledger how many became what, and both readings where they differ', () => {
    const proposals = [
      propose('44 killed', 'killed', { of: 'Otter Front' }),
      propose('12 wounded', 'injured'),
      propose('12 wounded', 'injured'),
      propose('At least 40 Otter Front fighters were killed', 'killed', { claimantQuote: 'Otter Front' }),
      { unit: 'p1', quote: '999 were killed', outcome: 'killed' as const },
    ];
    const { coverage, results } = draft(...proposals);
    const { verdicts, refused, differences } = coverage.proposals!;
    expect(Object.values(verdicts).reduce((sum, count) => sum + count, 0)).toBe(proposals.length);
    expect(verdicts).toMatchObject({ agreed: 1, repeated: 1 });
    expect(refused).toMatchObject({ absent: 1 });
    expect(differences).toHaveLength(results!.filter(({ verdict }) => verdict === 'differs').length);
    expect(differences).toContainEqual({
      section: 'Lead',
      line: 13,
      quote: 'At least 40 Otter Front fighters were killed',
      field: 'claimant',
      reader: 'rules',
      stands: 'heron-league',
      proposed: 'otter-front',
    });
  });
});
