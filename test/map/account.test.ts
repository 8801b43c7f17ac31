/** One document’s account of an event: its dates, places, sides with their members, and commands. */
import { describe, expect, it } from 'vitest';
import { mapEntry } from '../../src/map/index.js';
import { fictionalEntry } from './fiction.js';
import { about, E, labelOf, registry } from './mapping.js';

const { quads } = mapEntry(fictionalEntry(), { registry });

describe('writeAccount', () => {
  it('writes what the document says of the event', () => {
    expect(labelOf(`account/${E}`, quads)).toBe('Battle of Brindle Ford, as told in Battle of Brindle Ford');
    expect(about(`account/${E}`, quads)).toEqual([
      'a vr:Account',
      'a prov:Entity',
      `vr:accountOf <event/${E}>`,
      `prov:wasDerivedFrom <document/${E}/4711>`,
      'vr:eventType vr:battle',
      'vr:eventType vr:prisonRiot',
      'vr:date 2031-03-01/2031-03-09',
      'vr:coversFrom 2031-03-01',
      'vr:coversTo 2031-03-09',
      'vr:place <place/brindle-ford>',
      `vr:place <place/${E}/old-mill>`,
      `vr:location <account/${E}/place/brindle-ford-brindle-ford-settlement>`,
      'vr:partOf <event/war-of-the-marshes>',
      'vr:partOf <event/long-quarrel>',
      `vr:side <account/${E}/side/1>`,
      `vr:side <account/${E}/side/2>`,
      `vr:command <account/${E}/command/ada-brook.side-1>`,
    ]);
  });

  it('leaves an open end and an unknown date out', () => {
    const dates = (date: string) => {
      const entry = fictionalEntry((yaml) => yaml.replace('    date: 2031-03-01/2031-03-09\n', date).replace('  date: 2031-03-01/2031-03-09\n', date));
      return about(`account/${E}`, mapEntry(entry, { registry }).quads).filter((line) => /^vr:(?:date|covers)/.test(line));
    };
    expect(dates('  date: 2031-03-01/..\n')).toEqual(['vr:date 2031-03-01/..', 'vr:coversFrom 2031-03-01']);
    expect(dates('')).toEqual([]);
  });

  it('writes sides, with what the document adds about their members', () => {
    expect(labelOf(`account/${E}/side/1`, quads)).toBe('Heron Guard, the Herons, Ostland and others');
    expect(about(`account/${E}/side/1`, quads)).toContain(`vr:sideKey <event/${E}/side/heron-league>`);
    expect(about(`account/${E}/side/2`, quads)).toContain(`vr:sideKey <event/${E}/side/otter-front>`);
    expect(about(`account/${E}/side/1`, quads)).toContain(`vr:commander <person/${E}/ada-brook>`);
    expect(about(`account/${E}/side/1.ostland`, quads)).toEqual([
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
      return about(`account/${E}`, mapped).flatMap((each) => /\/command\/(.*)>$/.exec(each)?.[1] ?? []);
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
    expect(about(`account/${E}/side/1`, mapped).filter((line) => line.includes('/side/1.ostland'))).toEqual([
      `vr:participation <account/${E}/side/1.ostland.belligerent.to-2031-03-01>`,
      `vr:participation <account/${E}/side/1.ostland.supporter.from-2031-03-02>`,
    ]);
    expect(about(`account/${E}/side/1.ostland.belligerent.to-2031-03-01`, mapped)).toEqual([
      'a vr:Participation',
      'vr:participant <actor/ostland>',
      'vr:to 2031-03-01',
    ]);
  });
});
