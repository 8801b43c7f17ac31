/** A query as an engine can take it: the same meaning in another text. */
import { expect, it } from 'vitest';
import { engineText } from '../../src/store/engine-text.js';

it('GROUP_CONCAT takes texts, where the engine needs that', () => {
  const sparql = 'SELECT (GROUP_CONCAT(?x; SEPARATOR=", ") AS ?all) { ?s ?p ?x }';
  expect(engineText(sparql, { concat: true }).replace(/\s+/g, '')).toContain('(STR(?x);SEPARATOR=",")');
  expect(engineText(sparql, { concat: false })).toBe(sparql);
  const already = 'SELECT (GROUP_CONCAT(STR(?x)) AS ?all) { ?s ?p ?x }';
  expect(engineText(already, { concat: true }).match(/STR/g)).toHaveLength(1);
});

it('long chains become balanced; others and the words in texts stay', () => {
  const chain = (length: number, operator: string) => `SELECT * { ?s ?p ?o FILTER(${Array.from({ length }, (_, at) => `?o = ${at}`).join(` ${operator} `)}) }`;
  expect(engineText(chain(20, '||'), { concat: true })).toBe(chain(20, '||'));
  for (const operator of ['||', '&&']) {
    const text = engineText(chain(400, operator), { concat: true });
    expect(Array.from(text.matchAll(/\?o\s*=\s*"?(\d+)/g), ([, number]) => Number(number))).toEqual(Array.from({ length: 400 }, (_, at) => at));
    const depth = [...text].reduce(({ now, most }, mark) => ({ now: now + (mark === '(' ? 1 : mark === ')' ? -1 : 0), most: Math.max(most, now) }), {
      now: 0,
      most: 0,
    });
    expect(depth.most).toBeLessThan(50);
  }
  const text = `SELECT * { ?s ?p "group_concat ${'||'.repeat(200)}" }`;
  expect(engineText(text, { concat: true })).toBe(text);
});
