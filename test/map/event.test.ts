/** The event that accounts share: only what is a set anyway; dates in pairs on a time of each account. */
import { describe, expect, it } from 'vitest';
import { hasDay, writeTime } from '../../src/map/event.js';
import { GraphBuilder } from '../../src/map/graph-builder.js';
import { mapEntry, mapRegistry } from '../../src/map/index.js';
import { DEFAULT_BASE, iri } from '../../src/terms/index.js';
import { fictionalEntry } from './fiction.js';
import { about, E, labelOf, registry } from './mapping.js';

const { quads } = mapEntry(fictionalEntry(), { registry });

describe('writeEvent', () => {
  it('writes the event with what is a set anyway', () => {
    expect(about(`event/${E}`, quads)).toEqual([
      'a sem:Event',
      'vr:eventType vr:battle',
      'vr:eventType vr:prisonRiot',
      'sem:hasPlace <place/brindle-ford>',
      `sem:hasPlace <place/${E}/old-mill>`,
      'sem:hasActor <actor/heron-guard>',
      'sem:hasActor <actor/heron-league>',
      'sem:hasActor <actor/ostland>',
      'sem:hasActor <actor/reed-watch>',
      'sem:hasActor <actor/otter-front>',
      'sem:subEventOf <event/war-of-the-marshes>',
      'sem:subEventOf <event/long-quarrel>',
      `sem:hasTime <account/${E}#time>`,
    ]);
    expect(labelOf(`event/${E}`, quads)).toBe('Battle of Brindle Ford');
  });

  it('writes the date once for each account, at a time of its own', () => {
    expect(about(`account/${E}#time`, quads)).toEqual([
      'a sem:Time',
      `vr:inAccount <account/${E}>`,
      'sem:hasEarliestBeginTimeStamp 2031-03-01',
      'sem:hasLatestEndTimeStamp 2031-03-09',
      'sem:hasBeginTimeStamp 2031-03-01',
      'sem:hasEndTimeStamp 2031-03-09',
    ]);
    const undated = mapEntry(
      fictionalEntry((yaml) => yaml.replace('  date: 2031-03-01/2031-03-09\n', '')),
      { registry },
    );
    expect(about(`event/${E}`, undated.quads).filter((line) => line.includes('Time'))).toEqual([]);
  });

  it('gives an event of the registry its class, and leaves its name to the registry', () => {
    expect(about('event/long-quarrel', quads)).toEqual(['a sem:Event']);
    expect(labelOf('event/long-quarrel', quads)).toBeUndefined();
    const registered = mapRegistry(registry).quads;
    expect(labelOf('event/long-quarrel', registered)).toBe('The Long Quarrel');
    expect(about('event/long-quarrel', registered)).toEqual(['a sem:Event', 'sem:hasTime <event/long-quarrel#time>', 'skos:altLabel Quarrel']);
    expect(about('event/long-quarrel#time', registered)).toContain('vr:date 2029/2033');
  });

  it('joins an event with the others that the entry takes for the same', () => {
    const entry = fictionalEntry((yaml) => yaml.replace('  partOf:', '  sameAs: [ford-of-1931]\n  partOf:'));
    const mapped = mapEntry(entry, { registry }).quads;
    expect(about(`event/${E}`, mapped)).toContain('schema:sameAs <event/ford-of-1931>');
    expect(about('event/ford-of-1931', mapped)).toEqual(['a sem:Event']);
  });
});

describe('writeTime', () => {
  const time = iri(`${DEFAULT_BASE}account/x#time`);
  const stamps = (date: string) => {
    const builder = new GraphBuilder(iri(`${DEFAULT_BASE}graph/entry/x`));
    writeTime(time, date, builder, iri(`${DEFAULT_BASE}account/x`));
    return [labelOf('account/x#time', builder.quads), ...about('account/x#time', builder.quads).filter((line) => line.includes('Stamp'))];
  };

  it('says begin and end plainly only where both are exact days', () => {
    expect(stamps('2031-03')).toEqual(['from 2031-03-01 to 2031-03-31', 'sem:hasEarliestBeginTimeStamp 2031-03-01', 'sem:hasLatestEndTimeStamp 2031-03-31']);
    expect(stamps('2031-03-01~/2031-03-09')).toEqual([
      'from 2031-03-01 to 2031-03-09',
      'sem:hasEarliestBeginTimeStamp 2031-03-01',
      'sem:hasLatestEndTimeStamp 2031-03-09',
    ]);
    expect(stamps('2031-03-01/..')).toEqual(['from 2031-03-01', 'sem:hasEarliestBeginTimeStamp 2031-03-01']);
    expect(stamps('2031-03-01')[0]).toBe('2031-03-01');
  });

  it('is not for a date without a day', () => {
    expect(['2031-03', '2031/..', '../2031'].map(hasDay)).toEqual([true, true, true]);
    expect(hasDay(undefined)).toBe(false);
  });
});
