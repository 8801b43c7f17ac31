/** Care for people (design section 8): what is rejected or withheld does not come out. */
import { describe, expect, it } from 'vitest';
import { mapEntry } from '../../src/map/index.js';
import { DEFAULT_BASE, vr } from '../../src/terms/index.js';
import { fictionalEntry, fictionalRegistry } from './fiction.js';

const { quads } = mapEntry(fictionalEntry(), { registry: fictionalRegistry() });
const E = 'battle-of-brindle-ford';
const of = (id: string) => quads.filter(({ subject }) => subject.value.startsWith(`${DEFAULT_BASE}claim/${E}/${id}`));

describe('a rejected claim', () => {
  it('is not mapped, and nothing points to it', () => {
    expect(of('rejected-figure')).toEqual([]);
    expect(JSON.stringify(quads)).not.toContain('rejected-figure');
    expect(JSON.stringify(quads)).not.toContain('WRONG-QUOTE');
  });
});

describe('a withheld claim', () => {
  it('leaves a tombstone: a type, a label, the event and the status', () => {
    expect(
      of('withheld-figure').map(({ subject, predicate, object }) => [subject.value.split('/').at(-1), predicate.value.split(/[#/]/).at(-1), object.value]),
    ).toEqual([
      ['withheld-figure', 'type', vr.QuantityClaim.value],
      ['withheld-figure', 'label', 'A claim that is withheld'],
      ['withheld-figure', 'aboutEvent', `${DEFAULT_BASE}event/${E}`],
      ['withheld-figure', 'reviewStatus', 'https://w3id.org/variorum/ontology#withheld'],
    ]);
  });

  it('takes its quote and the name of a local claimant out of the graph', () => {
    expect(JSON.stringify(quads)).not.toContain('TOP-SECRET');
    expect(JSON.stringify(quads)).not.toContain('A Hidden Name');
  });

  it('does not take out a name that other claims give', () => {
    const entry = fictionalEntry((yaml) =>
      yaml.replace(
        'claimant: marsh-observatory, at: { section: Infobox/Casualties1, start: 816',
        'claimant: a-witness, at: { section: Infobox/Casualties1, start: 816',
      ),
    );
    expect(JSON.stringify(mapEntry(entry, { registry: fictionalRegistry() }).quads)).toContain('A Hidden Name');
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
