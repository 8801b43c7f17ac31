/** What the entities of RDF/XML may unfold to. */
import { expect, it } from 'vitest';
import { EntityLimits } from '../../src/rdf/xml-entities.js';

/** The first reason to stop, of a text in the pieces in which it is read. */
const reason = (text: string): string | undefined => {
  const limits = new EntityLimits();
  for (const piece of text.match(/[^>\n]*[>\n]|[^>\n]+$/g) ?? []) {
    const found = limits.add(piece);
    if (found !== undefined) return found;
  }
  return undefined;
};

it.each([
  '<!DOCTYPE r [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>',
  '<!DOCTYPE r [<!ENTITY\n b\n "&a;&a;">]>',
  '<!DOCTYPE r [<!ENTITY b ">\n>&a;">]>',
  "<!DOCTYPE r [<!ENTITY b '\"&a;'>]>",
  '<!DOCTYPE r [<!ENTITY % b "&a;">]>',
])('an entity in an entity is one, however it is broken into lines: %j', (text) => {
  expect(reason(text)).toMatch('an entity refers to another entity');
});

it('names of vocabularies, characters and what looks like a reference outside of entities are not', () => {
  const head = '<!DOCTYPE r [<!ENTITY owl "http://a.example/owl#">\n<!ENTITY nl "&#10;&amp;">]>\n';
  expect(reason(`${head}${'<r a="&owl;Thing">&none; & &nl;</r>\n'.repeat(50_000)}`)).toBeUndefined();
});

it('a long entity that is used often is refused', () => {
  const head = `<!DOCTYPE r [<!ENTITY a "${'a'.repeat(50_000)}">]>\n`;
  expect(reason(`${head}${'<r>&a;</r>\n'.repeat(100)}`)).toBeUndefined();
  expect(reason(`${head}${'<r>&a;</r>\n'.repeat(1_000)}`)).toMatch('its entities unfold to more than 10 million characters');
});

it('a declaration that never ends takes no more time than its length', () => {
  expect(reason(`<!DOCTYPE r [<!ENTITY a "${'>\n'.repeat(300_000)}`)).toBeUndefined();
});
