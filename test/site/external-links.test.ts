/** Links to other data sets: what is reviewed, what is not, and searches without a result. */
import { describe, expect, it } from 'vitest';
import { externalLinks } from '../../src/site/external-links.js';
import { Facts, factsWhere } from '../../src/site/facts.js';
import { engineOf, ID, linksTo } from './fiction.js';

const HERONS = `${ID}actor/herons`;
const items = async (turtle: string, links = linksTo({})) => {
  const section = externalLinks(HERONS, await factsWhere(await engineOf(turtle), '?s ?any ?value .'), links);
  return [...(section?.text ?? '').matchAll(/<li>(.*?)<\/li>/g)].map(([, item]) => item);
};

describe('the links of a subject', () => {
  it('are none where there are none, so the section is left out', async () => {
    expect(externalLinks(HERONS, new Facts(), linksTo({}))).toBeUndefined();
    expect(await items(`<${ID}actor/otters> schema:sameAs <https://elsewhere.example/otters> .`)).toEqual([]);
  });

  it('are its page in a wiki', async () => {
    expect(await items(`<${HERONS}> schema:mainEntityOfPage <https://en.wikipedia.org/wiki/Herons> .`)).toEqual([
      'Its page: <a href="https://en.wikipedia.org/wiki/Herons">https://en.wikipedia.org/wiki/Herons</a>',
    ]);
  });

  it('are the same where they are reviewed, else possibly the same', async () => {
    expect(await items(`<${HERONS}> schema:sameAs <https://elsewhere.example/h> ; rdfs:seeAlso <https://elsewhere.example/i> .`)).toEqual([
      'The same: <a href="https://elsewhere.example/h">https://elsewhere.example/h</a>',
      'Possibly the same, not reviewed: <a href="https://elsewhere.example/i">https://elsewhere.example/i</a>',
    ]);
  });

  it('lead to a page of the site where there is one, and never to a script', async () => {
    const links = linksTo({ [`${ID}actor/heron-league`]: { kind: 'actor', name: 'Heron League' } });
    expect(await items(`<${HERONS}> schema:sameAs <${ID}actor/heron-league>, <javascript:alert(1)> .`, links)).toEqual([
      'The same: <a href="actor/heron-league.html">Heron League</a>',
      'The same: javascript:alert(1)',
    ]);
  });

  it('say when nothing was found', async () => {
    const search = (target: string) => `[] a owl:Axiom ; owl:annotatedSource <${HERONS}> ; owl:annotatedTarget ${target} .`;
    const asked = `:m sssom:mapping_tool "variorum link" ; a owl:Axiom ; owl:annotatedSource <${HERONS}> ; owl:annotatedTarget sssom:NoTermFound ; dcterms:created "2031-03-05" .`;
    expect(await items(asked)).toEqual(['Searched in Wikidata: nothing found (5 March 2031).']);
    expect(await items(asked.replace('sssom:mapping_tool "variorum link"', 'sssom:object_source <http://www.wikidata.org/entity/Q0>'))).toHaveLength(1);
    expect(await items(search('sssom:NoTermFound'))).toEqual(['Looked for, not in Wikidata itself: nothing found.']);
    expect(await items(search(':other'))).toEqual([]);
  });
});
