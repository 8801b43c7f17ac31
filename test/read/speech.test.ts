/** Who passed a figure on, when it was said, and which earlier figure it takes the place of. Everything is made up. */
import { expect, it } from 'vitest';
import { prose, shown } from './cast.js';

it.each([
  // chains: the innermost speaker is the claimant, those who hand it on follow
  ['The LMO reported that the Front said 12 Port Guard soldiers were killed.', 'killed 12 port-guard fighters per sable-front via larkmoor-monitor'],
  ['According to the LMO, the Front said that 12 Port Guard soldiers were killed.', 'killed 12 port-guard fighters per sable-front via larkmoor-monitor'],
  ['The Front said that 12 Port Guard soldiers were killed, the LMO reported.', 'killed 12 port-guard fighters per sable-front via larkmoor-monitor'],
  ['12 Port Guard soldiers were killed, the Front said, the LMO reported.', 'killed 12 port-guard fighters per sable-front via larkmoor-monitor'],
  // two sources side by side are no chain
  [
    'According to the LMO, 12 Port Guard soldiers were killed, while the Front claimed that 20 Port Guard soldiers were killed.',
    'killed 12 port-guard fighters per larkmoor-monitor | killed 20 port-guard fighters per sable-front',
  ],
  ['The LMO said that 12 Port Guard soldiers were killed.', 'killed 12 port-guard fighters per larkmoor-monitor'],
  // when it was said
  [
    'On 5 March, the LMO announced that 12 Port Guard soldiers had been killed.',
    'killed 12 port-guard fighters per larkmoor-monitor said 2031-03-05 on 2031-03-05 [increment]',
  ],
  [
    'The LMO said on 5 March that 12 Port Guard soldiers had been killed.',
    'killed 12 port-guard fighters per larkmoor-monitor said 2031-03-05 on 2031-03-05 [increment]',
  ],
  // a date of what happened is not one of what was said
  ['The LMO said that 12 Port Guard soldiers were killed on 5 March.', 'killed 12 port-guard fighters per larkmoor-monitor on 2031-03-05 [increment]'],
  // several days that end with the one it is told on
  ['On 7 March, 12 Port Guard soldiers had been killed over the previous two days.', 'killed 12 port-guard fighters on 2031-03-05/2031-03-07 [increment]'],
  ['On 7 March, 12 Port Guard soldiers had been killed in the past 48 hours.', 'killed 12 port-guard fighters on 2031-03-05/2031-03-07 [increment]'],
  ['On 7 March, 12 Port Guard soldiers had been killed in recent days.', 'killed 12 port-guard fighters on ../2031-03-07 [increment]'],
  // another number in the place of the first
  ['12 Port Guard soldiers were killed. The toll was later raised to 15.', 'killed 12 port-guard fighters | killed 15 port-guard fighters instead of 12'],
  ['12 Port Guard soldiers were killed, a figure later revised to 9.', 'killed 12 port-guard fighters | killed 9 port-guard fighters instead of 12'],
  [
    'The LMO said that 12 Port Guard soldiers were killed. The Front subsequently lowered it to 9, the number was corrected to 10.',
    'killed 12 port-guard fighters per larkmoor-monitor | killed 10 port-guard fighters per larkmoor-monitor instead of 12',
  ],
  // a reward that was raised, and a toll that rose, replace nothing
  ['12 Port Guard soldiers were killed. Pay was raised to 15 crowns.', 'killed 12 port-guard fighters'],
])('%s', (text, figures) => {
  expect(shown(prose(text))).toBe(figures);
});
