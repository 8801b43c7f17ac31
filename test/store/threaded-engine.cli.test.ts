/** Engines in threads of their own, which run a file of the built program. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DataFactory } from 'n3';
import { describe, expect, it } from 'vitest';
import { ENGINE_NAMES } from '../../src/store/index.js';
import type * as Threaded from '../../src/store/threaded-engine.js';
import { CLI, folderWith, variorum } from '../support.js';

const { threadedEngine } = (await import(join(dirname(CLI), 'store/threaded-engine.js'))) as typeof Threaded;

const { quad, namedNode, literal } = DataFactory;
const triples = Array.from({ length: 12_000 }, (_, index) => quad(namedNode(`urn:s${index}`), namedNode('urn:p'), literal(String(index % 40), 'en')));
/** Eight patterns without a shared variable: as many rows as there are triples to the power of eight. */
const ENDLESS = `SELECT (COUNT(*) AS ?ways) { ${Array.from({ length: 8 }, (_, index) => `?a${index} ?b${index} ?c${index}`).join(' . ')} }`;

describe.each(ENGINE_NAMES)('%s in a thread', (name) => {
  it('answers as in process, on quads of several batches', async () => {
    const engine = threadedEngine(name, { timeout: 60 });
    try {
      expect(await engine.load(triples)).toBe(12_000);
      expect(await engine.load([])).toBe(0);
      const answer = await engine.ask('SELECT ?s ?o { ?s <urn:p> ?o } ORDER BY ?s LIMIT 1');
      expect(answer).toMatchObject({ kind: 'rows', variables: ['s', 'o'] });
      expect(answer.kind === 'rows' && answer.rows[0]?.get('o')?.equals(literal('0', 'en'))).toBe(true);
      await expect(engine.ask('SELECT nothing')).rejects.toMatchObject({ name: 'QueryError' });
    } finally {
      await engine.close();
    }
  });

  it('stops a query that runs for ever, and ends', async () => {
    const engine = threadedEngine(name, { timeout: 1 });
    await engine.load(triples.slice(0, 30));
    await expect(engine.ask(ENDLESS)).rejects.toMatchObject({ name: 'QueryTimeout', seconds: 1 });
    await expect(engine.ask('ASK { ?s ?p ?o }')).rejects.toMatchObject({ name: 'QueryTimeout' });
  });

  it('is stopped by --timeout, and says so; nothing is printed', async () => {
    const cwd = folderWith();
    writeFileSync(
      join(cwd, 'data.nt'),
      triples
        .slice(0, 30)
        .map((one) => `<${one.subject.value}> <urn:p> "x" .\n`)
        .join(''),
    );
    writeFileSync(join(cwd, 'endless.rq'), ENDLESS);
    const { code, stdout, stderr } = await variorum(['query', 'endless.rq', 'data.nt', '--engine', name, '--timeout', '1'], { cwd });
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('endless.rq: error[query-timeout]: the query was stopped after 1 second');
    expect(stderr).toContain('--timeout 10');
  });
});

it('passes the error of its quads on', async () => {
  const engine = threadedEngine('oxigraph', { timeout: 60 });
  try {
    // eslint-disable-next-line @typescript-eslint/require-await
    const broken = (async function* () {
      yield* triples.slice(0, 6_000);
      throw new Error('the file is broken');
    })();
    await expect(engine.load(broken)).rejects.toThrow('the file is broken');
  } finally {
    await engine.close();
  }
});

it('ends at an interrupt while it works', async () => {
  const cwd = folderWith();
  writeFileSync(
    join(cwd, 'data.nt'),
    triples
      .slice(0, 30)
      .map((one) => `<${one.subject.value}> <urn:p> "x" .\n`)
      .join(''),
  );
  writeFileSync(join(cwd, 'endless.rq'), ENDLESS);
  const child = spawn(process.execPath, [CLI, 'query', 'endless.rq', 'data.nt'], { cwd, stdio: 'ignore' });
  const exit = once(child, 'exit');
  setTimeout(() => child.kill('SIGINT'), 3000);
  expect((await exit)[0]).toBe(130);
});
