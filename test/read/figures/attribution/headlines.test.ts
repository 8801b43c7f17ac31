/** News items as agencies write them: headlines in the present tense, sources after a colon or a dash, ledes in the present tense. */
import { describe, expect, it } from 'vitest';
import { EMPTY_REGISTRY, formatCount, formatParty } from '../../../../src/entry/index.js';
import { draftEntry, sourceText } from '../../../../src/read/index.js';

/** The claims of a news item in a line each: `killed 18 per rescuers`; those of the headline first. */
function claims(title: string, body: string): string[] {
  const { value } = draftEntry(sourceText(`${title}\n\n${body}\n`), { registry: EMPTY_REGISTRY, meta: { title } });
  return (value?.claims ?? []).map(({ metric, of, by, count, claimant, accumulation }) =>
    [
      [metric].flat().join('/'),
      formatCount(count),
      ...(of === undefined ? [] : ['of', formatParty(of)]),
      ...(by === undefined ? [] : ['by', formatParty(by)]),
      ...(claimant === undefined ? [] : ['per', claimant]),
      ...(accumulation === 'total' ? [] : [`[${accumulation}]`]),
    ].join(' '),
  );
}

describe('a news item', () => {
  it.each<[string, string, string[]]>([
    [
      'Shelling kills 18 people in Ulver',
      'ULVER, 10 March 2031 (Lark Wire) — Artillery shelling killed 18 people in the town of Ulver on Sunday, rescuers say.\n\nSix of the dead are children, according to the Larkmoor Monitor.',
      ['killed 18', 'killed 18 per rescuers', 'killed 6 per larkmoor-monitor'],
    ],
    [
      'Blast leaves 4 dead',
      'HALGARD, 4 January 2032 — A blast in a bakery in Halgard leaves four people dead and 11 wounded, the interior ministry says.',
      ['killed 4', 'killed 4 per interior-ministry', 'injured 11 per interior-ministry'],
    ],
    [
      '12 soldiers killed as Reed Watch storms barracks in Tarn',
      'TARN (Lark Wire), 3 June 2031 — Twelve soldiers were killed when Reed Watch fighters stormed a barracks in Tarn on Tuesday, the army said.',
      ['killed 12', 'killed 12 per army'],
    ],
    [
      'Drone strike on convoy kills 7, injures 15: ministry',
      'DELL, Sept 17 2031 — Seven people died and 15 were hurt in a drone strike on a convoy near Dell, the health ministry says.',
      ['killed 7 per ministry', 'injured 15 per ministry', 'killed 7 per health-ministry', 'injured 15 per health-ministry'],
    ],
    [
      'At least 30 killed in Ostmere air strikes on Moorgate – monitor',
      'MOORGATE — At least 30 people were killed in air strikes on Moorgate on 5 May 2031, the Larkmoor Monitor says.',
      ['killed 30.. per monitor', 'killed 30.. per larkmoor-monitor'],
    ],
    [
      'Ostmere says it shot down 12 drones overnight',
      "HALGARD, 6 May 2031 — Ostmere's air force says it shot down 12 of 14 drones overnight.\n\nNo one was hurt, the governor says.",
      ['equipment 12 by ostmere per ostmere', 'equipment 12 by ostmere per ostmeres-air-force', 'injured none per governor'],
    ],
    [
      'Sable Front claims killing of 25 Ostmerish troops',
      "LARKMOOR, 12 March 2031 — The Sable Front claims it killed 25 Ostmerish troops. Ostmere's defence ministry puts its losses at six dead.",
      ['killed 25 per sable-front', 'killed 25 by sable-front per sable-front', 'killed 6 per ostmeres-defence-ministry'],
    ],
    [
      'Suicide bomber kills five policemen, wounds nine in Halgard',
      'HALGARD, 17 September 2031 — A suicide bomber has killed five policemen in Halgard, according to police.',
      ['killed 5', 'injured 9', 'killed 5 per police'],
    ],
    [
      'Rebels free 30 prisoners',
      'MOORGATE, June 3 2031 — Rebels free 30 prisoners, a spokeswoman for the group says.',
      ['released 30', 'released 30 per spokeswoman-for-the-group'],
    ],
    [
      'Three more bodies pulled from rubble, bringing toll in Dell to 21',
      'DELL, 19 September 2031 — Rescuers pull three more bodies from a school in Dell, bringing the toll to 21, the civil defence says.',
      ['killed 3 [increment]', 'killed 21 [cumulative]', 'killed 3 per civil-defence [increment]', 'killed 21 per civil-defence [cumulative]'],
    ],
    [
      'Shelling Kills 18 People in Ulver, Ministry Says',
      'ULVER (Lark Wire) — Shelling kills 18 people in Ulver on 4 May 2031, the ministry of health says.',
      ['killed 18 per ministry', 'killed 18 per ministry-of-health'],
    ],
    [
      'Army: 12 militants killed in Tarn operation',
      'TARN, 4 May 2031 — The army says it killed 12 militants and arrested four in Tarn.',
      ['killed 12 per army', 'killed 12 by army per army', 'captured 4 by army per army'],
    ],
    [
      'Clashes leave 14 dead: Ulver',
      'LARKMOOR, 1 April 2031 — Clashes near Larkmoor leave 14 dead, the Larkmoor Monitor reports.',
      ['killed 14', 'killed 14 per larkmoor-monitor'],
    ],
    ['Ulver: 12 killed in blast', 'ULVER, 1 April 2031 — A blast kills 12 in Ulver, Ostmere said.', ['killed 12', 'killed 12 per ostmere']],
  ])('%s', (title, body, expected) => {
    expect(claims(title, body)).toEqual(expected);
  });

  it.each([
    ['a number of which nothing is said', '43 people were aboard, aid workers say.'],
    ['a verb that no rule knows', 'Gunmen ambushed a patrol and spirited away 43 people, a source says.'],
  ])('%s is in the ledger', (_, sentence) => {
    const { coverage } = draftEntry(sourceText(`Ferry shelled\n\nOSTPORT, 21 November 2031 — ${sentence}\n`), {
      registry: EMPTY_REGISTRY,
      meta: { title: 'Ferry shelled' },
    });
    expect(JSON.stringify(coverage)).toContain('43');
  });
});
