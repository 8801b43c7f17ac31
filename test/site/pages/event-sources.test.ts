/** The sources of an event: each document with its account, its licence and its address, and the works that figures cite. */
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../src/site/facts.js';
import { accountFacts } from '../../../src/site/page-facts.js';
import { sourcesSection } from '../../../src/site/pages/event-sources.js';
import { Links } from '../../../src/site/site.js';
import { BASE, fictionalSite } from '../fiction.js';

describe('the sources of an event', async () => {
  const { engine, site } = await fictionalSite();
  const account = `${BASE}account/battle-of-brindle-ford`;
  const facts = await accountFacts(engine, account);
  const [document = ''] = [...site.kinds].filter(([, kind]) => kind === 'document').map(([iri]) => iri);
  await factsOf(engine, [document], facts);
  const links = new Links(site, 'event/battle-of-brindle-ford');
  const text = sourcesSection({ accounts: [account], documents: [document], facts, links })?.text ?? '';

  it('are documents with their publisher, licence and address', () => {
    expect(text).toMatch(/<a href="[^"]*document\/battle-of-brindle-ford\/[^"]*">Battle of Brindle Ford<\/a>, The Fictional Encyclopedia, CC BY-SA 4\.0/);
    expect(text).toContain('<a href="https://example.org/wiki/Battle_of_Brindle_Ford">original document</a>');
  });

  it('say what each account gives of the event: when, where, part of what, and how many figures', () => {
    expect(text).toContain('id="account-battle-of-brindle-ford"');
    expect(text).toContain('<dd>1–9 March 2031</dd>');
    expect(text).toMatch(/<dt>Where<\/dt>\s*<dd>.*Brindle Ford<\/a>/);
    expect(text).toMatch(/<dt>Part of<\/dt>\s*<dd>.*Marshes/);
    expect(text).toMatch(new RegExp(`<dd>${site.claims.event.get(`${BASE}event/battle-of-brindle-ford`)?.length}</dd>`));
  });

  it('list the works that figures cite, folded', () => {
    expect(text).toContain('1 work cited for figures');
    expect(text).toMatch(/<a href="https:\/\/example\.org\/lark\/1">Losses grow<\/a>, Daily Lark/);
  });

  it('are nothing without documents', () => {
    expect(sourcesSection({ accounts: [], documents: [], facts, links })).toBeUndefined();
  });
});
