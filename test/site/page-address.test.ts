/** Addresses of pages: no id leaves the folder of its kind, and links are relative. */
import { isWebAddress } from '../../src/terms/index.js';
import { describe, expect, it } from 'vitest';
import { anchorOf, claimAnchor, episodeAnchor, findingAnchor, pathOf, quoteAnchor, relativePath } from '../../src/site/page-address.js';

const base = 'https://example.org/';

describe('the path of a page', () => {
  it('is what follows the base', () => {
    expect(pathOf(`${base}actor/heron-league`, 'actor', base)).toBe('actor/heron-league');
    expect(pathOf(`${base}claim/ford/killed.side-1_a`, 'claim', base)).toBe('claim/ford/killed.side-1_a');
  });

  it.each([
    'actor/../../etc/passwd',
    'actor/%2e%2e/x',
    'actor/..',
    'actor/.hidden',
    'actor/A',
    'actor/x.',
    'actor/x//y',
    'actor/a/b/c/d',
    'elsewhere/x',
    'actor/',
    `actor/${'x'.repeat(201)}`,
  ])('is a hash for %s, within the folder', (iri) => {
    expect(pathOf(base + iri, 'actor', base)).toMatch(/^actor\/x-[0-9a-f]{16}$/);
  });

  it('is a hash for an IRI of elsewhere, another for each', () => {
    const paths = ['urn:a', 'urn:b', 'https://elsewhere.example/actor/a'].map((iri) => pathOf(iri, 'actor', base));
    expect(new Set(paths).size).toBe(3);
    for (const path of paths) expect(path).toMatch(/^actor\/x-/);
  });
});

it('links lead from one page to another by the shortest way, with the anchor', () => {
  expect(
    [
      ['claim/e/c', 'actor/a.html'],
      ['claim/e/c', 'claim/e/d.html#x'],
      ['claim/e/c', 'claim/e.html'],
      ['index', 'variorum.css'],
      ['actor/a', 'index.html'],
    ].map(([from = '', to = '']) => relativePath(from, to)),
  ).toEqual(['../../actor/a.html', 'd.html#x', '../e.html', 'variorum.css', '../index.html']);
});

it('an anchor is a plain name, or a hash', () => {
  expect(anchorOf('killed.side-1_a')).toBe('killed.side-1_a');
  for (const text of ['Killed', '1st', '', 'a b', 'é', 'a'.repeat(121)]) expect(anchorOf(text)).toMatch(/^x-[0-9a-f]{12}$/);
});

it('a claim and a finding have an id on the page of their event, which tells entries apart', () => {
  expect(claimAnchor(`${base}claim/ford--2/killed-7`)).toMatch(/^claim-[0-9a-f]{4}-killed-7$/);
  expect(claimAnchor(`${base}claim/ford--2/killed-7`)).not.toBe(claimAnchor(`${base}claim/ford/killed-7`));
  expect(quoteAnchor(`${base}claim/ford/killed-7`)).toMatch(/^quote-[0-9a-f]{10}$/);
  expect(quoteAnchor(`${base}claim/ford--2/killed-7`)).not.toBe(quoteAnchor(`${base}claim/ford/killed-7`));
  expect(episodeAnchor(`${base}account/ford/episode/raid`)).toMatch(/^episode-[0-9a-f]{4}-raid$/);
  expect(findingAnchor(`${base}finding/rivals/ford.killed`)).toBe('finding-rivals--ford.killed');
  for (const anchor of [claimAnchor, episodeAnchor, findingAnchor]) expect(anchor('urn:a')).toMatch(/^x-[0-9a-f]{12}$/);
});

it('only web addresses become links', () => {
  expect(
    ['https://example.org/a?b=c#d', 'HTTP://example.org', 'javascript:alert(1)', 'https://a b', ' https://a', 'https://a"', 'ftp://a', 'https://'].map(
      isWebAddress,
    ),
  ).toEqual([true, true, ...Array<boolean>(6).fill(false)]);
});
