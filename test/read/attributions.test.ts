/** Attribution: chains of relays, the date of a statement, revisions of a figure, and claimants. All names are fictional. */
import { describe, expect, it } from 'vitest';
import { draftEntry, sourceText } from '../../src/read/index.js';
import { prose, REGISTRY, shown } from './entities.js';

it.each([
  // chains: the innermost source is the claimant, its relays follow
  ['The LMO reported that the Front said 12 Port Guard soldiers were killed.', 'killed 12 port-guard fighters per sable-front via larkmoor-monitor'],
  ['According to the LMO, the Front said that 12 Port Guard soldiers were killed.', 'killed 12 port-guard fighters per sable-front via larkmoor-monitor'],
  ['The Front said that 12 Port Guard soldiers were killed, the LMO reported.', 'killed 12 port-guard fighters per sable-front via larkmoor-monitor'],
  ['12 Port Guard soldiers were killed, the Front said, the LMO reported.', 'killed 12 port-guard fighters per sable-front via larkmoor-monitor'],
  // two sources side by side are no chain
  [
    'According to the LMO, 12 Port Guard soldiers were killed, while the Front claimed that 20 Port Guard soldiers were killed.',
    'killed 12 port-guard fighters per larkmoor-monitor | killed 20 port-guard fighters per sable-front',
  ],
  // "at least" opens a figure, and is no time or place after the verb
  ['Overall, the LMO said at least 12 Port Guard soldiers were killed.', 'killed 12.. port-guard fighters per larkmoor-monitor'],
  ['12 Port Guard soldiers were killed, the LMO said at noon.', 'killed 12 port-guard fighters per larkmoor-monitor'],
  ['The LMO said that 12 Port Guard soldiers were killed.', 'killed 12 port-guard fighters per larkmoor-monitor'],
  // the date of a statement
  [
    'On 5 March, the LMO announced that 12 Port Guard soldiers had been killed.',
    'killed 12 port-guard fighters per larkmoor-monitor said 2031-03-05 on 2031-03-05 [increment]',
  ],
  [
    'The LMO said on 5 March that 12 Port Guard soldiers had been killed.',
    'killed 12 port-guard fighters per larkmoor-monitor said 2031-03-05 on 2031-03-05 [increment]',
  ],
  // the date of an event is not that of the statement
  ['The LMO said that 12 Port Guard soldiers were killed on 5 March.', 'killed 12 port-guard fighters per larkmoor-monitor on 2031-03-05 [increment]'],
  // several days that end with the day of the statement
  ['On 7 March, 12 Port Guard soldiers had been killed over the previous two days.', 'killed 12 port-guard fighters on 2031-03-05/2031-03-07 [increment]'],
  ['On 7 March, 12 Port Guard soldiers had been killed in the past 48 hours.', 'killed 12 port-guard fighters on 2031-03-05/2031-03-07 [increment]'],
  ['On 7 March, 12 Port Guard soldiers had been killed in recent days.', 'killed 12 port-guard fighters on ../2031-03-07 [increment]'],
  // a revised number
  ['12 Port Guard soldiers were killed. The toll was later raised to 15.', 'killed 12 port-guard fighters | killed 15 port-guard fighters instead of 12'],
  ['12 Port Guard soldiers were killed, a figure later revised to 9.', 'killed 12 port-guard fighters | killed 9 port-guard fighters instead of 12'],
  [
    'The LMO said that 12 Port Guard soldiers were killed. The Front subsequently lowered it to 9, the number was corrected to 10.',
    'killed 12 port-guard fighters per larkmoor-monitor | killed 10 port-guard fighters per larkmoor-monitor instead of 12',
  ],
  // a raised reward and a rising toll are no revisions
  ['12 Port Guard soldiers were killed. Pay was raised to 15 crowns.', 'killed 12 port-guard fighters'],
])('%s', (text, figures) => {
  expect(shown(prose(text))).toBe(figures);
});

describe('the claimant of a figure', () => {
  it.each([
    // joint sources
    ['Both the LMO and the Rights Committee said that 12 guards were killed.', 'killed 12 staff per larkmoor-monitor+rights-committee'],
    ['According to *The Lark* and *The Moor Post*, 12 guards were killed.', 'killed 12 staff per lark+moor-post'],
    ['Ostmerish and Front officials said 12 guards were killed.', 'killed 12 staff per ostmere+sable-front'],
    // described sources
    ['Local activists said 12 guards were killed.', 'killed 12 staff per local-activists'],
    ['A resident of Larkmoor said 12 guards were killed.', 'killed 12 staff per resident-of-larkmoor'],
    ['12 guards were killed, according to the regional administration.', 'killed 12 staff per regional-administration'],
    ['Survivors of the Front told their story, one of them saying that 12 guards were killed.', 'killed 12 staff per survivors-of-the-front'],
    ['Another opposition claim put the death toll at 45.', 'killed 45 per opposition'],
    ['Initial reports placed the death toll at 45.', 'killed 45 per unnamed'],
    // a party by its representatives, and the side of a state by its side word
    ['A Front source at the mill reported that 12 guards were killed.', 'killed 12 staff per sable-front'],
    ['The government claimed to have killed 12 Front fighters.', 'killed 12 side 2 fighters by side 1 per port-guard'],
    ['On 16 March, rebels gave a death toll of 45.', 'killed 45 per sable-front said 2031-03-16'],
    // an organisation by its full name
    ['The Office for Health and Care of Ostmere said that 12 guards were killed.', 'killed 12 staff per office-for-health-and-care-of-ostmere'],
    ['According to the Ostmerish Ministry of Defence, 12 guards were killed.', 'killed 12 staff per ostmerish-ministry-of-defence'],
    ['The Moor-based newspaper Lark Post said 12 guards were killed.', 'killed 12 staff per lark-post'],
    ['Lark Post journalists found 20 bodies.', 'killed 20 per lark-post'],
    // a person by the name without titles
    ['Ostmerish General Edmund Quill said 12 guards were killed.', 'killed 12 staff per edmund-quill'],
    [
      'The mayor, Edmund Quill, said 12 guards were killed. Later, he was more precise, stating that 14 were wounded.',
      'killed 12 staff per edmund-quill | injured 14 per edmund-quill',
    ],
    // prior sources
    [
      'The LMO said 12 guards were killed. Residents said the mill burned. It added that 3 guards were wounded.',
      'killed 12 staff per larkmoor-monitor | injured 3 staff per larkmoor-monitor',
    ],
    [
      'The LMO said 12 guards were killed. The group also said that 3 guards were wounded.',
      'killed 12 staff per larkmoor-monitor | injured 3 staff per larkmoor-monitor',
    ],
    ['One activist stated they counted 20 bodies.', 'killed 20 per activist'],
    // the subject of the verb before, with an aside
    ['The League, on the other hand, gave few reports but claimed to have killed 40 Front fighters.', 'killed 40 side 2 fighters per harbour-league'],
    ['The Front backed away from its earlier estimate of 200 dead.', 'killed 200 per sable-front'],
    ['The Front was accused by local activists of killing 12 guards.', 'killed 12 staff per local-activists'],
    // the scope of one attribution ends at the next
    [
      '12 guards were killed, according to the LMO, while 9 guards were wounded, according to the Front.',
      'killed 12 staff per larkmoor-monitor | injured 9 staff per sable-front',
    ],
    ['12 guards were killed, the LMO said in the evening.', 'killed 12 staff per larkmoor-monitor'],
    ['By then, the LMO reported two guards killed.', 'killed 2 staff per larkmoor-monitor'],
    // an account and a quotation continue
    ['Mill sources gave their account of the battle. 12 guards were killed.', 'killed 12 staff per mill-sources'],
    ['A witness said, "The mill burned. 12 guards were killed." The town fell and 3 guards were wounded.', 'killed 12 staff per witness | injured 3 staff'],
    // a source of the sentence takes the place of the one carried over
    ['Mill sources gave their account of the battle. Quarry workers said that 12 guards were killed.', 'killed 12 staff per quarry-workers'],
    ['Mill sources gave their account of the battle. 12 guards were killed, the LMO told reporters in Dell.', 'killed 12 staff per larkmoor-monitor'],
    // the source after its verb, with its apposition
    ['12 guards were killed, said Edmund Quill, the head of the hospital.', 'killed 12 staff per edmund-quill'],
    ['"12 guards were killed," said its spokesman, Colonel Piers Holm.', 'killed 12 staff per piers-holm'],
    ['The spokesman, Piers Holm, said the Front had left the mill.', ''],
    // the addressee is no source
    ['12 guards were killed, a resident told the Daily Lark by telephone.', 'killed 12 staff per resident'],
    ['12 guards were killed, doctors there said.', 'killed 12 staff per doctors'],
    // a description with a place, and a body of a state
    ['12 guards were killed, a Moor-based monitor said.', 'killed 12 staff per moor-based-monitor'],
    ["A spokesman for Ostmere's interior ministry said 12 guards were killed.", 'killed 12 staff per ostmeres-interior-ministry'],
    ['The mayor said 12 guards were killed.', 'killed 12 staff per mayor'],
    // who claims responsibility for an attack does not state its figures
    ['12 guards were killed in an attack that was claimed by the Front.', 'killed 12 staff'],
    ['12 guards were killed in an attack claimed by the Front.', 'killed 12 staff'],
    // the first word of a sentence and a month are no names
    ['Officially Ostmere reported the loss of 12 guards.', 'killed 12 staff per ostmere'],
  ])('%s', (text, figures) => {
    expect(shown(prose(text))).toBe(figures);
  });
});

describe('no actor is made', () => {
  /** The names of the claimants of figures, from prose and from a cell. */
  const claimants = (text: string) => {
    const entry = draftEntry(sourceText(text), { registry: REGISTRY }).value!;
    const names = new Map(entry.actors?.map(({ id, name }) => [id, name]));
    return (entry.claims ?? []).map(({ claimant = '' }) =>
      [claimant]
        .flat()
        .map((id) => names.get(id) ?? id)
        .join(' + '),
    );
  };
  const HEAD = '= Battle of Brindle Ford =\n\nInfobox\n- Combatant1: Ostmere\n- Combatant2: Sable Front\n';

  it.each([
    ['photographic reports', 'unnamed'],
    ['press reports', 'unnamed'],
    ['the 31st Guards', '31st Guards'],
    ['the General', 'unnamed'],
    ['the 24th Mechanized Brigade', '24th Mechanized Brigade'],
    ['the President of Westmark', 'President of Westmark'],
  ])('of a part of a name: according to %s', (source, name) => {
    expect(claimants(`${HEAD}\nAccording to ${source}, 12 rebels were killed.\n`)).toEqual([name]);
  });

  it.each([
    ['per gov.', 'ostmere'],
    ['pro-gov claim', 'pro-government sources'],
    ['Rebel claim', 'sable-front'],
    ['Western estimates', 'Western sources'],
    ['local reports', 'unnamed'],
    ['overall casualties per local reports', 'unnamed'],
    ['overall casualties per the LMO', 'larkmoor-monitor'],
  ])('of a bracket in a cell: (%s)', (bracket, name) => {
    expect(claimants(`${HEAD}- Casualties1: 12 killed (${bracket})\n\nIt was.\n`)).toEqual([name]);
  });
});
