/** The figures of an event: every claim in one row, panels of one party and kind of thing, sentences where the text is there. */
import { expect, it } from 'vitest';
import { claimAnchor } from '../../../src/site/page-address.js';
import { accountFacts } from '../../../src/site/page-facts.js';
import { byParty, figuresSection } from '../../../src/site/pages/event-figures.js';
import { Links } from '../../../src/site/site.js';
import { fictionalSite } from '../fiction.js';

const made = async (texts: ReadonlyMap<string, readonly string[]> = new Map()) => {
  const { engine, site } = await fictionalSite();
  const [account = ''] = site.model.accounts.keys();
  const claims = [...site.model.claims.values()];
  const documents = [...new Set(claims.map(({ document }) => document))];
  const context = { links: new Links(site, 'event/e'), subject: 'Ford', folder: 'e', files: [], documents };
  const text = figuresSection({ claims, facts: await accountFacts(engine, account), texts, context })?.text ?? '';
  return { text, claims, context, documents };
};

it('has a row and a mark for every claim, and folds those of single incidents', async () => {
  const { text, claims, context } = await made();
  for (const { iri } of claims) expect(text).toContain(`<tr id="${claimAnchor(iri)}"`);
  expect(text.match(/class="mark"/g)).toHaveLength(claims.length);
  expect(text.indexOf(claimAnchor(claims.find(({ accumulation }) => accumulation === 'increment')?.iri ?? ''))).toBeGreaterThan(text.indexOf('id="incidents"'));
  expect(byParty(claims, context).flatMap((party) => party.claims)).toHaveLength(claims.length);
});

it('gives files that have a key, the source and the licence', async () => {
  const { context } = await made();
  const drawings = (context.files as { path: string; text: string }[]).filter(({ path }) => path.endsWith('.svg'));
  expect(drawings.length).toBeGreaterThan(2);
  for (const { text } of drawings)
    for (const words of ['claimed by the other side', 'From: Battle of Brindle Ford', 'Licence of the documents']) expect(text).toContain(words);
});

it('shows the sentence where the site has the text', async () => {
  const { documents } = await made();
  const characters = Array.from(`${'x'.repeat(809)}\nThere 159 killed lay.\n${'y'.repeat(200)}`);
  const { text } = await made(new Map([[documents[0] ?? '', characters]]));
  expect(text).toContain('There <mark>159 killed</mark> lay.');
  expect(text).toContain('Open a figure for its sentence.');
  expect((await made()).text).toContain('the text around it is not part of this site');
});
