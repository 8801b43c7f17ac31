/**
 * The list of reading rules, `docs/reference/rules.md`: it has every rule id of the source and no other, and each example
 * sentence fires its rule and makes the figures or the episode of its row.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/read/figures/figure.js';
import { parseDate } from '../../src/entry/index.js';
import { readSection } from '../../src/read/prose.js';
import { ROOT } from '../root.js';
import { cell, entities, prose, shown } from './entities.js';

/** A rule id as the source and the page write it. */
const RULE_ID = /[a-z][A-Za-z]+\.[a-z][a-z-]+/;

const page = readFileSync(join(ROOT, 'docs/reference/rules.md'), 'utf8');
const rows = Array.from(
  page.matchAll(new RegExp(`^\\| \`(${RULE_ID.source})\` *\\| (.+?) *\\| (.+?) *\\| \`(.+?)\` *\\|$`, 'gm')),
  ([, rule = '', reads = '', example = '', figures = '']) => ({ rule, reads, example, figures }),
);

/** Files whose dotted strings are no ids of reading rules: names of metadata in web pages, the rule of other readers' proposals. */
const NO_RULES = /^(?:layout[/\\]|gate\.ts$)/;

/** The ids in string literals of the source; abbreviations such as 'approx.' have nothing after the dot. */
function idsOfSource(): string[] {
  const files = readdirSync(join(ROOT, 'src/read'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !NO_RULES.test(name));
  const ids = files.flatMap((name) =>
    Array.from(readFileSync(join(ROOT, 'src/read', name), 'utf8').matchAll(new RegExp(`'(${RULE_ID.source})'`, 'g')), ([, id = '']) => id),
  );
  return [...new Set(ids)].sort();
}

function figuresOf(example: string): Figure[] {
  const [, key, value = ''] = /^(Casualties|Strength)1: (.+)$/.exec(example) ?? [];
  return key === undefined ? prose(example) : cell(value, { side: 1, counts: key === 'Strength' ? 'presence' : 'losses' });
}

/** The rows of the table of episode rules: a sentence that a rule fires on, and one that it must leave alone. */
const episodeRows = rows.filter(({ rule }) => rule.startsWith('event'));
const figureRows = rows.filter(({ rule }) => !rule.startsWith('event'));

function firedOn(text: string): { rule: string; type: string }[] {
  const section = { path: [], paragraphs: [{ text, start: 0, end: text.length }] };
  const { incidents } = readSection(section, entities(), { event: parseDate('2031-03-03/2031-03-09'), day: parseDate('2031-03-04'), numbers: [] });
  return incidents.map(({ rule, type }) => ({ rule, type }));
}

describe('the list of reading rules', () => {
  it('has every rule id of the source, and no other', () => {
    expect(rows.map(({ rule }) => rule).sort()).toEqual(idsOfSource());
  });

  it.each(episodeRows)('$rule: $example', ({ rule, reads: type, example, figures: other }) => {
    expect(firedOn(example)).toContainEqual({ rule, type });
    expect(firedOn(other).map((one) => one.rule)).not.toContain(rule);
  });

  it.each(figureRows)('$rule: $example', ({ rule, example, figures }) => {
    const fired = figuresOf(example).filter((figure) => figure.rule === rule || figure.mention === rule);
    expect(shown(fired).replaceAll(' | ', '; ')).toBe(figures);
  });

  it('has the mention rules in a table of their own', () => {
    const mentions = page.split('## Mention rules')[1]?.split('\n## ')[0] ?? '';
    const listed = new Set(Array.from(mentions.matchAll(new RegExp(`^\\| \`(${RULE_ID.source})\``, 'gm')), ([, rule = '']) => rule));
    const fired = new Set(figureRows.flatMap(({ example }) => figuresOf(example).flatMap(({ mention }) => mention ?? [])));
    expect([...fired].filter((rule) => !listed.has(rule))).toEqual([]);
    expect(listed.size).toBe(fired.size);
  });
});
