/** What figures add up and the time they cover: a heading and sentences in, figures in the notation of `shown` out. All groups and places are fictional. */
import { describe, expect, it } from 'vitest';
import { prose, shown } from './entities.js';

describe('under the heading of a day', () => {
  it.each([
    ['Five Front fighters were killed.', 'killed 5 side 2 fighters on 2031-03-05 [increment]'],
    ['On 6 March, five Front fighters were killed.', 'killed 5 side 2 fighters on 2031-03-06 [increment]'],
    ['150 Front fighters were still fighting.', 'strength 150 side 2 fighters on 2031-03-05 [remaining]'],
    [
      'The Port Guard arrested another 12 detainees, bringing the total to 46.',
      'captured 12 prisoners by port-guard on 2031-03-05 [increment] | captured 46 prisoners by port-guard on 2031-03-03/2031-03-05 [cumulative]',
    ],
  ])('%s', (sentence, figures) => {
    expect(shown(prose(sentence, '2031-03-05'))).toBe(figures);
  });
});

describe('accumulation', () => {
  it.each([
    ['In the narrative it is an increment.', 'Battle', 'Five Front fighters were killed.', 'killed 5 side 2 fighters [increment]'],
    ['A toll is a total.', 'Battle', 'The death toll was 45.', 'killed 45'],
    [
      'In days of fighting.',
      'Battle',
      'On 5 March, the League announced that five Front fighters were killed in three days of clashes.',
      'killed 5 side 2 fighters per harbour-league said 2031-03-05 on 2031-03-02/2031-03-05 [increment]',
    ],
    [
      'In all, in a period within the event.',
      'Battle',
      'In all from 4 to 6 March, 50 guards were killed.',
      'killed 50 staff on 2031-03-04/2031-03-06 [increment]',
    ],
    ['So is what is summed up.', 'Casualties', 'Five Front fighters were killed.', 'killed 5 side 2 fighters'],
    ['Over the whole event.', 'Battle', 'During the battle 50 guards were killed.', 'killed 50 staff'],
    ['Up to a day.', 'Battle', 'As of 5 March, 50 guards were killed.', 'killed 50 staff on 2031-03-03/2031-03-05 [cumulative]'],
    ['By the end.', 'Battle', 'The battle ended on 7 March. 50 guards were killed.', 'killed 50 staff on 2031-03-03/2031-03-07'],
    ['A running total has its first day.', 'Battle', 'The number of guards killed since 5 March reached 50.', 'killed 50 staff on 2031-03-05/.. [cumulative]'],
    ['Since a day.', 'Battle', '50 guards were killed since 5 March.', 'killed 50 staff on 2031-03-05/.. [cumulative]'],
    ['Since another attack.', 'Battle', 'Since the 4 March raid, the Front had killed 50 guards.', 'killed 50 staff by side 2 on 2031-03-04/.. [cumulative]'],
    ['Up to a month.', 'Casualties', 'By the end of March, the Front had killed 50 guards.', 'killed 50 staff by side 2 on 2031-03-03/2031-03-31 [cumulative]'],
    [
      'From its beginning by a day.',
      'Battle',
      'By 6 March, the fighting that started on 4 March had left 50 guards dead.',
      'killed 50 staff on 2031-03-04/2031-03-06 [cumulative]',
    ],
    ['By a day.', 'Battle', 'By 5 March, 50 guards had been killed.', 'killed 50 staff on 2031-03-03/2031-03-05 [cumulative]'],
    ['By a day, behind.', 'Casualties', 'The Front killed 50 guards by 5 March.', 'killed 50 staff by side 2 on 2031-03-03/2031-03-05 [cumulative]'],
    [
      'By a day something else was.',
      'Battle',
      'By 5 March the mill had fallen, and the Front killed 50 guards.',
      'killed 50 staff by side 2 on 2031-03-05 [increment]',
    ],
    [
      'Each up to its day.',
      'Casualties',
      'As of 5 March, 50 guards were killed; as of 7 March, 60 guards were killed.',
      'killed 50 staff on 2031-03-03/2031-03-05 [cumulative] | killed 60 staff on 2031-03-03/2031-03-07 [cumulative]',
    ],
    [
      'Goes on.',
      'Casualties',
      'As of 5 March, 50 guards were killed. Also, 8 guards were wounded. On 6 March 9 guards were wounded.',
      'killed 50 staff on 2031-03-03/2031-03-05 [cumulative] | injured 8 staff on 2031-03-03/2031-03-05 [cumulative] | injured 9 staff on 2031-03-06 [increment]',
    ],
    ['After the end it is a total.', 'Casualties', 'As of 20 March, 50 guards were killed.', 'killed 50 staff'],
    [
      'In the clause that says so.',
      'Battle',
      '5 guards were killed, while 50 guards were wounded throughout the battle.',
      'killed 5 staff [increment] | injured 50 staff',
    ],
    [
      'So far is up to now.',
      'Battle',
      'On 5 March the mill fell. Since the start of the battle, 50 guards were killed.',
      'killed 50 staff on 2031-03-03/2031-03-05 [cumulative]',
    ],
    ['In the battle, on a day.', 'Battle', 'On 5 March the mill fell. 50 guards were killed in the battle.', 'killed 50 staff on 2031-03-05 [increment]'],
    ['During the battle, though.', 'Battle', 'On 5 March the mill fell. 50 guards were killed during the battle.', 'killed 50 staff'],
    [
      'In all of it.',
      'Battle',
      'On 5 March the mill fell. 50 guards were killed in the three-day battle.',
      'killed 50 staff on 2031-03-03/2031-03-05 [cumulative]',
    ],
    [
      'A day is no battle.',
      'Battle',
      'On 5 March the mill fell. Over the course of the day 50 guards were killed.',
      'killed 50 staff on 2031-03-05 [increment]',
    ],
    ['In all, that day.', 'Battle', 'On 5 March the mill fell. In total, 50 guards were killed.', 'killed 50 staff on 2031-03-05 [increment]'],
    ['In all, by then.', 'Battle', 'On 5 March the mill fell. In total, 50 guards had been killed.', 'killed 50 staff on 2031-03-03/2031-03-05 [cumulative]'],
    ['One person.', 'Battle', 'A guard was killed in the battle.', 'killed 1 staff [increment]'],
    ['A toll of a day.', 'Battle', 'The death toll of the first day was 20.', 'killed 20 on 2031-03-03 [increment]'],
    ['One incident.', 'Casualties', '50 guards were killed when a missile struck the mill.', 'killed 50 staff [increment]'],
    ['One incident of two.', 'Casualties', '50 guards were killed, while 5 guards were wounded in an ambush.', 'killed 50 staff | injured 5 staff [increment]'],
    ['One incident within them.', 'Casualties', '50 guards were killed, including 17 in a raid on the mill.', 'killed 50 staff | killed 17 [increment]'],
    ['Many incidents.', 'Casualties', '50 guards were killed by missiles.', 'killed 50 staff'],
    ['Not an attack.', 'Casualties', 'Five guards were killed beside an attack helicopter.', 'killed 5 staff'],
    [
      'A toll that answers another.',
      'Battle',
      'On 5 March the Front killed 50 guards. The LMO put the death toll at 45.',
      'killed 50 staff by side 2 on 2031-03-05 [increment] | killed 45 per larkmoor-monitor on 2031-03-05 [increment]',
    ],
    [
      'A toll of all of it.',
      'Battle',
      'On 5 March the Front killed 50 guards. The LMO put the death toll of the battle at 145.',
      'killed 50 staff by side 2 on 2031-03-05 [increment] | killed 145 per larkmoor-monitor',
    ],
    [
      'A running total of a day.',
      'Battle',
      'On 5 March, 5 guards were killed, bringing the number of dead that day to 50.',
      'killed 5 staff on 2031-03-05 [increment] | killed 50 staff on 2031-03-05 [increment]',
    ],
    ['Bodies found behind it.', 'Battle', 'On 5 March the mill fell. Following the battle, the bodies of 50 guards were found.', 'killed 50 staff'],
    ['Bodies found on its last day.', 'Battle', 'On 9 March the Front left. The bodies of 50 guards were discovered.', 'killed 50 staff'],
    ['Bodies found within it.', 'Battle', 'On 5 March the mill fell. The bodies of 50 guards were found.', 'killed 50 staff on 2031-03-05 [increment]'],
    ['What a battle left, at its end.', 'Battle', 'On 9 March the mill fell. The battle left 50 guards dead.', 'killed 50 staff'],
    ['What clashes left, at its end.', 'Battle', 'On 9 March the mill fell. The clashes left 50 guards dead.', 'killed 50 staff'],
    ['What clashes left, within it.', 'Battle', 'On 5 March the mill fell. The clashes left 50 guards dead.', 'killed 50 staff on 2031-03-05 [increment]'],
    [
      'What a battle had claimed by a day.',
      'Battle',
      'On 5 March the mill fell. The battle had led to the deaths of 50 guards.',
      'killed 50 staff on 2031-03-03/2031-03-05 [cumulative]',
    ],
    ['What a battle took with it.', 'Battle', 'On 5 March the battle took place, and 50 guards were killed.', 'killed 50 staff on 2031-03-05 [increment]'],
    [
      'Some of those whom a running total counts.',
      'Battle',
      'By 6 March 50 people had been killed. 12 of the dead were guards.',
      'killed 50 on 2031-03-03/2031-03-06 [cumulative] | killed 12 staff on 2031-03-03/2031-03-06 [cumulative]',
    ],
    [
      'Some of those killed on a day.',
      'Battle',
      'On 6 March 50 people were killed. 12 of the dead were guards.',
      'killed 50 on 2031-03-06 [increment] | killed 12 staff on 2031-03-06 [increment]',
    ],
    [
      'A toll that answers a running total.',
      'Battle',
      'By 6 March 50 guards had been killed. The LMO put the death toll at 45.',
      'killed 50 staff on 2031-03-03/2031-03-06 [cumulative] | killed 45 per larkmoor-monitor on 2031-03-03/2031-03-06 [cumulative]',
    ],
    [
      'A running total of some days.',
      'Battle',
      'On 6 March the mill fell. The number of guards killed in the previous 24 hours rose to 12.',
      'killed 12 staff on 2031-03-05/2031-03-06 [cumulative]',
    ],
    [
      'A running total of an attack.',
      'Battle',
      'On 5 March 5 guards were killed. On 6 March, the death toll of the raid rose to 12.',
      'killed 5 staff on 2031-03-05 [increment] | killed 12 on 2031-03-05/2031-03-06 [cumulative]',
    ],
    ['A date that is the event.', 'Casualties', 'Between 3 and 9 March, 50 guards were killed.', 'killed 50 staff'],
    ['The first day.', 'Battle', 'On the first day of the battle 50 guards were killed.', 'killed 50 staff on 2031-03-03 [increment]'],
    ['Said afterwards.', 'Battle', 'On 20 March, the LMO said that 50 guards were killed.', 'killed 50 staff per larkmoor-monitor said 2031-03-20'],
  ])('%s', (_, heading, text, figures) => {
    expect(shown(prose(text, undefined, [heading]))).toBe(figures);
  });
});
