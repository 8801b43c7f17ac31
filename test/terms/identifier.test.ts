import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/slug.js';
import { DEFAULT_BASE, identifiers, isIri, TermError } from '../../src/terms/index.js';

const ids = identifiers();
const tail = ({ value }: { value: string }) => value.slice(DEFAULT_BASE.length);

describe('identifiers', () => {
  it('follow the patterns of the design', () => {
    const hash = 'ab'.repeat(32);
    expect(tail(ids.account('e'))).toBe('account/e');
    expect(tail(ids.event('h'))).toBe('event/h');
    expect(tail(ids.side('e', 2))).toBe('account/e/side/2');
    expect(tail(ids.sideKey('h', 'sdf'))).toBe('event/h/side/sdf');
    expect(tail(ids.episode('e', 'x'))).toBe('account/e/episode/x');
    expect(tail(ids.claim('e', 'killed-side-1'))).toBe('claim/e/killed-side-1');
    expect(tail(ids.document({ title: 'Battle of X (2022)', sha256: hash, revision: '4711' }))).toBe('document/battle-of-x-2022/4711');
    expect(tail(ids.document({ title: 'Battle of X (2022)', sha256: hash }))).toBe('document/battle-of-x-2022/abababababab');
    expect(tail(ids.work({ url: 'https://example.org/' }))).toBe(`work/${sha256('https://example.org/').slice(0, 12)}`);
    expect(tail(ids.actor('a'))).toBe('actor/a');
    expect(tail(ids.actor('a', { entry: 'e' }))).toBe('actor/e/a');
    expect(tail(ids.place('p', { entry: 'e' }))).toBe('place/e/p');
    expect(tail(ids.person('p'))).toBe('person/p');
    expect(tail(ids.actor('o', { entry: 'e', page: { site: 'enwiki', title: "Ostmere (state), that's/it" } }))).toBe(
      'actor/enwiki/Ostmere_(state),_that%27s%2Fit',
    );
    expect(tail(ids.place('o', { page: { site: 'wiki.example.org', title: 'Élan' } }))).toBe('place/wiki.example.org/%C3%89lan');
    expect(tail(ids.finding('best-below-low', 'k'))).toBe('finding/best-below-low/k');
    expect(tail(ids.rule('r'))).toBe('rule/r');
    expect(tail(ids.graph.entry('e'))).toBe('graph/entry/e');
    expect(tail(ids.graph.dataset('ucdp', '24.1'))).toBe('graph/dataset/ucdp/24.1');
    expect(tail(ids.graph.provenance.entry('e'))).toBe('graph/provenance/entry/e');
    expect(tail(ids.graph.provenance.dataset('ucdp', '24.1'))).toBe('graph/provenance/dataset/ucdp/24.1');
    expect(tail(ids.graph.findings('h'))).toBe('graph/findings/h');
    expect(tail(ids.graph.registry())).toBe('graph/registry');
    expect(tail(ids.graph.links())).toBe('graph/links');
    expect(tail(ids.key('h', ['killed', 'of-side-sdf', 'total']))).toBe('key/h/killed.of-side-sdf.total');
  });

  it('let no input reach beyond its segment', () => {
    for (const evil of ['../../x', 'a/b', '> <http://evil> .', 'x#y', '\ud800', 'حلب', '']) {
      for (const node of [
        ids.account(evil),
        ids.claim(evil, evil),
        ids.actor(evil),
        ids.key(evil, [evil]),
        ids.document({ title: evil, sha256: '', revision: evil }),
      ]) {
        expect(isIri(node.value)).toBe(true);
        expect(tail(node)).toMatch(/^[a-z]+(?:\/[a-z0-9.-]+)+$/);
      }
    }
  });

  it('keep long keys apart and short', () => {
    const long = (end: string) => ids.key('h', [`item-${'very-'.repeat(60)}${end}`]).value;
    expect(long('a')).not.toBe(long('b'));
    expect(long('a').length).toBeLessThan(200);
  });

  it('stand under another base when asked', () => {
    expect(identifiers('https://example.org/mine/').event('e').value).toBe('https://example.org/mine/event/e');
  });

  it.each(['', 'example.org/', 'https://example.org', 'https://example.org/x#', 'https://example.org/?a/', 'https://example.org/> <http://evil> ./'])(
    'refuse the base %j',
    (base) => expect(() => identifiers(base)).toThrow(TermError),
  );

  it('know what entries share', () => {
    const shared = [
      ids.event('h'),
      ids.sideKey('h', 's'),
      ids.document({ title: 't', sha256: 'x' }),
      ids.key('h', ['k']),
      ids.actor('a'),
      ids.software('1'),
      ids.actor('a', { entry: 'e', page: { site: 'enwiki', title: 'A' } }),
    ];
    const own = [ids.account('e'), ids.side('e', 1), ids.claim('e', 'c'), ids.actor('a', { entry: 'e' })];
    expect(shared.map(({ value }) => ids.isShared(value))).toEqual(shared.map(() => true));
    expect(own.map(({ value }) => ids.isShared(value))).toEqual(own.map(() => false));
  });
});
