/** The command `compare`: its formats as files, its exit codes and its messages. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectFile, folderWith, ROOT, SAMPLE, variorum } from '../../support.js';

const GOLDEN = join(ROOT, 'test/compare/golden');

describe('variorum compare', () => {
  it.each([
    ['table', 'txt'],
    ['md', 'md'],
    ['html', 'html'],
    ['csv', 'csv'],
    ['json', 'json'],
  ])('writes the sample as %s', async (format, ending) => {
    const { code, stdout, stderr } = await variorum(['compare', SAMPLE, '--format', format]);
    expect(code).toBe(0);
    expect(stderr).toContain('1 event, ');
    expectFile(join(GOLDEN, `port-larkmoor-2031.${ending}`), stdout);
  });

  it('gives the same result from an export and from the drafted entry', async () => {
    const folder = folderWith();
    const exported = await variorum(['export', SAMPLE, '-o', folder, '--findings', '--formats', 'nq,ttl,jsonld']);
    expect(exported.stderr).toMatch(/^\d+ findings written/m);
    const direct = await variorum(['compare', SAMPLE]);
    for (const data of [folder, join(folder, 'variorum.ttl'), join(folder, 'entries')]) expect((await variorum(['compare', data])).stdout).toBe(direct.stdout);
    const quads = readFileSync(join(folder, 'variorum.nq'), 'utf8');
    expect(quads).toContain('/graph/findings/battle-of-port-larkmoor-2031>');
  });

  it('exits 1 on findings only with --fail-on-findings', async () => {
    expect((await variorum(['compare', SAMPLE, '--fail-on-findings'])).code).toBe(1);
    expect((await variorum(['compare', SAMPLE, '--metric', 'displaced', '--fail-on-findings'])).code).toBe(0);
  });

  it('exits 1 on findings in a check too, with --fail-on-findings', async () => {
    const folder = folderWith();
    await variorum(['draft', SAMPLE, '-o', folder]);
    const checked = await variorum(['check', folder, '--fail-on-findings']);
    expect(checked.code).toBe(1);
    expect(checked.stderr).toMatch(/^finding: /m);
    expect(checked.stderr).toMatch(/evaluated: .*the findings of \d+ claims/);
    expect((await variorum(['check', folder])).code).toBe(0);
  });

  it('narrows to an event and an outcome', async () => {
    const { stdout } = await variorum(['compare', SAMPLE, '--event', 'battle-of-port-larkmoor-2031', '--metric', 'injured', '--all']);
    expect(stdout).toContain('Injured');
    expect(stdout).not.toContain('Killed');
  });

  it('explains an empty result', async () => {
    const one = await variorum(['compare', SAMPLE, '--metric', 'missing']);
    expect(one.stdout).toBe('');
    expect(one.stderr).toContain('--all also shows what only one account says');
    expect((await variorum(['compare', SAMPLE, '--metric', 'missing', '--all'])).stdout).toContain('Missing');
    const folder = folderWith();
    writeFileSync(join(folder, 'clash.txt'), '= Clash of Dunmere =\n\nOn 2 March 2031, 5 fighters were killed near Dunmere.\n');
    expect((await variorum(['compare', folder, '--metric', 'missing'])).stderr).toContain('there is nothing about that event or outcome');
  });

  it('refuses an unknown event, and lists the known ones', async () => {
    const { code, stdout, stderr } = await variorum(['compare', SAMPLE, '--event', 'no-such-event']);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('unknown event "no-such-event"; --event takes battle-of-port-larkmoor-2031');
  });

  it('separates two editions of one document, and shows their common rows once', async () => {
    const folder = folderWith();
    const sample = readFileSync(SAMPLE, 'utf8');
    writeFileSync(join(folder, 'one.txt'), sample);
    writeFileSync(join(folder, 'other.txt'), sample.replace('48 killed', '49 killed'));
    const { stdout, stderr } = await variorum(['compare', folder, '--metric', 'killed']);
    expect(stdout).toMatch(/^\[1\] Battle of Port Larkmoor \(2031\), hash [0-9a-f]{8}\n\[2\] Battle of Port Larkmoor \(2031\), hash [0-9a-f]{8}$/m);
    expect(stdout).toContain('It is not known which of [1] and [2] is the latest');
    expect(stdout.match(/^ +Sable Front \(other side\) .*90 killed.*\[1\]\[2\]/gm)).toHaveLength(1);
    expect(stdout).toMatch(/ 48 killed .*\[[12]\] /);
    expect(stdout).toMatch(/ 49 killed .*\[[12]\] /);
    // A finding of both is shown once; where they differ, they are not compared.
    expect(stdout.match(/Accounts of those killed on the side of Sable Front/g)).toHaveLength(1);
    expect(stdout.replace(/\s+/g, ' ')).not.toMatch(/LMO[^;]* 48; LMO[^;]* 49/);
    expect(stderr).toContain('1 event, ');
  });

  it('refuses unknown values and reads the other inputs', async () => {
    expect((await variorum(['compare', SAMPLE, '--metric', 'slain'])).code).toBe(2);
    expect((await variorum(['compare', SAMPLE, 'no-such-file.ttl'])).code).toBe(3);
    expect((await variorum(['compare', 'no-such-file.ttl'])).code).toBe(3);
  });

  it('writes a page with scrolling wide tables, round points, and assumptions that also print', async () => {
    const { stdout } = await variorum(['compare', SAMPLE, '--format', 'html']);
    expect(stdout.match(/<table>/g)).toHaveLength(stdout.match(/<div\s+class="wide"/g)?.length ?? 0);
    expect(stdout).toContain('<circle');
    expect(stdout).not.toContain('preserveAspectRatio');
    expect(stdout).not.toContain('<details');
    // Each note that a finding points to is there, once.
    const notes = new Set([...stdout.matchAll(/href="#(assumption-[^"]+)"/g)].map(([, id]) => id));
    expect(notes.size).toBeGreaterThan(3);
    for (const id of notes) expect(stdout.split(`id="${id}"`)).toHaveLength(2);
  });

  it('escapes everything in its page', async () => {
    const folder = folderWith();
    const nasty = readFileSync(SAMPLE, 'utf8').replaceAll('Harbour League', 'Harbour <script>alert(1)</script> & "League"');
    writeFileSync(join(folder, 'nasty.txt'), nasty);
    const { stdout } = await variorum(['compare', join(folder, 'nasty.txt'), '--format', 'html', '--all']);
    expect(stdout).not.toContain('<script');
    expect(stdout).not.toMatch(/https?:\/\/[^"<]*\.(?:js|css)/);
  });
});
