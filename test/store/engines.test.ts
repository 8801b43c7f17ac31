/** The table of engines: each name opens its engine, empty, and only one of them federates. */
import { DataFactory } from 'n3';
import { expect, it } from 'vitest';
import { ENGINE_NAMES, ENGINES } from '../../src/store/index.js';

it('opens Oxigraph by default, which does not federate', async () => {
  expect(ENGINE_NAMES[0]).toBe('oxigraph');
  const engine = await ENGINES.oxigraph.open();
  expect(engine.name).toBe('oxigraph');
  expect(await engine.ask('ASK { ?s ?p ?o }')).toEqual({ kind: 'boolean', value: false });
});

it('gives every open engine a store of its own', async () => {
  const [one, other] = [await ENGINES.oxigraph.open(), await ENGINES.oxigraph.open()];
  await one.load([DataFactory.quad(DataFactory.namedNode('urn:ford'), DataFactory.namedNode('urn:label'), DataFactory.literal('Brindle Ford'))]);
  expect(await other.ask('ASK { ?s ?p ?o }')).toEqual({ kind: 'boolean', value: false });
});

it('federates with Comunica only', () => {
  expect(ENGINE_NAMES.filter((name) => ENGINES[name].federates)).toEqual(['comunica']);
});
