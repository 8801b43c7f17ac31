/** A link is an identity: what leads to one page is one, within a document and across entries. All names are fictional. */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, readRegistry, type Entry, type Registry } from '../../src/entry/index.js';
import { mapEntry } from '../../src/map/index.js';
import { valueOf } from '../../src/problem.js';
import { draftEntry } from '../../src/read/draft.js';
import { sourceText } from '../../src/read/layout/source-text.js';
import { DEFAULT_BASE } from '../../src/terms/index.js';

interface Options {
  registry?: Registry;
  url?: string;
  title?: string;
  prose?: string;
}

function draft(cells: string, { registry = EMPTY_REGISTRY, url, title, prose = '' }: Options = {}): Entry {
  const meta = { ...(url === undefined ? {} : { url }), ...(title === undefined ? {} : { title }) };
  const wikitext = `{{Infobox military conflict\n| conflict = Battle of Larkmoor\n| date = 3 May 2031\n${cells}\n}}\nThe '''Battle of Larkmoor''' was a battle.\n${prose}\n`;
  return valueOf(draftEntry(sourceText(wikitext), { registry, meta }));
}

const page = (title: string, site = 'enwiki') => ({ site, title });
const pagesOf = (list: readonly { name: string; page?: { site: string; title: string } | undefined }[] | undefined) =>
  (list ?? []).map(({ name, page: of }) => [name, of?.title]);

describe('the page of a link', () => {
  it('is that of an actor, by the link, the template of a flag, and the flag alone', () => {
    const entry = draft(
      '| combatant1 = [[Harbour League|HL]]<br>{{flag|Kingdom of Ostmere|name=Ostmere}}<br>{{flagicon|Ulver}}\n| combatant2 = {{flagicon|Westmere}} [[Sable Front]]',
    );
    expect(pagesOf(entry.actors)).toEqual([
      ['HL', 'Harbour League'],
      ['Ostmere', 'Kingdom of Ostmere'],
      ['Ulver', 'Ulver'],
      ['Sable Front', 'Sable Front'],
    ]);
    expect(entry.event.sides?.['1']?.actors.map(({ id }) => id)).toEqual(['harbour-league', 'kingdom-of-ostmere', 'ulver']);
  });

  it('makes two names one actor, and one name two', () => {
    const one = draft('| combatant1 = [[Harbour League|HL]]\n| combatant2 = [[Harbour League|The League]]');
    expect(one.actors?.map(({ id, name, aliases }) => [id, name, aliases])).toEqual([['harbour-league', 'HL', ['Harbour League', 'The League']]]);
    const two = draft('| combatant1 = [[Kingdom of Ostmere|Ostmere]]\n| combatant2 = [[Free Ostmere|Ostmere]]');
    expect(two.actors?.map(({ id }) => id)).toEqual(['kingdom-of-ostmere', 'free-ostmere']);
  });

  it('is not that of a longer name, of a section, of another wiki, or of forces that only the wiki names', () => {
    const entry = draft('| combatant1 = Forces of [[Ada Quill]]<br>[[Ostmere#Army|Ostmerish Army]]<br>[[:fr:Ligue|Ligue]]<br>{{army|Ostmere}}');
    expect(pagesOf(entry.actors).map(([, title]) => title)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is that of places, people and larger events', () => {
    const entry = draft(
      '| place = [[Larkmoor (town)|Larkmoor]], [[Ostmere]]\n| partof = the [[War of the Marshes|Marsh War]]\n| combatant1 = [[Ostmere]]\n| commander1 = Gen. [[Ada Quill]]{{KIA}}<br>[[Bor Reed, 2nd Duke of Ulver|Bor, Duke of Ulver]]<br>Khan [[Cai Lark]]',
    );
    expect(pagesOf(entry.places)).toEqual([
      ['Larkmoor', 'Larkmoor (town)'],
      ['Ostmere', 'Ostmere'],
    ]);
    expect(pagesOf(entry.people)).toEqual([
      ['Ada Quill', 'Ada Quill'],
      ['Bor, Duke of Ulver', 'Bor Reed, 2nd Duke of Ulver'],
      ['Khan Cai Lark', 'Cai Lark'],
    ]);
    expect(entry.event.partOf).toEqual([{ id: 'war-of-the-marshes', name: 'Marsh War', page: page('War of the Marshes') }]);
    expect(entry.fates?.map(({ person }) => person)).toEqual(['ada-quill']);
  });

  it('is that of a name in the text, where every link of the name leads there', () => {
    const prose = 'The [[Larkmoor Monitor for Rights|Larkmoor Monitor]] is a group. According to the Larkmoor Monitor, 12 people were killed.';
    const entry = draft('| combatant1 = [[Ostmere]]', { prose });
    expect(entry.claims?.map(({ claimant }) => claimant)).toEqual(['larkmoor-monitor-for-rights']);
    const ambiguous = draft('| combatant1 = [[Ostmere]]', { prose: `${prose} The [[Larkmoor Monitor (newspaper)|Larkmoor Monitor]] is another.` });
    expect(ambiguous.claims?.map(({ claimant }) => claimant)).toEqual(['larkmoor-monitor']);
  });

  it('leads to an actor of the registry by its page or its title, and never by the text of the link', () => {
    const registry = valueOf(
      readRegistry({
        'actors.yaml':
          '- { id: hl, name: Harbour League }\n- { id: sf, name: The Front, page: { site: enwiki, title: Sable Front } }\n- { id: ostmere, name: Ostmere }\n',
      }),
    );
    const entry = draft('| combatant1 = [[Harbour League|Leaguers]]<br>[[Sable Front|Sables]]\n| combatant2 = [[Kingdom of Ostmere|Ostmere]]', { registry });
    expect(Object.values(entry.event.sides ?? {}).map(({ actors }) => actors.map(({ id }) => id))).toEqual([['hl', 'sf'], ['kingdom-of-ostmere']]);
  });

  it('is of the wiki that the address of the document names; without one, of the Wikipedia of its language', () => {
    const site = (options: Options) => draft('| combatant1 = [[Ostmere]]', options).actors?.[0]?.page;
    expect(site({})).toEqual(page('Ostmere'));
    expect(site({ url: 'https://fr.wikipedia.org/wiki/Larkmoor' })).toEqual(page('Ostmere', 'frwiki'));
    expect(site({ url: 'https://wiki.example.org/Larkmoor' })).toEqual(page('Ostmere', 'wiki.example.org'));
  });

  it('is that of the event where the document is the article, by its address and its title', () => {
    const url = 'https://en.wikipedia.org/wiki/Battle_of_Larkmoor_(2031)';
    expect(draft('', { url, title: 'Battle of Larkmoor (2031)' }).event.page).toEqual(page('Battle of Larkmoor (2031)'));
    expect(draft('', { url }).event.page).toBeUndefined();
    expect(draft('', { title: 'Battle of Larkmoor (2031)' }).event.page).toBeUndefined();
  });
});

describe('in the graph', () => {
  it('what entries say of one page is of one node, with one label', () => {
    const graphs = ['| combatant1 = [[Harbour League|HL]]', '| combatant1 = {{flag|Harbour League}}'].map(
      (cells, index) => mapEntry({ ...draft(cells), id: `entry-${index}` }, { registry: EMPTY_REGISTRY }).quads,
    );
    const node = `${DEFAULT_BASE}actor/enwiki/Harbour_League`;
    for (const quads of graphs) {
      const about = quads.filter(({ subject }) => subject.value === node);
      expect(about.filter(({ predicate }) => predicate.value.endsWith('#label')).map(({ object }) => object.value)).toEqual(['Harbour League']);
      expect(about.filter(({ predicate }) => predicate.value.endsWith('/mainEntityOfPage')).map(({ object }) => object.value)).toEqual([
        'https://en.wikipedia.org/wiki/Harbour_League',
      ]);
      expect(quads.some(({ object, predicate }) => object.value === node && predicate.value.endsWith('#party'))).toBe(true);
    }
    expect(
      graphs[0]?.filter(({ subject, predicate }) => subject.value === node && predicate.value.endsWith('#altLabel')).map(({ object }) => object.value),
    ).toEqual(['HL']);
  });
});

describe('the infobox', () => {
  it('has no places that the event was near, and two where one is in the other', () => {
    const names = (place: string) => draft(`| place = ${place}`).places?.map(({ name }) => name);
    expect(names('Larkmoor, near the mouth of the Ulver')).toEqual(['Larkmoor']);
    expect(names('near Larkmoor in [[Ostmere]]')).toEqual(['Larkmoor', 'Ostmere']);
    expect(names('Larkmoor, then [[Ostmere]], present-day Westmere; 15 km south of Dellmouth')).toEqual(['Larkmoor', 'Ostmere', 'Westmere']);
  });

  it('has the larger events that links join', () => {
    const ids = (partof: string) => draft(`| partof = ${partof}`).event.partOf?.map(({ id }) => id);
    expect(ids('the [[Long Front (Marsh War)|Long Front]] of [[Marsh War]]')).toEqual(['long-front-marsh-war', 'marsh-war']);
    expect(ids('the [[Siege]] of 2031')).toEqual(['siege-of-2031']);
  });

  it('takes no heading and no remark for a party, and no name for a preposition', () => {
    const cells =
      "| combatant1 = '''Ground forces:'''<br>[[Ostmere]]<br>'''Naval support:'''<br>[[Westmere]]\n| combatant2 = Forces of Bor, including many of the [[Reeds]]\n| commander1 = [[Toğay Bey|Toğay bey]]{{KIA}}";
    const entry = draft(cells);
    expect(Object.values(entry.event.sides ?? {}).map(({ actors }) => actors.map(({ id }) => id))).toEqual([['ostmere', 'westmere'], ['forces-of-bor']]);
    expect(entry.fates?.map(({ person }) => person)).toEqual(['togay-bey']);
  });
});
