import { expect, it } from 'vitest';
import type { Link } from '../../src/entry/index.js';
import type { Found } from '../../src/link/propose.js';
import type { ItemSource } from '../../src/link/source.js';
import type { Subject } from '../../src/link/subject.js';
import { curieOf, suggestLinks } from '../../src/link/suggest.js';
import { plainItem } from './items.js';

const subject = (id: string): Subject => ({
  subject: `event/${id}`,
  kind: 'event',
  name: id,
  names: ['Battle of Larkmoor'],
  pages: [],
  dates: [{ from: '2031-05-04', to: '2031-05-04' }],
  places: [],
  parents: [],
  participants: [],
  files: [],
});
const item = plainItem({ id: 'Q11', label: 'Battle of Larkmoor', kinds: ['event'], dates: [{ from: '2031-05-04', to: '2031-05-04', precision: 'day' }] });

class Source implements ItemSource {
  readonly name = 'test';
  asked: string[] = [];
  *find(subjects: readonly Subject[]): Generator<Found> {
    for (const one of subjects) {
      this.asked.push(one.subject);
      yield { subject: one, items: [item] };
    }
  }
  namesOf() {
    return [];
  }
}

const row = (parts: Partial<Link>): Link => ({
  subject_id: 'event:a',
  subject_label: 'a',
  predicate_id: 'skos:exactMatch',
  object_id: 'wd:Q11',
  object_label: '',
  mapping_justification: 'semapv:ManualMappingCuration',
  ...parts,
});

async function suggest(rows: Link[]) {
  const source = new Source();
  const decisions = [];
  for await (const one of suggestLinks([subject('a'), subject('b')], { source, links: { metadata: {}, rows } })) decisions.push(one);
  return { asked: source.asked, objects: decisions.map(({ object }) => object) };
}

it('asks only about what has no decision', async () => {
  expect(await suggest([row({})])).toEqual({ asked: ['event/b'], objects: ['Q11'] });
  expect((await suggest([row({ object_id: 'sssom:NoTermFound' })])).asked).toEqual(['event/b']);
});

it('asks about a candidate that nobody confirmed', async () => {
  expect((await suggest([row({ mapping_justification: 'semapv:LexicalMatching' })])).asked).toEqual(['event/a', 'event/b']);
});

it('does not propose again what was refused', async () => {
  expect(await suggest([row({ predicate_modifier: 'Not' })])).toEqual({ asked: ['event/a', 'event/b'], objects: [undefined, 'Q11'] });
});

it('names subjects as the table of links does', () => {
  expect(curieOf('actor/enwiki/Ford_Guard')).toBe('actor:enwiki/Ford_Guard');
});
