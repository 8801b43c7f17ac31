/** The findings of the finished entry for one article: those it must give, and no others. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { findFindings, findingIri, findingQuads, type Finding } from '../../src/compare/index.js';
import { parseEntry } from '../../src/entry/index.js';
import { loadRegistry } from '../../src/io/registry-folder.js';
import { mapEntry, mapRegistry } from '../../src/map/index.js';
import { valueOf } from '../../src/problem.js';
import { oxigraph } from '../../src/store/oxigraph.js';
import { vr } from '../../src/terms/index.js';
import { ROOT } from '../root.js';
import { RULES } from './asking.js';

let findings: Finding[] = [];
const of = (rule: string, part = '') => findings.filter((finding) => finding.rule === rule && finding.key.join('/').includes(part));

beforeAll(async () => {
  const { registry } = await loadRegistry();
  const entry = valueOf(parseEntry(readFileSync(join(ROOT, 'data/entries/battle-of-al-hasakah-2022.yaml'), 'utf8'))).data;
  const engine = oxigraph();
  await engine.load([...mapRegistry(registry).quads, ...mapEntry(entry, { registry }).quads]);
  findings = (await findFindings(engine, RULES)).findings;
});

describe('the finished entry', () => {
  it('has rival claims: SDF dead 121, 159 and 260, with their sources', () => {
    const [rivals] = of('rivals', 'killed.of-side-sdf');
    expect(rivals).toMatchObject({ measure: 139, severity: 'notable' });
    expect(rivals?.message).toContain('SDF (own side) 121; SOHR (independent) 159; IS (other side) 260');
    expect(of('rivals', 'killed.of-side-islamic-state')[0]).toMatchObject({
      measure: 28,
      message: expect.stringContaining('SOHR (independent) 346; SDF (other side) 374') as string,
    });
  });

  it('finds 154 in the lead against 159, and no second figure for 346', () => {
    expect(of('one-document').map(({ message }) => message)).toEqual([
      '“Battle of al-Hasakah (2022)” gives two figures for those killed on the side of YPG, Asayish, SDF and others: 159 (infobox, SOHR) and 154 (lead).',
    ]);
  });

  it('reports at least 54 and at least 121, day by day', () => {
    expect(of('told-and-totalled', 'side-sdf')[0]).toMatchObject({
      measure: 54,
      message: expect.stringContaining('at least 54; the claimed totals are SDF (own side) 121; 154; SOHR (independent) 159; IS (other side) 260.') as string,
    });
    expect(of('told-and-totalled', 'side-islamic-state')[0]).toMatchObject({
      measure: 121,
      message: expect.stringMatching(/at least 121; the claimed totals are .*346; SDF \(other side\) 374\.$/) as string,
    });
  });

  it('has 89 + 41 = 130', () => expect(of('running-totals').map(({ message }) => message.split(':')[0])).toEqual(['89 + 41 = 130']));

  it('has consistent hostages, ten unaccounted for after 26 January', () => {
    expect(of('flows-and-stocks')).toHaveLength(1);
    expect(of('flows-and-stocks')[0]).toMatchObject({ measure: 10, severity: 'informative' });
    expect(of('flows-and-stocks')[0]?.message).toBe(
      'By 25 January 2022, several and 15 hostages of YPG, Asayish, SDF and others were free and 27 were still held; 50 had been taken. These figures are consistent (reported by several sources: SOHR and the document itself). Of the 27, 17 came free by 26 January 2022; 10 are unaccounted for after that day.',
    );
  });

  it('compares neither suicide bombers, fighters and prisoners, nor 30 and 31 January', () => {
    expect(findings.filter(({ concerns }) => concerns.some((iri) => /strength-side-2|held-side-2/.test(iri)))).toEqual([]);
    expect(of('dates')).toEqual([]);
  });

  it('has no other findings', () => {
    expect(findings.map(({ rule }) => rule).sort()).toEqual(
      [...Array<string>(4).fill('rivals'), 'one-document', ...Array<string>(2).fill('told-and-totalled'), 'running-totals', 'flows-and-stocks'].sort(),
    );
  });

  it('gives each finding an IRI, in the graph of its event', () => {
    const quads = findingQuads(findings);
    expect(new Set(quads.map(({ graph }) => graph.value))).toEqual(new Set(['https://w3id.org/variorum/id/graph/findings/battle-of-al-hasakah-2022']));
    const nodes = new Set(findings.map((finding) => findingIri(finding)));
    expect(nodes.size).toBe(findings.length);
    expect(nodes).toContain('https://w3id.org/variorum/id/finding/rivals/battle-of-al-hasakah-2022.killed-of-side-sdf-unstated-total');
    for (const node of nodes)
      for (const property of [vr.rule, vr.concerns, vr.severity, vr.assumes])
        expect(quads.some(({ subject, predicate }) => subject.value === node && predicate.equals(property))).toBe(true);
  });

  it('uses no judging words', () => {
    for (const { message, assumes } of findings) expect([message, ...assumes].join(' ')).not.toMatch(/contradict|\bfalse\b|true toll/i);
  });
});
