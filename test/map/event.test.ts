/** An account of an event: its dates, places, sides with their members, and commands. */
import { describe, expect, it } from 'vitest';
import { mapEntry } from '../../src/map/index.js';
import { fictionalEntry } from './fiction.js';
import { about, E, labelOf, registry } from './mapping.js';

const { quads } = mapEntry(fictionalEntry(), { registry });

describe('writeEvent', () => {
  it('writes the event', () => {
    expect(about(`event/${E}`, quads)).toEqual([
      'a sem:Event',
      `vr:accountOf <happening/${E}>`,
      `vr:toldIn <document/${E}/4711>`,
      'vr:eventType vr:battle',
      'vr:eventType vr:prisonRiot',
      'vr:date 2031-03-01/2031-03-09',
      'sem:hasEarliestBeginTimeStamp 2031-03-01',
      'sem:hasLatestEndTimeStamp 2031-03-09',
      'sem:hasBeginTimeStamp 2031-03-01',
      'sem:hasEndTimeStamp 2031-03-09',
      'sem:hasPlace <place/brindle-ford>',
      `sem:hasPlace <place/${E}/old-mill>`,
      `vr:location <event/${E}/place/brindle-ford-brindle-ford-settlement>`,
      'sem:subEventOf <happening/war-of-the-marshes>',
      'sem:subEventOf <happening/long-quarrel>',
      `vr:side <event/${E}/side/1>`,
      `vr:side <event/${E}/side/2>`,
      'sem:hasActor <actor/heron-guard>',
      'sem:hasActor <actor/heron-league>',
      'sem:hasActor <actor/ostland>',
      'sem:hasActor <actor/reed-watch>',
      'sem:hasActor <actor/otter-front>',
      `vr:command <event/${E}/command/ada-brook.side-1>`,
    ]);
  });

  it('says begin and end plainly only where both are exact days', () => {
    const stamps = (date: string) => {
      const entry = fictionalEntry((yaml) => yaml.replace('date: 2031-03-01/2031-03-09', `date: ${date}`));
      return about(`event/${E}`, mapEntry(entry, { registry }).quads).filter((line) => line.startsWith('sem:has') && line.includes('Stamp'));
    };
    expect(stamps('2031-03')).toEqual(['sem:hasEarliestBeginTimeStamp 2031-03-01', 'sem:hasLatestEndTimeStamp 2031-03-31']);
    expect(stamps('2031-03-01~/2031-03-09')).toEqual(['sem:hasEarliestBeginTimeStamp 2031-03-01', 'sem:hasLatestEndTimeStamp 2031-03-09']);
    expect(stamps('2031-03-01/..')).toEqual(['sem:hasEarliestBeginTimeStamp 2031-03-01']);
  });

  it('writes sides, with what the document adds about their members', () => {
    expect(labelOf(`event/${E}/side/1`, quads)).toBe('Heron Guard, the Herons, Ostland, …');
    expect(about(`event/${E}/side/1`, quads)).toContain(`vr:sideKey <happening/${E}/side/heron-league>`);
    expect(about(`event/${E}/side/2`, quads)).toContain(`vr:sideKey <happening/${E}/side/otter-front>`);
    expect(about(`event/${E}/side/1`, quads)).toContain(`vr:commander <person/${E}/ada-brook>`);
    expect(about(`event/${E}/side/1.ostland`, quads)).toEqual([
      'a vr:Participation',
      'vr:participant <actor/ostland>',
      'vr:sideRole vr:supporter',
      'vr:from 2031-03-02',
    ]);
  });

  it('gives one who had two roles a node for each, and leaves the address of one who had a single role as it is', () => {
    const commands = (more: string) => {
      const line = '    - { person: ada-brook, of: side 1, role: colonel,';
      const entry = fictionalEntry((yaml) => yaml.replace(line, `${more}${line}`));
      const { quads: mapped, problems } = mapEntry(entry, { registry });
      expect(problems).toEqual([]);
      return about(`event/${E}`, mapped).flatMap((each) => /\/command\/(.*)>$/.exec(each)?.[1] ?? []);
    };
    const AT = 'at: { section: Lead, start: 1, end: 9 }, quote: words';
    expect(commands('')).toEqual(['ada-brook.side-1']);
    expect(commands(`    - { person: cato-finch, of: side 1, ${AT} }\n`)).toEqual(['cato-finch.side-1', 'ada-brook.side-1']);
    expect(commands(`    - { person: ada-brook, of: side 1, role: Chief of Staff, ${AT} }\n`)).toEqual([
      'ada-brook.side-1.chief-of-staff',
      'ada-brook.side-1.colonel',
    ]);
    expect(commands(`    - { person: ada-brook, of: side 1, ${AT} }\n`)).toEqual(['ada-brook.side-1.no-role', 'ada-brook.side-1.colonel']);
    // What is withheld leaves no trace in the address of the other.
    expect(commands(`    - { person: ada-brook, of: side 1, role: Chief of Staff, ${AT}, review: [{ status: withheld }] }\n`)).toEqual([
      'withheld.1',
      'ada-brook.side-1',
    ]);
  });

  it('gives an actor who was on a side in two periods a node for each', () => {
    const member = '{ id: ostland, role: supporter, from: 2031-03-02 }';
    const entry = fictionalEntry((yaml) => yaml.replace(member, `{ id: ostland, to: 2031-03-01 }, ${member}`));
    const mapped = mapEntry(entry, { registry }).quads;
    expect(about(`event/${E}/side/1`, mapped).filter((line) => line.includes('/side/1.ostland'))).toEqual([
      `vr:participation <event/${E}/side/1.ostland.belligerent.to-2031-03-01>`,
      `vr:participation <event/${E}/side/1.ostland.supporter.from-2031-03-02>`,
    ]);
    expect(about(`event/${E}/side/1.ostland.belligerent.to-2031-03-01`, mapped)).toEqual([
      'a vr:Participation',
      'vr:participant <actor/ostland>',
      'vr:to 2031-03-01',
    ]);
  });
});
