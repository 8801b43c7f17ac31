/** The infobox in all its forms, each by an invented case: no such wars, places, groups or people exist. */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/entry/index.js';
import { valueOf } from '../../src/problem.js';
import { readDocument } from '../../src/read/layout/plain.js';
import { EntityIndex } from '../../src/read/entity-index.js';
import { readDateCell } from '../../src/read/date-cell.js';
import { draftEntry } from '../../src/read/index.js';
import { commanders, eventPlaces, nameTest, partOf, readSides, resultLines } from '../../src/read/infobox/infobox.js';
import { sourceText } from '../../src/read/layout/source-text.js';
import { cell, REGISTRY, shown } from './entities.js';

const TEXT = 'Reed Watch fought. The Mud Brigade came. Edmund Quill spoke with Havel Brask and Ada Vane.';
const infobox = (...lines: string[]) => valueOf(readDocument(sourceText(`= Battle =\n\nInfobox\n${lines.map((line) => `- ${line}\n`).join('')}\n${TEXT}\n`)));
const draft = (...lines: string[]) =>
  valueOf(draftEntry(sourceText(`= Battle =\n\nInfobox\n${lines.map((line) => `- ${line}\n`).join('')}\n${TEXT}\n`), { registry: REGISTRY }));

describe('dates', () => {
  it.each([
    ['1 – 5 April 2031', '2031-04-01/2031-04-05'],
    ['June 18, 2031 – July 27, 2031', '2031-06-18/2031-07-27'],
    ['February 24, 2031', '2031-02-24'],
    ['6 April 2031 – ongoing', '2031-04-06/..'],
    ['17 March 2031 – present', '2031-03-17/..'],
    ['5 August 2031, (1 day)', '2031-08-05'],
    // phases
    ['27 February – 12 March 2031 (First phase), 29–31 March 2031 (Second phase)', '2031-02-27/2031-03-31'],
    ['2–3 March 2031 (first battle) 9–13 March 2031 (second battle)', '2031-03-02/2031-03-13'],
    ['First phase: September 27, 2031 – October 22, 2031, Second phase:, October 22, 2031 – November 10, 2031', '2031-09-27/2031-11-10'],
    ['Offensive: 15–20 April 2031, Surrender and withdrawal: 29 April – 16 May 2031', '2031-04-15/2031-05-16'],
    ['24 February 2031 – 8 April/14 May 2031, (first phase), 19 May 2031 — 11 September 2031, (Ford phase)', '2031-02-24/2031-09-11'],
    ['20 February 1988 – present, * Raids: 1988–1991, * First War: 1992–1994, * Low-intensity conflict: 2020–present', '1988-02-20/..'],
    ['20 February 1988 – 12 May 1994, * Raids: 1988–1991', '1988-02-20/1994-05-12'],
    // old ones
    ['c. 3500 BC', '-3499~'],
    ['431 BC', '-0430'],
    ['431–404 BC', '-0430/-0403'],
    ['September 480 BC', '-0479-09'],
    ['July or August, 251', '[0251-07,0251-08]'],
    ['August/September (Metageitnion), 490 BC', '[-0489-08,-0489-09]'],
    ['15 March 44 BCE', '-0043-03-15'],
    ['10 BC – 5 AD', '-0009/0005'],
    ['AD 43', '0043'],
    ['15 August 636', '0636-08-15'],
    ['c. 1450', '1450~'],
    ['1640s', '164X'],
    ['1916', '1916'],
    ['July 1916', '1916-07'],
    ['Spring 1916', '1916-21'],
    ['Autumn of 1916', '1916-23'],
    ['Spring 1916 – Summer 1917', '1916/1917'],
    ['1993–94', '1993/1994'],
    ['Late 1916', '1916'],
    // none
    ['Unknown', undefined],
    ['()', undefined],
    ['3 March', undefined],
    ['about 300 men', undefined],
  ])('%s', (text, edtf) => {
    expect(readDateCell(text).date).toBe(edtf);
    if (edtf !== undefined) expect(parseDate(edtf)).toBeDefined();
  });
});

describe('places', () => {
  it.each<[string, string[]]>([
    ['Port Larkmoor, Eastern Isles', ['Port Larkmoor < Eastern Isles']],
    ['Port Larkmoor and Stoneham, Reed County, Eastern Isles', ['Port Larkmoor < Reed County < Eastern Isles', 'Stoneham < Reed County < Eastern Isles']],
    [
      'Larkmoor, Stoneham, Brindle Ford and Mudwick, Eastern Isles',
      ['Larkmoor', 'Stoneham', 'Brindle Ford', 'Mudwick'].map((name) => `${name} < Eastern Isles`),
    ],
    ['Larkmoor and Stoneham provinces, Isles', ['Larkmoor Province < Isles', 'Stoneham Province < Isles']],
    ['Larkmoor, Stoneham, and Mudwick counties', ['Larkmoor County', 'Stoneham County', 'Mudwick County']],
    ['Larkmoor Province, Stone Province, and Mud Province, Isles', ['Larkmoor Province < Isles', 'Stone Province < Isles', 'Mud Province < Isles']],
    ['Larkmoor and its district, Isles', ['Larkmoor < Isles']],
    ['Larkmoor (and surrounding villages), Reed County', ['Larkmoor < Reed County']],
    ['Western and eastern part of Reed County, Isles', ['Western and eastern part of Reed County < Isles']],
    ['Northern Reed County and southern Mud County, Isles', ['Northern Reed County < Isles', 'southern Mud County < Isles']],
    ['Along the Reed river, in Stoneham, Mudwick and Larkmoor', ['Reed river', 'Stoneham', 'Mudwick', 'Larkmoor']],
    ['Isles and Ostmere (see spillover into Ostmere)', ['Isles', 'Ostmere']],
    ['Ford A1/Ford B2, Reed County', ['Ford A1 < Reed County', 'Ford B2 < Reed County']],
    ['Larkmoor, Reed County, Reed County, Isles', ['Larkmoor < Reed County < Isles']],
    ['Isles–Ostmere border (Reed County, Mud County)', ['Isles–Ostmere border']],
    ['Shusham', ['Shusham']],
    ['', []],
  ])('%s', (value, places) => {
    expect(eventPlaces(infobox(`Place: ${value}`)).map(({ name, within }) => [name, ...within].join(' < '))).toEqual(places);
  });

  it('are references of the event, each within the next, none within itself', () => {
    const { event, places } = draft('Place: Larkmoor and Stoneham, Reed County, Eastern Isles');
    expect(event.place).toEqual([{ id: 'larkmoor' }, { id: 'stoneham' }]);
    expect(places?.map(({ id, within }) => [id, within])).toEqual([
      ['larkmoor', 'reed-county'],
      ['reed-county', 'eastern-isles'],
      ['eastern-isles', undefined],
      ['stoneham', 'reed-county'],
    ]);
  });
});

describe('part of', () => {
  it.each<[string, string[]]>([
    ['the Reed War', ['Reed War']],
    ['in the 2031 Westmere invasion of Ostmere', ['2031 Westmere invasion of Ostmere']],
    ['the Larkmoor campaign of the Reed War', ['Larkmoor campaign', 'Reed War']],
    ['the Larkmoor offensive in the 2031 invasion of Ostmere', ['Larkmoor offensive', '2031 invasion of Ostmere']],
    ['battle of Larkmoor during the 2031 Eastern offensive', ['battle of Larkmoor', '2031 Eastern offensive']],
    ["the eastern offensive's Battle of Larkmoor in the 2031 invasion of Ostmere", ['eastern offensive', 'Battle of Larkmoor', '2031 invasion of Ostmere']],
    ['the Larkmoor offensive (2031) and the Reed War', ['Larkmoor offensive (2031)', 'Reed War']],
    ['the Larkmoor clashes (June 2031–April 2032) of the Reed War', ['Larkmoor clashes (June 2031–April 2032)', 'Reed War']],
    ['the Larkmoor campaign (Reed War)', ['Larkmoor campaign', 'Reed War']],
    ['the Larkmoor campaign (2031–32) (Reed War)', ['Larkmoor campaign (2031–32)', 'Reed War']],
    [
      'the Reed War,, Ostmere–Westmere conflict (2031–present),, and the League-led intervention',
      ['Reed War', 'Ostmere–Westmere conflict (2031–present)', 'League-led intervention'],
    ],
    ['the Early phase of the Reed War', ['Early phase of the Reed War', 'Reed War']],
    ['the Reed conflict, Dissolution of the Old League', ['Reed conflict', 'Dissolution of the Old League']],
    ['the War of the Isles', ['War of the Isles']],
    ['Larkmoor offensive (2031) and siege of Stoneham and Mudwick', ['Larkmoor offensive (2031)', 'siege of Stoneham and Mudwick']],
    ['the Reed War and the inter-rebel conflict during the Reed War', ['Reed War', 'inter-rebel conflict during the Reed War']],
    ['Reed War spillover in Ostmere', ['Reed War spillover in Ostmere']],
    ['post-League conflicts', ['post-League conflicts']],
    ['', []],
  ])('%s', (value, names) => {
    expect(partOf(infobox(`Partof: ${value}`), REGISTRY).map(({ name, id }) => name ?? id)).toEqual(names);
  });
});

describe('sides', () => {
  const sides = (...lines: string[]) => {
    const article = infobox(...lines);
    const who = new EntityIndex(REGISTRY);
    return [...readSides(article, who, parseDate('2031-03-03/2031-03-09'))].map(([number, actors]) =>
      [
        number,
        ...actors.map(({ id, supporter, from, to }) =>
          [who.nameOf(id), ...(supporter ? ['supports'] : []), ...(from ? ['from', from] : []), ...(to ? ['to', to] : [])].join(' '),
        ),
      ].join(' | '),
    );
  };

  it('takes the state of the flags of the commanders where the cell has lost its names', () => {
    expect(sides('Combatant1: style=margin:0', 'Combatant2: Harbour League', 'Commander1: 🇧🇪 Ada Brook, 🇧🇪 Nan Reed, Edmund Quill')).toEqual([
      '1 | Belgium',
      '2 | Harbour League',
    ]);
    expect(sides('Combatant1: style=margin:0', 'Commander1: 🇧🇪 Ada Brook, 🇱🇺 Nan Reed')).toEqual(['1']);
    expect(sides('Combatant1: style=margin:0', 'Commander1: 🇧🇪 Ada Brook')).toEqual(['1']);
    expect(sides('Combatant1: Harbour League', 'Commander1: 🇧🇪 Ada Brook, 🇧🇪 Nan Reed')).toEqual(['1 | Harbour League']);
  });

  it.each<[string, string]>([
    ['Harbour League, * Port Guard, ** Reed Watch', '1 | Harbour League | Port Guard | Reed Watch'],
    ['Reed Watch Mud Brigade', '1 | Reed Watch Mud Brigade'],
    ['Harbour League Reed Watch', '1 | Harbour League | Reed Watch'],
    ['🇧🇪 Belgium, Supported by:, 🇱🇺 Luxembourg', '1 | Belgium | Luxembourg supports'],
    ['🇧🇪', '1 | Belgium'],
    ['🇧🇪, Supported by:, 🇱🇺', '1 | Belgium | Luxembourg supports'],
    ['🇧🇪 Belgium Reed Watch', '1 | Belgium | Reed Watch'],
    ['🇧🇪 Belgium Armed Forces', '1 | Belgium Armed Forces'],
    ['🇹🇷 Turkey, Reed Watch', '1 | Turkey | Reed Watch'],
    ['Flag of the Reed Watch.svg Reed Watch', '1 | Reed Watch'],
    ['Reed Watch Logo of Mud Brigade.svg Mud Brigade', '1 | Reed Watch | Mud Brigade'],
    ['ReedWatchLogo.svg Reed Watch, * MB Flag.svg MB', '1 | Reed Watch | MB'],
    ['Reed Watch (until 5 March), Mud Brigade (from 4 March)', '1 | Reed Watch to 2031-03-05 | Mud Brigade from 2031-03-04'],
    ['Reed Watch (2029–2031)', '1 | Reed Watch from 2029 to 2031'],
    ['Reed Watch, (until 5 March), Mud Brigade', '1 | Reed Watch to 2031-03-05 | Mud Brigade'],
    ['Reed Watch (RW) Mud Brigade (MB)', '1 | Reed Watch | Mud Brigade'],
    ['Allied militias: Reed Watch', '1 | Reed Watch'],
    ['Harbour League Foreign fighters Arms suppliers', '1 | Harbour League'],
    ['Harbour League, Non-combat support:, * Ostmere', '1 | Harbour League | Ostmere supports'],
    ['Harbour League, Supplied by:, For countries that give aid, see foreign aid', '1 | Harbour League'],
    ['Harbour League, See order of battle', '1 | Harbour League'],
    ['Harbour League Harbour League', '1 | Harbour League'],
    ['style=margin-bottom:0.5em', '1'],
    ['Unknown', '1'],
  ])('%s', (value, shown) => {
    expect(sides(`Combatant1: ${value}`)).toEqual([shown]);
  });

  it('may be three or four, in any order of the keys', () => {
    expect(sides('Combatant3: Mud Brigade', 'Combatant1: Harbour League', 'Combatant4: Reed Watch', 'Combatant2: Sable Front')).toEqual([
      '3 | Mud Brigade',
      '1 | Harbour League',
      '4 | Reed Watch',
      '2 | Sable Front',
    ]);
  });

  it('without a readable name keep their losses, and equal no side of another document', () => {
    const { event, claims } = draft('Combatant1: style=margin-bottom:0.5em', 'Combatant2: Sable Front', 'Casualties1: 5 killed');
    expect(event.sides?.['1']).toEqual({ key: 'battle-side-1', actors: [] });
    expect(claims?.[0]?.of).toEqual({ kind: 'side', number: 1 });
  });
});

describe('commanders', () => {
  const people = (value: string) => {
    const article = infobox(`Commander2: ${value}`);
    return commanders(article, nameTest(article, new EntityIndex(REGISTRY))).map(({ name, rank, role, fate, fateSource }) =>
      [...(rank ? [`{${rank}}`] : []), name, ...(role ? [`<${role}>`] : []), ...(fate ? [fate] : []), ...(fateSource ? [fateSource] : [])].join(' '),
    );
  };

  it.each<[string, string[]]>([
    ['Havel Brask, Edmund Quill', ['Havel Brask', 'Edmund Quill']],
    ['Maj. Gen. Havel Brask Col. Edmund Quill', ['{Maj. Gen.} Havel Brask', '{Col.} Edmund Quill']],
    ['Gen. Commander Havel Brask, 1st Lt. Ada Vane', ['{Gen. Commander} Havel Brask', '{1st Lt.} Ada Vane']],
    ['Capt. Quill, Captain Ada Vane, Field Marshal Sir Quill', ['Capt. Quill', '{Captain} Ada Vane', '{Field Marshal} Sir Quill']],
    ['Ada Vane Colonel Edmund Quill Lieutenant Havel Brask', ['Ada Vane', '{Colonel} Edmund Quill', '{Lieutenant} Havel Brask']],
    ['Havel Brask Edmund Quill', ['Havel Brask', 'Edmund Quill']],
    ['Havel Brask (Mud Brigade commander) Edmund Quill (harbour master)', ['Havel Brask <Mud Brigade commander>', 'Edmund Quill <harbour master>']],
    ['Havel Brask, (Mud Brigade commander), Edmund Quill, (7th Guard)', ['Havel Brask <Mud Brigade commander>', 'Edmund Quill <7th Guard>']],
    [
      'Havel Brask, President of Ostmere, Edmund Quill, Deputy Minister of Ports',
      ['Havel Brask <President of Ostmere>', 'Edmund Quill <Deputy Minister of Ports>'],
    ],
    [
      'Edmund Quill, Chief Of Staff (Port Guard), Ada Vane, 4th Division Commander',
      ['Edmund Quill <Chief Of Staff (Port Guard)>', 'Ada Vane <4th Division Commander>'],
    ],
    ['Col. Edmund Quill, Head of the Port Guard', ['{Col.} Edmund Quill <Head of the Port Guard>']],
    ['Havel Brask (KIA)', ['Havel Brask killed']],
    ['Havel BraskKIA', ['Havel Brask killed']],
    ['Havel Brask †, Edmund Quill (WIA)', ['Havel Brask killed', 'Edmund Quill injured']],
    ['Havel Brask (POW), Edmund Quill (MIA)', ['Havel Brask captured', 'Edmund Quill missing']],
    ['Havel Brask surrendered', ['Havel Brask surrendered']],
    ['Havel Brask (killed in action)', ['Havel Brask killed']],
    ['Havel Brask (Mud Brigade commander) (KIA)', ['Havel Brask <Mud Brigade commander> killed']],
    ['Havel Brask (POW per Ostmerish claim)', ['Havel Brask captured per Ostmerish claim']],
    ['Havel Brask, (2029–present), Edmund Quill (until late 2031)', ['Havel Brask', 'Edmund Quill']],
    ['🇧🇪 Havel Brask, 🇧🇪 Gen. Edmund Quill, (Minister of Ports)', ['Havel Brask', '{Gen.} Edmund Quill <Minister of Ports>']],
    ['🇧🇪', []],
    ['SF Flag.svg Havel Brask (SF leader)', ['Havel Brask <SF leader>']],
    ['Logo of the Front.svg Havel Brask', ['Havel Brask']],
    ['Quill Quill', ['Quill Quill']],
    ['Unknown', []],
    ['Unknown Front commander, Havel Brask', ['Havel Brask']],
    ['Unknown Havel Brask', ['Havel Brask']],
    ['Havel Brask, Unidentified high-ranking officer', ['Havel Brask']],
    ['Edmund Quill, Unnamed Brigadier', ['Edmund Quill']],
    ['"The Miller" (Attack leader)', ['"The Miller" <Attack leader>']],
  ])('%s', (value, names) => {
    expect(people(value)).toEqual(names);
  });

  it('each is quoted at its offsets, and the claimant of a fate is kept', () => {
    const { event, people: listed, fates } = draft('Combatant2: Ostmere', 'Commander2: Col. Edmund Quill Maj. Havel Brask (POW per Ostmerish claim)');
    expect(event.commanders?.map(({ quote }) => quote)).toEqual(['Col. Edmund Quill', 'Maj. Havel Brask (POW per Ostmerish claim)']);
    expect(listed?.map(({ name }) => name)).toEqual(['Edmund Quill', 'Havel Brask']);
    expect(event.commanders?.map(({ role }) => role)).toEqual(['Col.', 'Maj.']);
    expect(fates).toMatchObject([{ person: 'havel-brask', fate: 'captured', claimant: 'ostmere' }]);
  });
});

describe('results', () => {
  const lines = (value: string, key = 'Result') =>
    resultLines(infobox(`${key}: ${value}`)).map(({ text, kind, claimedBy }) => [kind, text, ...(claimedBy ? [`per ${claimedBy}`] : [])].join(': '));

  it.each<[string, string[]]>([
    ['Harbour League victory', ['victory: Harbour League victory']],
    [
      'League, Guard and Ostmere victory, * The Guard takes Stoneham, Mudwick, and Brindle Ford',
      ['victory: League, Guard and Ostmere victory', 'change-of-control: The Guard takes Stoneham, Mudwick, and Brindle Ford'],
    ],
    ['Ceasefire, *Truce of 3 March, 5 March and 7 March', ['ceasefire: Ceasefire', 'ceasefire: Truce of 3 March, 5 March and 7 March']],
    [
      '* First phase: The Front captures the ford, * Second phase: The Front withdraws',
      ['change-of-control: First phase: The Front captures the ford', 'consequence: Second phase: The Front withdraws'],
    ],
    ['Inconclusive (see aftermath), *Ostmere claims victory', ['inconclusive: Inconclusive (see aftermath)', 'victory: Ostmere claims victory: per Ostmere']],
    [
      'League victory, Front fighters surrender, while others escape',
      ['victory: League victory', 'consequence: Front fighters surrender, while others escape'],
    ],
    ['Truce (signed by Ostmere, Westmere)', ['ceasefire: Truce (signed by Ostmere, Westmere)']],
    ['The Guard liberates Mudwick', ['change-of-control: The Guard liberates Mudwick']],
    ['Ongoing', []],
    ['Ongoing, * The Guard repels a raid', ['consequence: The Guard repels a raid']],
    ['See aftermath', []],
    ['', []],
  ])('%s', (value, expected) => {
    expect(lines(value)).toEqual(expected);
  });

  it('a status is one too', () => {
    expect(lines('Harbour League victory, later withdrawal', 'Status')).toEqual(['victory: Harbour League victory, later withdrawal']);
    expect(draft('Combatant1: Ostmere', 'Status: Inconclusive, * Ostmere claims victory').event.result).toMatchObject([
      { kind: 'inconclusive', at: { section: 'Infobox/Status' } },
      { kind: 'victory', claimant: 'ostmere' },
    ]);
  });
});

describe('losses', () => {
  it.each([
    // outcomes in one figure
    ['30 killed or captured', 'killed/captured 30 side 1'],
    ['161+ killed, wounded or captured', 'killed/injured/captured 161.. side 1'],
    ['9,500 killed and wounded', 'killed/injured 9500 side 1'],
    ['200–250 captured/missing', 'captured/missing 200..250 side 1'],
    ['48 killed, 65 wounded', 'killed 48 side 1 | injured 65 side 1'],
    // words in place of figures
    ['Unknown', 'killed/injured unknown side 1'],
    ['None', 'killed/injured none side 1'],
    ['Heavy', 'killed/injured heavy side 1'],
    ['Probably heavy (per Daily Lark)', 'killed/injured heavy side 1 per daily-lark'],
    ['Unknown, presumed heavy', 'killed/injured unknown side 1 | killed/injured heavy side 1'],
    ['Heavy; close to half of the brigade', 'killed/injured heavy side 1'],
    ['LMO claim: Heavy Ostmerish claim: 30 killed', 'killed/injured heavy side 1 per larkmoor-monitor | killed 30 side 1 per ostmere'],
    ['Unspecified number of soldiers killed', 'killed unknown side 1 fighters'],
    // brackets
    ['90 troops killed (11 non-combat)', 'killed 90 side 1 fighters | killed 11 side 1 non-combat'],
    ['310–400 killed (250 executed)', 'killed 310..400 side 1 | killed 250 side 1 executed'],
    ['97 killed, 130 wounded, 300 killed (LMO claim)', 'killed 97 side 1 | injured 130 side 1 per larkmoor-monitor | killed 300 side 1 per larkmoor-monitor'],
    ['11 killed, 25 killed (LMO)', 'killed 11 side 1 | killed 25 side 1 per larkmoor-monitor'],
    ['48 killed, 65 wounded (LMO)', 'killed 48 side 1 per larkmoor-monitor | injured 65 side 1 per larkmoor-monitor'],
    ['6 killed (4 and 6 March, per LMO)', 'killed 6 side 1 per larkmoor-monitor on {2031-03-04,2031-03-06} [increment]'],
    ['Per LMO (as of 5 March):, 13 killed', 'killed 13 side 1 per larkmoor-monitor on 2031-03-03/2031-03-05 [cumulative]'],
    ['3,770 killed (LMO) – 3,857 soldiers killed (Daily Lark)', 'killed 3770 side 1 per larkmoor-monitor | killed 3857 side 1 fighters per daily-lark'],
    // headings
    ['Dead: 58, Wounded: 200, Missing: 9', 'killed 58 side 1 | injured 200 side 1 | missing 9 side 1'],
    ['Ford seizure Per Ostmerish sources:, 80 captured', 'captured 80 side 1 per ostmere [increment]'],
    ['161+ killed, wounded or captured Ostmerish claim: 12 killed', 'killed/injured/captured 161.. side 1 | killed 12 side 1 per ostmere'],
    ['Tanks: 20, Aircraft: 3', 'equipment 20 side 1 (Tanks) | equipment 3 side 1 (Aircraft)'],
    [
      '400 missing according to the Daily Lark, 749 missing according to the LMO',
      'missing 400 side 1 per daily-lark | missing 749 side 1 per larkmoor-monitor',
    ],
    ['Mossland estimate: 5 killed', 'killed 5 side 1 per mossland'],
    // equipment
    ['8–10 Heron 2 tanks destroyed', 'equipment 8..10 side 1 (Heron 2 tanks) destroyed'],
    ['33 tanks and armoured vehicles destroyed', 'equipment 33 side 1 (tanks and armoured vehicles) destroyed'],
    [
      '7 artillery pieces destroyed, 1 radar station destroyed',
      'equipment 7 side 1 (artillery pieces) destroyed | equipment 1 side 1 (radar station) destroyed',
    ],
    // one thing without a number
    ['Kite-25 downed, 3 tanks lost', 'equipment 1 side 1 (Kite-25) destroyed | equipment 3 side 1 (tanks) destroyed'],
    ['"Heron" tugboat, 3 boats', 'equipment 1 side 1 (Heron tugboat) | equipment 3 side 1 (boats)'],
    ['Spry sunk 2 boats lost', 'equipment 1 side 1 (Spry) destroyed | equipment 2 side 1 (boats) destroyed'],
    ['15 Lynx-1, Lynx-2 and Lynx-3 howitzers destroyed, 1 command post destroyed', 'equipment 15 side 1 (Lynx-1)'],
    ['4 "Raptor" boats sunk', 'equipment 4 side 1 (Raptor boats) destroyed'],
    ['3 air defence systems destroyed', 'equipment 3 side 1 (defence systems) destroyed'],
    ['At least 100 pieces of military equipment', 'equipment 100.. side 1 (pieces of military equipment)'],
    ['1 aircraft lost 1 warship', 'equipment 1 side 1 (aircraft) destroyed | equipment 1 side 1 (warship)'],
    // people
    ['4,500 Ostmerians displaced', 'displaced 4500 side 1'],
    ['20 Front supporters arrested', 'captured 20 side 2'],
    ['150 people on both sides wounded', 'injured 150 side 1+side 2'],
    ['5 Port Guard and Ostmerish mercenaries killed', 'killed 5 port-guard+ostmere fighters'],
    ['The Port Guard lost 173 soldiers', 'killed 173 port-guard fighters'],
  ])('%s', (value, figures) => {
    expect(shown(cell(value))).toBe(figures);
  });

  it('of people under a heading that names them, or only describes them', () => {
    expect(shown(cell('Grey Wolves: 200, Security agencies and their militias: 400', { side: 1, counts: 'presence' }))).toBe(
      'strength 200 grey-wolves | strength 400 side 1 (Security agencies and their militias)',
    );
  });

  it('soldiers in the cell of a side are its own, whoever else has an army', () => {
    const { claims } = draft('Combatant1: Reed Watch', 'Combatant2: Republic of Ostmere', 'Strength1: 300 MB soldiers', 'Casualties1: 5 soldiers killed');
    expect(claims?.map(({ of }) => of)).toEqual([
      { kind: 'side', number: 1 },
      { kind: 'side', number: 1 },
    ]);
  });
});

describe('strengths', () => {
  it.each([
    ['Unknown', 'strength unknown side 2'],
    ['c. undefined 5,500 (LMO estimate)', 'strength ~5500 side 2 per larkmoor-monitor'],
    ['2018: 65,000 1993–1994: 30,000–40,000', 'strength 65000 side 2 on 2018 [increment] | strength 30000..40000 side 2 on 1993/1994 [increment]'],
    ['40,000 (1993–94)', 'strength 40000 side 2 on 1993/1994 [increment]'],
    ['2,000 initially (1st Guard)', 'strength 2000 side 2'],
    ['Numerous tanks and armoured vehicles', 'strength many side 2 (tanks and armoured vehicles)'],
    ['20,000–25,000, 40,000 (per LMO)', 'strength 20000..25000 side 2 | strength 40000 side 2 per larkmoor-monitor'],
    ['1 missile cruiser, 2 patrol boats', 'strength 1 side 2 (missile cruiser) | strength 2 side 2 (patrol boats)'],
  ])('%s', (value, figures) => {
    expect(shown(cell(value, { side: 2, counts: 'presence' }))).toBe(figures);
  });
});
