/** The categories of the code books, held to the names that the code books have. */
import { expect, it } from 'vitest';
import { SLUG_PATTERN } from '../../src/slug.js';
import { CODE_BOOKS } from '../../src/vocabulary/code-books.js';
import { localName } from '../../src/vocabulary/concept.js';

const notationsOf = (name: string) => CODE_BOOKS.find((book) => book.name === name)?.concepts.map(({ notation }) => notation);

it('ACLED has its event types and sub-event types', () => {
  expect(notationsOf('ACLED')).toEqual(
    expect.arrayContaining(
      (
        'Battles|Armed clash|Government regains territory|Non-state actor overtakes territory|Explosions/Remote violence|Chemical weapon|Air/drone strike|Suicide bomb|' +
        'Shelling/artillery/missile attack|Remote explosive/landmine/IED|Grenade|Violence against civilians|Sexual violence|Attack|Abduction/forced disappearance|' +
        'Protests|Peaceful protest|Protest with intervention|Excessive force against protesters|Riots|Violent demonstration|Mob violence|Strategic developments|' +
        'Agreement|Arrests|Change to group/activity|Disrupted weapons use|Headquarters or base established|Looting/property destruction|Non-violent transfer of territory|Other'
      ).split('|'),
    ),
  );
});

it('PLOVER has its sixteen event types, and modes under their type', () => {
  const types = 'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(' ');
  const plover = CODE_BOOKS.find(({ name }) => name === 'PLOVER')?.concepts ?? [];
  expect(plover.filter(({ broader }) => broader === undefined).map(({ notation }) => notation)).toEqual(types);
  for (const { notation, broader } of plover.filter((one) => one.broader !== undefined))
    expect(`plover-${notation.split('-')[0]?.toLowerCase()}`, notation).toBe(broader);
  expect(notationsOf('PLOVER')).toContain('ASSAULT-abduct');
});

it('UCDP has numbers with their column', () => {
  expect(notationsOf('UCDP')).toEqual(expect.arrayContaining(['type_of_violence=1', 'type_of_violence=3', 'where_prec=7', 'intensity_level=2']));
});

it.each(CODE_BOOKS.map((book) => [book.name, book] as const))('%s has each category once, with a wider one that it has', (_, { concepts, source }) => {
  const ids = concepts.map(({ id }) => id);
  expect(new Set(ids.map(localName)).size).toBe(ids.length);
  expect(new Set(concepts.map(({ notation }) => notation)).size).toBe(ids.length);
  expect(ids.filter((id) => !SLUG_PATTERN.test(id))).toEqual([]);
  for (const { id, definition, example, broader } of concepts) {
    expect(definition, id).toMatch(/^[A-Z0-9].*\.$/);
    expect(example, id).toMatch(/“.+”/);
    if (broader !== undefined) expect(ids, id).toContain(broader);
  }
  expect(source).toMatch(/\d/);
});
