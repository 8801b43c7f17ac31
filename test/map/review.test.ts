/** What people decided about an item: the last decision is written, and what is rejected is not mapped. */
import { describe, expect, it } from 'vitest';
import { mapEntry } from '../../src/map/index.js';
import { DEFAULT_BASE, vr } from '../../src/terms/index.js';
import { fictionalEntry, fictionalRegistry } from './fiction.js';
import { about, E, registry } from './mapping.js';

const { quads } = mapEntry(fictionalEntry(), { registry });
const of = (id: string) => quads.filter(({ subject }) => subject.value.startsWith(`${DEFAULT_BASE}claim/${E}/${id}`));

it('writes notes, and who decided last and when, beside figures, results, fates, episodes and commands', () => {
  const REVIEW = 'note: Two editions differ here., review: [{ status: drafted, by: B. Wren }, { status: checked, by: A. Finch, on: 2031-04-02 }]';
  const entry = fictionalEntry((yaml) =>
    ['quote: Ada Brook', 'quote: hold the ford', 'quote: Brook was hurt', 'quote: crossed by night', 'quote: 159 killed'].reduce(
      (text, quote) => text.replace(quote, `${quote}, ${REVIEW}`),
      yaml,
    ),
  );
  const mapped = mapEntry(entry, { registry });
  expect(mapped.problems).toEqual([]);
  const nodes = ['result.change-of-control', 'fate.ada-brook.injured.per-otter-front', 'occurrence.night-of-2-march', 'killed-side-1-per-observatory'];
  for (const node of [`account/${E}/command/ada-brook.side-1`, ...nodes.map((tail) => `claim/${E}/${tail}`)])
    expect(about(node, mapped.quads).slice(-4), node).toEqual([
      'vr:reviewStatus vr:checked',
      'vr:reviewedBy A. Finch',
      'vr:reviewedOn 2031-04-02',
      'skos:note Two editions differ here.',
    ]);
  expect(JSON.stringify(mapped.quads)).not.toContain('Wren');
});

describe('a rejected claim', () => {
  it('is not mapped, and nothing points to it', () => {
    expect(of('rejected-figure')).toEqual([]);
    expect(JSON.stringify(quads)).not.toContain('rejected-figure');
    expect(JSON.stringify(quads)).not.toContain('WRONG-QUOTE');
  });
});

describe('a rejected episode, fate, commander or result', () => {
  const rejected = fictionalEntry((yaml) => {
    const review = 'review: [{ status: rejected }]';
    return yaml.replace('quote: Ada Brook }', `quote: Ada Brook, ${review} }`);
  });
  const review = [{ status: 'rejected' as const }];
  const { event, episodes = [], fates = [] } = rejected;
  const entry = {
    ...rejected,
    event: { ...event, result: event.result?.map((result) => ({ ...result, review })) ?? [] },
    episodes: episodes.map((episode) => ({ ...episode, review })),
    fates: fates.map((fate) => ({ ...fate, review })),
  };
  const graph = mapEntry(entry, { registry: fictionalRegistry() });

  it('is not mapped, and no claim points to it', () => {
    expect(graph.problems).toEqual([]);
    const types = new Set(graph.quads.filter(({ predicate }) => predicate.value.endsWith('#type')).map(({ object }) => object.value));
    for (const type of [vr.Episode, vr.FateClaim, vr.OutcomeClaim, vr.OccurrenceClaim, vr.Command]) expect(types).not.toContain(type.value);
    expect(graph.quads.filter(({ predicate }) => predicate.equals(vr.aboutEpisode) || predicate.equals(vr.command))).toEqual([]);
    expect(types).toContain(vr.QuantityClaim.value);
  });

  it('says in the graph what people decided about the others', () => {
    const checked = {
      ...entry,
      event: { ...entry.event, result: entry.event.result.map((result) => ({ ...result, review: [{ status: 'checked' as const }] })) },
    };
    const statuses = mapEntry(checked, { registry: fictionalRegistry() })
      .quads.filter(({ subject, predicate }) => predicate.equals(vr.reviewStatus) && subject.value.includes('/result'))
      .map(({ object }) => object.value);
    expect(statuses.length).toBeGreaterThan(0);
    expect(new Set(statuses)).toEqual(new Set(['https://w3id.org/variorum/ontology#checked']));
  });
});
