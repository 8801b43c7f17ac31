/**
 * The figures of sentences: one sentence a row, with its figures in the notation of `shown`. A missed figure is better
 * than an invented one, so as many rows expect no figure. All groups and places are fictional.
 */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/entry/index.js';
import { EntityIndex } from '../../src/read/entity-index.js';
import { readSection } from '../../src/read/prose.js';
import { entities, prose, REGISTRY, shown } from './entities.js';

const READ: readonly (readonly [sentence: string, figures: string])[] = [
  ['Five Front fighters were killed.', 'killed 5 side 2 fighters'],
  ['5 Front fighters were killed.', 'killed 5 side 2 fighters'],
  ['12 Port Guard members were wounded.', 'injured 12 port-guard'],
  ['Twenty-five Port Guard soldiers were killed.', 'killed 25 port-guard fighters'],
  ['At least 40 Front fighters were killed.', 'killed 40.. side 2 fighters'],
  ['More than 40 Front fighters were killed.', 'killed 40.. side 2 fighters'],
  ['Over 1,100 Front fighters were killed.', 'killed 1100.. side 2 fighters'],
  ['No fewer than 8 guards were killed.', 'killed 8.. staff'],
  ['40+ Front fighters were killed.', 'killed 40.. side 2 fighters'],
  ['80 or more Front fighters were killed.', 'killed 80.. side 2 fighters'],
  ['Up to 20 Front fighters were killed.', 'killed ..20 side 2 fighters'],
  ['As many as 60 prisoners escaped.', 'escaped ..60 prisoners'],
  ['Fewer than 10 Front fighters were captured.', 'captured ..10 side 2 fighters'],
  ['About 50 residents were evacuated.', 'displaced ~50 civilians evacuated'],
  ['~3,500 residents were displaced.', 'displaced ~3500 civilians'],
  ['An estimated 300 residents were displaced.', 'displaced ~300 civilians'],
  ['Some 50 residents were evacuated.', 'displaced ~50 civilians evacuated'],
  ['50 or so residents were evacuated.', 'displaced ~50 civilians evacuated'],
  ['Between 20 and 30 Front fighters were captured.', 'captured 20..30 side 2 fighters'],
  ['20–30 Front fighters were captured.', 'captured 20..30 side 2 fighters'],
  ['20 to 30 Front fighters were captured.', 'captured 20..30 side 2 fighters'],
  ['Two or three guards were killed.', 'killed 2..3 staff'],
  ['Around 60–80 Front fighters were captured.', 'captured ~60..80 side 2 fighters'],
  ['200–300+ Front fighters were killed.', 'killed 200..300+ side 2 fighters'],
  ['Dozens of Front fighters were killed.', 'killed dozens side 2 fighters'],
  ['Several Port Guard members were injured.', 'injured several port-guard'],
  ['Several dozen Front fighters were captured.', 'captured several-dozen side 2 fighters'],
  ['Scores of Front fighters were killed.', 'killed scores side 2 fighters'],
  ['Hundreds of residents were displaced.', 'displaced hundreds civilians'],
  ['Tens of thousands of residents were displaced.', 'displaced tens-of-thousands civilians'],
  ['A couple of Port Guard members were killed.', 'killed couple port-guard'],
  ['A few Front fighters escaped.', 'escaped few side 2 fighters'],
  ['A handful of guards escaped.', 'escaped handful staff'],
  ['A dozen Front fighters were killed.', 'killed 12 side 2 fighters'],
  ['Half a dozen Front fighters were killed.', 'killed 6 side 2 fighters'],
  ['Two hundred Front fighters were killed.', 'killed 200 side 2 fighters'],
  ['Two hundred and fifty Front fighters were killed.', 'killed 250 side 2 fighters'],
  ['A hundred Front fighters were killed.', 'killed 100 side 2 fighters'],
  ['1.2 million residents were displaced.', 'displaced 1200000 civilians'],
  ['4–7 thousand residents were displaced.', 'displaced 4000..7000 civilians'],
  ['5 Front fighters and 4 Port Guard members were killed.', 'killed 5 side 2 fighters | killed 4 port-guard'],
  ['Two civilians, three guards and four Front fighters were killed.', 'killed 2 civilians | killed 3 staff | killed 4 side 2 fighters'],
  ['6 Front fighters were killed and 9 were captured.', 'killed 6 side 2 fighters | captured 9 side 2'],
  ['At least 100 Front fighters were killed or captured.', 'killed/captured 100.. side 2 fighters'],
  ['30 Port Guard members were killed or wounded.', 'killed/injured 30 port-guard'],
  ['The Front killed 6 Port Guard soldiers.', 'killed 6 port-guard fighters by side 2'],
  ['Port Guard patrols arrested 34 of the detainees.', 'captured 34 prisoners by port-guard'],
  ['The Harbour League captured 14 Front fighters.', 'captured 14 side 2 fighters by side 1'],
  ['The Front released 7 hostages.', 'released 7 side 1 hostages by side 2'],
  ['Front fighters took five civilians hostage.', 'hostage 5 civilians by side 2'],
  ['Front fighters took 12 guards prisoner.', 'captured 12 staff by side 2'],
  ['A shell killed 3 civilians.', 'killed 3 civilians'],
  ['The blast wounded 11 people.', 'injured 11'],
  ['The raid left 16 Front fighters dead.', 'killed 16 side 2 fighters'],
  ['The shelling left 7 residents wounded.', 'injured 7 civilians'],
  ['The Harbour League lost 44 soldiers.', 'killed 44 side 1 fighters'],
  ['The Port Guard suffered 36 fatalities.', 'killed 36 port-guard'],
  ['The Front took 154 casualties.', 'killed/injured 154 side 2'],
  ['Fighting displaced 8,000 residents.', 'displaced 8000 civilians'],
  ['The Port Guard executed 3 prisoners.', 'killed 3 prisoners executed by port-guard'],
  ['Four Front fighters died of their wounds.', 'killed 4 side 2 fighters died-of-wounds'],
  ['Two suicide bombers blew themselves up.', 'killed 2 fighters (suicide bombers) own-hand'],
  ['Dozens of detainees gave themselves up.', 'surrendered dozens prisoners'],
  ['15 Front fighters surrendered.', 'surrendered 15 side 2 fighters'],
  ['9 Front fighters surrendered to the Port Guard.', 'surrendered 9 side 2 fighters by port-guard'],
  ['12 prisoners escaped.', 'escaped 12 prisoners'],
  ['Twenty guards went missing.', 'missing 20 staff'],
  ['90 detainees were missing.', 'missing 90 prisoners'],
  ['90 detainees are still missing.', 'missing 90 prisoners [remaining]'],
  ['90 detainees remained missing.', 'missing 90 prisoners [remaining]'],
  ['7 hostages were released by the Front.', 'released 7 side 1 hostages by side 2'],
  ['5 hostages were held captive.', 'held 5 hostages [remaining]'],
  ['3 civilians were abducted.', 'hostage 3 civilians'],
  ['A Port Guard officer was killed.', 'killed 1 port-guard fighters'],
  ['A civilian was killed by a stray shell.', 'killed 1 civilians'],
  ['A Front commander was captured.', 'captured 1 side 2 fighters'],
  ['14 Front fighters were killed by the Port Guard.', 'killed 14 side 2 fighters by port-guard'],
  ['Nine soldiers were killed by the Front.', 'killed 9 side 1 fighters by side 2'],
  ['The fighting caused the deaths of 13 civilians.', 'killed 13 civilians'],
  ['The arrest of 40 Front fighters followed.', 'captured 40 side 2 fighters'],
  ['There were 13 civilian deaths.', 'killed 13 civilians'],
  ['The Front destroyed 3 tanks.', 'equipment 3 side 1 (tanks) destroyed by side 2'],
  ['The Port Guard captured 2 mortars.', 'equipment 2 side 2 (mortars) seized by port-guard'],
  ['5 vehicles were damaged.', 'equipment 5 (vehicles) damaged'],
  ['3 patrol boats were sunk.', 'equipment 3 (patrol boats) destroyed'],
  ['150 Front fighters were still fighting.', 'strength 150 side 2 fighters [remaining]'],
  ['20–40 Front fighters refused to surrender.', 'strength 20..40 side 2 fighters [remaining]'],
  ['Four civilians who refused to help were killed.', 'killed 4 civilians'],
  ['Four prison guards were killed.', 'killed 4 staff (prison guards)'],
  ['Two police officers were killed.', 'killed 2 side 1 fighters (police officers)'],
  ['Two children were killed.', 'killed 2 children'],
  ['Three women and two children were killed.', 'killed 3 | killed 2 children'],
  ['30 members of the Front were killed.', 'killed 30 side 2'],
  ['9 fighters from the Front were captured.', 'captured 9 side 2 fighters'],
  ['Five of the hostages were killed.', 'killed 5 hostages'],
  ['All 12 hostages were released.', 'released 12 hostages'],
  ['A further 5 Port Guard members were killed.', 'killed 5 port-guard'],
  ['Another 7 Front fighters were captured.', 'captured 7 side 2 fighters'],
  ['A total of 90 Front fighters were captured.', 'captured 90 side 2 fighters'],
  ['According to the LMO, 112 Front fighters were killed.', 'killed 112 side 2 fighters per larkmoor-monitor'],
  ['The LMO said that 6 Port Guard members were killed.', 'killed 6 port-guard per larkmoor-monitor'],
  ['112 Front fighters were killed, the LMO said.', 'killed 112 side 2 fighters per larkmoor-monitor'],
  ['Per the LMO, 30 civilians were killed.', 'killed 30 civilians per larkmoor-monitor'],
  ['Front fighters reportedly took five civilians hostage.', 'hostage 5 civilians by side 2 per unnamed'],
  ['It was reported that 8 guards were killed.', 'killed 8 staff per unnamed'],
  ['The Daily Lark reported 14 civilian deaths.', 'killed 14 civilians per daily-lark'],
  ['Ostmerish officials estimated that 300 Front fighters were killed.', 'killed 300 side 2 fighters per ostmere'],
  ['The LMO documented the deaths of 13 civilians.', 'killed 13 civilians per larkmoor-monitor'],
  ['The Harbour League said it had arrested 12 detainees.', 'captured 12 prisoners by side 1 per harbour-league'],
  [
    'Over 140 detainees were re-arrested (310, according to the Harbour League).',
    'captured 140.. prisoners re-arrested | captured 310 prisoners re-arrested per harbour-league',
  ],
  ['On 5 March, 3 civilians were killed.', 'killed 3 civilians on 2031-03-05 [increment]'],
  ['3 civilians were killed on 5 March.', 'killed 3 civilians on 2031-03-05 [increment]'],
  ['Three days later, 2 civilians were killed.', 'killed 2 civilians'],
  ['One of the attackers was killed.', 'killed 1 fighters'],
  // casualty nominals, bodies, and partitives of the dead
  ['The LMO put the death toll at 45.', 'killed 45 per larkmoor-monitor'],
  ['Other accounts gave a death toll of 200.', 'killed 200 per unnamed'],
  ['By 5 March the death toll rose to 62.', 'killed 62 on 2031-03-03/2031-03-05 [cumulative]'],
  ['The civilian death toll stood at 30.', 'killed 30 civilians [cumulative]'],
  ['The Front gave their death toll as 43.', 'killed 43 side 2 per sable-front'],
  ['The toll among residents was estimated at 1,000.', 'killed 1000'],
  ['The number of guards killed in the raid was six.', 'killed 6 staff'],
  ['The number of dead was put at 46.', 'killed 46'],
  ['98 bodies were found in the mill.', 'killed 98'],
  ['The bodies of 140 Front fighters were left behind.', 'killed 140 side 2 fighters'],
  ['Among the dead were six guards.', 'killed 6 staff'],
  ['5 children and 1 woman were among those killed.', 'killed 5 children | killed 1'],
  ['They found 280 dead.', 'killed 280'],
  // ellipsis and coordination
  ['14 guards were killed and 29 others wounded.', 'killed 14 staff | injured 29 staff'],
  ['One person was killed and another injured by shelling.', 'killed 1 | injured 1'],
  ['12 guards were killed and 15 more were injured.', 'killed 12 staff | injured 15'],
  ['A shell hit the pier, killing and wounding dozens of guards.', 'killed/injured dozens staff'],
  ['150 residents were killed, including 27 children.', 'killed 150 civilians | killed 27 children'],
  ['100 guards, including 20 volunteers, were killed.', 'killed 100 staff | killed 20 fighters'],
  ['15 civilians (nine Ostmerish and six others) were killed.', 'killed 15 civilians | killed 9 civilians | killed 6 civilians'],
  ['40 guards were killed along with 15 civilians.', 'killed 40 staff | killed 15 civilians'],
  ['The fighting ended with 80 Front fighters killed.', 'killed 80 side 2 fighters'],
  ['The LMO counted 2,964 civilians killed.', 'killed 2964 civilians per larkmoor-monitor'],
  ['60 civilians were believed to be killed.', 'killed 60 civilians'],
  ['7 civilians were killed: three guards in the mill; two workers near the pier.', 'killed 7 civilians | killed 3 civilians | killed 2 civilians'],
  ['One sailor from the barge was killed.', 'killed 1 fighters'],
  ['52 guards captured by the Front were released.', 'released 52 staff'],
  ['Rebels captured 24 and moved on.', 'captured 24 by side 2'],
  // unquantified people
  ['Edmund Quill, a commander of the Front, was killed.', 'killed 1 side 2'],
  ['The Front commander Edmund Quill was killed.', 'killed 1 side 2'],
  ['Edmund Quill was killed in the raid.', 'killed 1'],
  ['A shell hit a cart, killing a man and injuring another.', 'killed 1 | injured 1'],
  ['The shelling killed 96-year-old Edmund Quill, who had a shop.', 'killed 1'],
  ['Edmund Quill, a former teacher, was killed.', 'killed 1'],
  ['The journalist Edmund Quill was wounded.', 'injured 1'],
  ['A member of the watch, Edmund Quill, was killed.', 'killed 1'],
  ['The Front killed General Edmund Quill, a commander of the Port Guard.', 'killed 1 port-guard by side 2'],
  ['The Front stormed the mill, capturing him.', 'captured 1'],
  ['He was killed by a shell.', 'killed 1'],
  ["The town's police chief was also killed.", 'killed 1 side 1 (police chief)'],
  ['Among those killed was also the Front commander.', 'killed 1 side 2 fighters'],
  ['Edmund Quill was killed along with his wife.', 'killed 1 | killed 1'],
  // unquantified things
  ['A tank was destroyed.', 'equipment 1 (tank) destroyed'],
  ['The League shot down a Front helicopter.', 'equipment 1 side 2 (helicopter) destroyed by side 1'],
  [
    'The Front destroyed a tank and captured an armoured car.',
    'equipment 1 side 1 (tank) destroyed by side 2 | equipment 1 side 1 (armoured car) seized by side 2',
  ],
  ['The Front claimed to have downed an Ostmerish Su-25 warplane.', 'equipment 1 ostmere (Su-25 warplane) destroyed by side 2 per sable-front'],
  ['Two tanks and a drone were destroyed.', 'equipment 2 (tanks) destroyed | equipment 1 (drone) destroyed'],
  ['The loss of a helicopter was confirmed.', 'equipment 1 (helicopter) destroyed'],
  ['A boat sank off the pier.', 'equipment 1 (boat) destroyed'],
  // a number that could be a year
  ['At least 2000 residents were displaced.', 'displaced 2000.. civilians'],
  ['About 1000–1500 Front fighters fled.', 'escaped ~1000..1500 side 2 fighters'],
  // participation
  ['3,000 League soldiers took part.', 'strength 3000 side 1 fighters'],
  ['A force of 200 Front fighters entered the town.', 'strength 200 side 2 fighters'],
  ['There were 270 Front fighters in the mill.', 'strength 270 side 2 fighters'],
  ['A column of 42 tanks came up the road.', 'strength 42 (tanks)'],
  ['The raid involved up to 100 Front fighters.', 'strength ..100 side 2 fighters'],
  ['A 2,000-strong Front garrison held the mill.', 'strength 2000 side 2 fighters'],
  ['A 20-man patrol was captured.', 'captured 20 fighters'],
  ['The group consisted of 200 men.', 'strength 200'],
  ['150 Front fighters were inside the mill.', 'strength 150 side 2 fighters'],
  ['The mill was held by 60 Front fighters.', 'strength 60 side 2 fighters'],
  // a sequence, a single word, and a rate
  ['20 guards were captured and later executed.', 'captured 20 staff | killed 20 staff executed'],
  ['The Port Guard neutralized 100 Front fighters.', 'killed/injured 100 side 2 fighters by port-guard'],
  ['12 Front fighters were neutralised.', 'killed/injured 12 side 2 fighters'],
  ['40 people were killed, around 30 of them civilians and 10 guards.', 'killed 40 | killed ~30 civilians | killed 10 staff'],
  ['200 Front fighters managed to retreat.', 'escaped 200 side 2 fighters'],
  // things, and displaced people
  [
    'The League claimed the destruction of 14 tanks and 3 mortars.',
    'equipment 14 side 2 (tanks) destroyed per harbour-league | equipment 3 side 2 (mortars) destroyed per harbour-league',
  ],
  [
    'Three drones were downed, two trucks and one radar station.',
    'equipment 3 (drones) destroyed | equipment 2 (trucks) destroyed | equipment 1 (radar station) destroyed',
  ],
  ['21 Front fighters were evacuated.', 'displaced 21 side 2 fighters evacuated'],
  ['80 Front fighters fled the town.', 'escaped 80 side 2 fighters'],
  ['300 residents fled the town.', 'displaced 300 civilians'],
  // described sources, and asides
  ['Opposition activists said 30 guards were killed.', 'killed 30 staff per opposition-activists'],
  ['Activists said 30 guards were killed.', 'killed 30 staff per activists'],
  ['According to military sources, 30 guards were killed.', 'killed 30 staff per military-sources'],
  ['According to the military, 30 guards were killed.', 'killed 30 staff per port-guard'],
  ['Edmund Quill, the director of the LMO, said that 30 guards were killed.', 'killed 30 staff per edmund-quill'],
  ['The Front denied the losses, instead claiming that 12 guards were killed.', 'killed 12 staff per sable-front'],
  ['The League lost at least 64 men.', 'killed 64.. side 1'],
  // a count of none
  ['No one was killed in the raid.', 'killed none'],
  ['No civilians were killed.', 'killed none civilians'],
  ['The raid caused no casualties on the League side.', 'killed/injured none side 1'],
  // asides, lists, and coordinated objects
  ['Nine guards (two of them medics) were killed.', 'killed 9 staff | killed 2 staff'],
  ['12 guards (5 volunteers) and 3 civilians were killed.', 'killed 12 staff | killed 5 fighters | killed 3 civilians'],
  ['Ten guards, including two volunteers, and four civilians were killed.', 'killed 10 staff | killed 2 fighters | killed 4 civilians'],
  ['83 people were killed, around 30 of them civilians and 50 Front fighters.', 'killed 83 mixed | killed ~30 civilians | killed 50 side 2 fighters'],
  ['Six people were killed, two of them were children and two women.', 'killed 6 civilians | killed 2 children | killed 2 civilians'],
  [
    'The Front put the number of dead at 46: 25 guards and 20 Front fighters.',
    'killed 46 per sable-front | killed 25 staff per sable-front | killed 20 side 2 fighters per sable-front',
  ],
  [
    '27 people on the League side, including 11 guards, were killed, at least 20 of them in the mill.',
    'killed 27 side 1 | killed 11 side 1 staff | killed 20.. side 1',
  ],
  ['The Front captured 17 League soldiers and many vehicles.', 'captured 17 side 1 fighters by side 2 | equipment many side 1 (vehicles) seized by side 2'],
  ['The League "destroyed up to 40 militants" and 4 guns.', 'killed ..40 side 2 fighters by side 1 | equipment 4 side 2 (guns) destroyed by side 1'],
  ['Three people were arrested in Dellmouth and five in Ulver.', 'captured 3 | captured 5'],
  ['The League lost 73 soldiers near Dellmouth, 58 soldiers near the village of Ulver.', 'killed 73 side 1 fighters | killed 58 side 1 fighters'],
  ["Two of the tank's crew members were killed.", 'killed 2'],
  ['32 civilians were found shot.', 'killed 32 civilians'],
  ['40 saboteurs had been eliminated.', 'killed 40 fighters'],
  // open ranges, and attributive participles
  ['Between 20 and more than 25 Front fighters were killed.', 'killed 20..25+ side 2 fighters'],
  ['A hundred to several hundred Front fighters attacked the mill.', 'strength 100..300+ side 2 fighters'],
  ['From ten to over 30 guards were wounded.', 'injured 10..30+ staff'],
  ['Two out of four guards were released.', 'released 2 staff'],
  ['Three out of the five hostages who were taken by the Front were released.', 'released 3 hostages'],
  ['31 of the previously kidnapped border guards taken near the mill were given back.', 'released 31 staff'],
  ['Two captured guards were later executed.', 'killed 2 staff executed'],
  ['19 guards still remained in Ostmerish custody.', 'held 19 staff [remaining]'],
  ['Twelve guards were in the custody of the Front.', 'held 12 staff [remaining]'],
  ['Six residents were held as hostages.', 'held 6 civilians [remaining]'],
  ['The Front handed back 14 prisoners.', 'released 14 side 1 prisoners by side 2'],
  ['There was one civilian casualty.', 'killed/injured 1 civilians'],
  ['70 League soldiers present at the start of the raid were killed, wounded, or captured.', 'killed/injured/captured 70 side 1 fighters'],
  ['The League kept up its siege of hundreds of Front fighters.', 'strength hundreds side 2 fighters'],
  // single persons
  ['Two reporters were wounded and their driver was killed.', 'injured 2 | killed 1'],
  ['An Ostmerish truck ran over a villager.', 'killed 1 civilians by ostmere'],
  ['An Ostmerish tank crushed a villager.', 'killed 1 civilians by ostmere'],
  ['Five Front fighters (including a spokesman and a translator) were killed.', 'killed 5 side 2 fighters | killed 1 side 2 | killed 1 side 2'],
  ['The deputy head of the Ulver Council died in the blast.', 'killed 1'],
  ['The head of the Ulver Reapers Union was killed.', 'killed 1'],
  ['Edmund Quill was among the dead.', 'killed 1'],
  ['The mayor said that Edmund Quill had died in Dellmouth.', 'killed 1'],
  ['A member of the Lower Mission to Ostmere, Ana Marsh, was also killed.', 'killed 1'],
  // follow-up outcomes, "all", and mentions before their verb
  ['Several hundreds of guards were wounded.', 'injured several-hundred staff'],
  ['The League killed more than 40 "extremists and mercenaries".', 'killed 40.. side 2 fighters by side 1'],
  ['The bodies of 40 villagers were found, including those of seven people.', 'killed 40 civilians | killed 7 civilians'],
  ['The League suffered over 500 casualties, including 300 prisoners.', 'killed/injured 500.. side 1 | captured 300 side 1 prisoners'],
  ['One doctor counted 90 bodies in the streets and 40 in field hospitals.', 'killed 90 per doctor | killed 40 per doctor'],
  // party resolution by the surrounding words
  ['Two rebel fighters were killed.', 'killed 2 side 2 fighters'],
  ['Three members of the security forces were killed.', 'killed 3 side 1'],
  ['Nine military personnel were wounded.', 'injured 9 side 1'],
  ['The Front executed 90 of its own members.', 'killed 90 side 2 executed by side 2'],
  ['The Port Guard said that four of its members were killed.', 'killed 4 port-guard per port-guard'],
  ['The League shelled two Front posts and killed nine Front fighters.', 'killed 9 side 2 fighters by side 1'],
  ['The Front killed 8 civilians in the harbour and wounded an additional 12.', 'killed 8 civilians by side 2 | injured 12 civilians by side 2'],
  ['Sixteen Port Guard soldiers were killed in two days, while 33 were wounded.', 'killed 16 port-guard fighters | injured 33 port-guard'],
  ['The Front attacked a Port Guard patrol, killing seven.', 'killed 7 port-guard'],
  ['A Port Guard post was shelled, wounding at least four.', 'injured 4.. port-guard'],
  ['The Front attacked a group of civilians near the mill, killing ten.', 'killed 10 civilians'],
  ['The Front shelled the League village of Ulver, killing ten.', 'killed 10'],
  ['The Front attacked a Port Guard patrol, killing seven people.', 'killed 7'],
  ['Two officers and many soldiers were killed.', 'killed 2 side 1 fighters | killed many side 1 fighters'],
  [
    'The League killed 12 Front fighters and destroyed five vehicles.',
    'killed 12 side 2 fighters by side 1 | equipment 5 side 2 (vehicles) destroyed by side 1',
  ],
  ['The Front amassed a force of 300 fighters.', 'strength 300 side 2 fighters'],
  ['A Front column of 15 tanks crossed the river.', 'strength 15 side 2 (tanks)'],
  ['Four people, including two children, were killed.', 'killed 4 civilians | killed 2 children'],
  ['20 people were killed, including 11 Front fighters.', 'killed 20 mixed | killed 11 side 2 fighters'],
  ['20 people were killed: 11 Front fighters and 9 Front commanders.', 'killed 20 side 2 fighters | killed 11 side 2 fighters | killed 9 side 2 fighters'],
  ['69 people were killed in the raid, most of them rebels.', 'killed 69 mixed'],
  ['The bodies of six officials, including a Front colonel, were found.', 'killed 6 side 2 | killed 1 side 2 fighters'],
  ['At least 10 of the dead were confirmed as rebels.', 'killed 10.. side 2 fighters'],
  ['The death toll for all sides was 30.', 'killed 30 side 1+side 2'],
  ['60 women and children were evacuated.', 'displaced 60 civilians evacuated'],
  ['A young boy was killed.', 'killed 1 children'],
  ['Two members of an Ostmerish patrol were captured.', 'captured 2 ostmere'],
  ['There were 16 fatalities on both sides.', 'killed 16 side 1+side 2'],
  ["The League's boatmen, consisting of 400 men, crossed the river.", 'strength 400 side 1'],
  ['According to Ostmerish state TV, five rebels were killed.', 'killed 5 side 2 fighters per ostmerish-state-tv'],
  ['Twenty bodies of civilians were found.', 'killed 20 civilians'],
  ['Eighteen bodies of murdered women and children were found.', 'killed 18 civilians'],
  ['The Front killed two civilian volunteers.', 'killed 2 civilians by side 2'],
  ['The Port Guard destroyed six units of Front equipment.', 'equipment 6 side 2 (equipment) destroyed by port-guard'],
  ['Lower Reed Watch (LRW) leader, Edmund Quill, was also killed.', 'killed 1'],
  ['Six people were killed, two of them were children.', 'killed 6 civilians | killed 2 children'],
  ['Four fighters were killed in a Front airstrike.', 'killed 4 side 1 fighters'],
  ['Three Front tanks and nine trucks were destroyed.', 'equipment 3 side 2 (tanks) destroyed | equipment 9 side 2 (trucks) destroyed'],
  ['The League reported no losses of its own.', 'killed/injured none side 1 per harbour-league'],
  ['Three tanks were destroyed in Lower Ulver by the Front.', 'equipment 3 side 1 (tanks) destroyed by side 2'],
  ['Foreign Front fighters were killed too, including 30 Afghans and six Kenyans.', 'killed 30 side 2 | killed 6 side 2'],
  ['Front boatmen, supported by 250 armoured vehicles, took the town.', 'strength 250 side 2 (armoured vehicles)'],
  ['The League freed 34 prisoners.', 'released 34 prisoners by side 1'],
  ['One Front commander was killed and one seriously injured.', 'killed 1 side 2 fighters | injured 1 side 2'],
  ['40 Ostmerish/Westmerish men, women and children were killed.', 'killed 40 civilians'],
  ['A total of 350 people, both military and civilian, died.', 'killed 350'],
  ['The Front massacred a family of sixteen in the village.', 'killed 16 by side 2'],
  ['Many Port Guard officers were also among the dead.', 'killed many port-guard fighters'],
  ['Thousands of residents were reported to have fled the town.', 'displaced thousands civilians per unnamed'],
  ['Nine pro-League and six Front fighters were killed.', 'killed 9 fighters | killed 6 side 2 fighters'],
  ['The Front suffered 50 combat fatalities.', 'killed 50 side 2'],
  ['Six of them were killed.', 'killed 6'],
  ['30 civilians trying to leave the town were killed.', 'killed 30 civilians'],
  ['At least 1,300 civilians likely died.', 'killed 1300.. civilians'],
  ['Edmund Quill died in the raid.', 'killed 1'],
  ['The Front destroyed a 120-man unit.', 'killed 120 side 1 fighters by side 2'],
  ['Three Front fighters, including a commander, died.', 'killed 3 side 2 fighters | killed 1 side 2 fighters'],
  ['It led to 13 Front fighters dying.', 'killed 13 side 2 fighters'],
  ['The Front managed to hit the mill and destroy six tanks.', 'equipment 6 side 1 (tanks) destroyed by side 2'],
  ['The Front used missiles to shoot down two helicopters.', 'equipment 2 side 1 (helicopters) destroyed by side 2'],
  ['The Port Guard claimed shooting down a drone nearby.', 'equipment 1 side 2 (drone) destroyed per port-guard'],
  ['Three trucks were set on fire.', 'equipment 3 (trucks) destroyed'],
  [
    'The Front captured 10 Lynx 2A4s and seven amphibious MT-LB vehicles.',
    'equipment 10 side 1 (Lynx 2A4s) seized by side 2 | equipment 7 side 1 (MT-LB vehicles) seized by side 2',
  ],
  ['Eleven battalions were deployed near Ulver.', 'strength 11 (battalions)'],
  ['The League concentrated 65 battalion tactical groups there.', 'strength 65 side 1 (battalion tactical groups)'],
  ['33 vehicles had entered the valley.', 'strength 33 (vehicles)'],
  ['At least 15 tanks were seen massing near the village.', 'strength 15.. (tanks)'],
  ['The Guard was backed by 250 armoured vehicles.', 'strength 250 (armoured vehicles)'],
  ['300 commandos were sent as reinforcements.', 'strength 300 fighters'],
  ['Of the 550 Front fighters who took part, 20 were captured.', 'strength 550 side 2 fighters | captured 20 side 2'],
  ['An ambulance driver was killed.', 'killed 1'],
  ['A rebel battalion commander was killed.', 'killed 1 side 2 fighters'],
  ['60 Front fighters handed over their weapons.', 'surrendered 60 side 2 fighters'],
  ['About 200 Port Guard fighters of the Reed Watch (a local militia) joined the battle.', 'strength ~200 port-guard fighters'],
  ['Dozens of Front militants with Port Guard insignias managed to enter the town.', 'strength dozens side 2 fighters'],
  ['33 vehicles of Front forces had entered the valley.', 'strength 33 side 2 (vehicles)'],
  ['30 Front vehicles, including some tanks, were abandoned.', 'equipment 30 side 2 (vehicles)'],
  ['Ten police were killed.', 'killed 10 side 1 fighters'],
  ['Port Guard troops numbered 400 men.', 'strength 400 port-guard'],
  ['The Front captured many surprised Port Guard soldiers.', 'captured many port-guard fighters by side 2'],
  ['The crowd set at least one vehicle on fire.', 'equipment 1.. (vehicle) destroyed'],
  ['They showed two launchers and two tanks that they captured.', 'equipment 2 (launchers) seized | equipment 2 (tanks) seized'],
  ['A Su-25 was shot down.', 'equipment 1 (Su-25) destroyed'],
  ['An Ostmerish-made surveillance drone was shot down.', 'equipment 1 ostmere (surveillance drone) destroyed'],
  ['The Front captured a high-ranking Ostmerish officer.', 'captured 1 ostmere fighters by side 2'],
  ['6 members of the 5th Corps, including a commander, were killed.', 'killed 6 fighters | killed 1 fighters'],
  ['A three-month-old girl was killed.', 'killed 1 children'],
  ['Thousands of local Ostmerishes had fled the town.', 'displaced thousands civilians'],
  ['Some 300 Front mercenaries had taken part in the battle.', 'strength ~300 side 2 fighters'],
  ['Some 5,000 civilians were "evacuated" to Ulver.', 'displaced ~5000 civilians evacuated'],
  ['Most were caught, with only 30 managing to escape.', 'escaped 30'],
  ['With an estimated 6,000 Ostmerish and 40,000 Front troops in the region, it was quiet.', 'strength ~6000 ostmere | strength 40000 side 2 fighters'],
  ['Four guards sustained injuries.', 'injured 4 staff'],
  ["'180 Front mercenaries' were killed.", 'killed 180 side 2 fighters'],
  ['The fighting left 43 al-Rimal and 13 Front fighters dead.', 'killed 43 fighters | killed 13 side 2 fighters'],
  ['Around 200 men of the 105th Brigade were sent to the town.', 'strength ~200 fighters'],
  ['Reinforcements arrived, including 17 armoured vehicles.', 'strength 17 (armoured vehicles)'],
  ['Reinforcements were lost, including 17 armoured vehicles.', 'equipment 17 (armoured vehicles) destroyed'],
  ['An estimated 2,000 Front troops backed by tanks attempted to retake the town.', 'strength ~2000 side 2 fighters'],
  ['90 residents from Ulver and Dell were displaced.', 'displaced 90 civilians'],
  ['More than 800 corpses were found.', 'killed 800..'],
  ['It led to hundreds of residents fleeing.', 'displaced hundreds civilians'],
  ['Two commanders were killed: Major Edmund Quill was shot dead on Monday.', 'killed 2 fighters | killed 1'],
  ['12 guards were killed by three suicide bombers.', 'killed 12 staff | strength 3 fighters (suicide bombers)'],
  ['Four of the guards were sent to hospitals.', 'injured 4 staff'],
  ['The force was complemented by four tanks.', 'strength 4 (tanks)'],
  ['The Front prepared for the arrival of 18 Lynx Il-76 transport aircraft.', 'strength 18 (transport aircraft)'],
  ['The force was divided into 5 companies.', 'strength 5 (companies)'],
  ['It resulted in a tank being disabled.', 'equipment 1 (tank) damaged'],
  ['30 Front vehicles were destroyed with another 40 disabled by mines.', 'equipment 30 side 2 (vehicles) destroyed | equipment 40 side 2 (vehicles) damaged'],
  ["The Port Guard seized two of the unit's armoured vehicles.", 'equipment 2 side 2 (armoured vehicles) seized by port-guard'],
  ['Two tank battalions advanced.', 'strength 2 (battalions)'],
  ['Several infantry companies were massing near the mill.', 'strength several (companies)'],
  ['The Front was continuing to hold nearly 500 prisoners.', 'held ~500 prisoners by side 2'],
  ['The number of displaced people exceeds 300,000.', 'displaced 300000 civilians'],
  ['An unmanned aerial vehicle of the Front was claimed to be shot down.', 'equipment 1 side 2 (aerial vehicle) destroyed'],
  ['As many as 1,000 foreign fighters were training at the base.', 'strength ..1000 fighters (foreign fighters)'],
  ['10 security agents were killed.', 'killed 10 side 1'],
  ['The column consisted of 400 men and 43 vehicles.', 'strength 400 | strength 43 (vehicles)'],
  // nouns and their modifiers
  ['The shelling killed two children and their mother.', 'killed 2 children | killed 1'],
  ['Five soldiers were brought to the hospitals.', 'injured 5 side 1 fighters'],
  ['Two nurses were admitted to hospital.', 'injured 2 staff'],
  ['Three landing craft were sunk.', 'equipment 3 (landing craft) destroyed'],
  ['Several T-72 and T-80 tanks were disabled.', 'equipment several (T-80 tanks) damaged'],
  ['The Front lost over 21 light infantry fighting vehicles.', 'equipment 21.. side 2 (fighting vehicles) destroyed'],
  ['The Port Guard destroyed four BMP armoured vehicles.', 'equipment 4 side 2 (armoured vehicles) destroyed by port-guard'],
  ['The tank ran over eight bodies.', 'killed 8'],
  ['The Front buried over eight bodies.', 'killed 8..'],
  ['The Port Guard suffered no military casualties.', 'killed/injured none port-guard'],
  ['There were no Front casualties.', 'killed/injured none side 2'],
  ['There were 92 military and civilian casualties.', 'killed/injured 92 mixed'],
  ["A member of the Port Guard's 4th Division was shot dead.", 'killed 1 port-guard'],
  ['A brigadier was killed.', 'killed 1 fighters'],
  ["The gang's ringleader killed himself.", 'killed 1 own-hand'],
  // displaced people, transported people, and parts of a whole
  ['Thousands of other local Westmarians had fled.', 'displaced thousands civilians'],
  ['Hundreds of people fled.', 'displaced hundreds civilians'],
  ['Many families fled to Ulver.', 'displaced many civilians'],
  ['Hundreds of people escaped from the prison.', 'escaped hundreds'],
  ['About 400 Front fighters and their families were transported to Ulver.', 'displaced ~400 mixed evacuated'],
  ['60 residents were transferred to Dellmouth.', 'displaced 60 civilians evacuated'],
  ['300 soldiers were killed, while 60 more were taken prisoner.', 'killed 300 side 1 fighters | captured 60 side 1'],
  ['5 soldiers as well as several civilians were killed.', 'killed 5 side 1 fighters | killed several civilians'],
  ['The raid left 40 dead and wounded.', 'killed/injured 40'],
  ['Five guards, held by the Front for weeks, escaped.', 'escaped 5 staff'],
  // lists of names, convoys, and encounters
  ['Edmund Quill, born in Ulver, died in the battle.', 'killed 1'],
  ['Four buses with 52 residents left Ulver.', 'displaced 52 civilians evacuated'],
  ['A convoy carrying 90 fighters and their families arrived in Ulver.', 'displaced 90 mixed evacuated'],
  [
    'Two Ostmerish tanks of the 3rd Brigade engaged four Front vehicles and two infantry squads.',
    'strength 2 ostmere (tanks) | strength 4 side 2 (vehicles) | strength 2 (squads)',
  ],
  ['The Front attacked with at least one captured tank.', 'strength 1.. side 2 (tank)'],
  ['There were 26 units of Ostmerish equipment in the village.', 'strength 26 ostmere (equipment)'],
  ['Three battalions of the Port Guard advanced.', 'strength 3 (battalions)'],
  ['A corporal of the Ostmerish 3rd Brigade surrendered.', 'surrendered 1 ostmere fighters'],
  // state forces
  ['A member of the Ostmerish Army was shot dead.', 'killed 1 ostmere'],
  ['Five soldiers of the Ostmerish Armed Forces were killed.', 'killed 5 ostmere fighters'],
  ["A member of the Ostmerish army's 4th Division was captured.", 'captured 1 ostmere'],
  ['14 rebels were killed and no military casualties.', 'killed 14 side 2 fighters | killed/injured none'],
  // variants of known patterns
  ['Ten soldiers fell in the fighting.', 'killed 10 side 1 fighters'],
  ['Ten soldiers were put out of action.', 'killed/injured 10 side 1 fighters'],
  ['Ten soldiers were taken as prisoners.', 'captured 10 side 1 fighters'],
  ['Ten soldiers fell into captivity.', 'captured 10 side 1 fighters'],
  ['Ten prisoners were set free.', 'released 10 prisoners'],
  ['Ten thousand people were made homeless.', 'displaced 10000 civilians'],
  ['The Front lost ten men and three tanks.', 'killed 10 side 2 | equipment 3 side 2 (tanks) destroyed'],
  ['The Front lost ten killed and 20 wounded.', 'killed 10 side 2 | injured 20 side 2'],
  ['The Front had around 500 fighters.', 'strength ~500 side 2 fighters'],
  ['The attack was carried out by 500 fighters.', 'strength 500 fighters'],
  ['The Front attacked with 10 tanks.', 'strength 10 side 2 (tanks)'],
  ['Ten tanks attacked the mill.', 'strength 10 (tanks)'],
  ['The Front committed 500 men to the attack.', 'strength 500 side 2'],
  // parts and wholes
  ['Two of the four crew members were killed.', 'killed 2'],
  ['Three of the five members of the crew died.', 'killed 3'],
  ["Two of the Front's four tanks were destroyed.", 'equipment 2 side 2 (tanks) destroyed'],
  ['One of three helicopters was shot down.', 'equipment 1 (helicopters) destroyed'],
  ['Dozens of the 300 prisoners escaped.', 'escaped dozens prisoners'],
  ['16 fighters of his group of 20 were killed.', 'killed 16 fighters | strength 20'],
  ['700 refugees and Front fighters were evacuated.', 'displaced 700 mixed evacuated'],
  ['Ten soldiers arrived. Among them were three officers.', 'strength 10 side 1 fighters'],
  // asides, lists and tolls
  ['12 people, 8 of them children, were killed.', 'killed 12 civilians | killed 8 children'],
  ['12 people, eight of whom were nurses, were killed.', 'killed 12 | killed 8 staff'],
  ['Front losses were 12 killed and 30 wounded.', 'killed 12 side 2 | injured 30 side 2'],
  ['The Front had 12 killed.', 'killed 12 side 2'],
  ['The total number killed was 12.', 'killed 12'],
  ['Five members of one family were killed.', 'killed 5'],
  ['One woman and her two children were killed.', 'killed 1 | killed 2 children'],
  ['Ten soldiers and their two officers were captured.', 'captured 10 side 1 fighters | captured 2 side 1 fighters'],
  ['12 people were found executed.', 'killed 12'],
  // lost things, and things with people
  ['Two tanks were destroyed and one captured.', 'equipment 2 (tanks) destroyed | equipment 1 (tanks) seized'],
  ['Five vehicles, including two tanks, were destroyed.', 'equipment 5 (vehicles) destroyed | equipment 2 (tanks)'],
  ['Satellite images showed 20 destroyed vehicles.', 'equipment 20 (vehicles) destroyed'],
  ['Reinforcements of 200 men arrived.', 'strength 200'],
  // models
  ['A Lynx-M2 burned out and was destroyed.', 'equipment 1 (Lynx-M2) destroyed'],
  ['The Front shot down a Kite-29 carrying mail.', 'equipment 1 side 1 (Kite-29) destroyed by side 2'],
  ['Two Kite-21 and one Kite-23 jet fighters were shot down.', 'equipment 2 (Kite-21) destroyed | equipment 1 (Kite-23 jet fighters) destroyed'],
  ['Five 2S1 howitzers and three BM-21 "Grad" were captured.', 'equipment 5 (2S1 howitzers) seized | equipment 3 (BM-21 "Grad") seized'],
  ['Three Pantsirs and a Grad were destroyed.', 'equipment 3 (Pantsirs) destroyed | equipment 1 (Grad) destroyed'],
  ['Four Pantsir missile systems were destroyed.', 'equipment 4 (missile systems) destroyed'],
  // things with long names
  ['Nine surface-to-air missile launchers were captured.', 'equipment 9 (missile launchers) seized'],
  ['Two *Heron*-class landing craft were captured.', 'equipment 2 (landing craft) seized'],
  ['Four Ostmerish "Heron" rescue and supply boats were sunk.', 'equipment 4 ostmere (supply boats) destroyed'],
  ['A rebel supply ship that lay in the harbour was sunk.', 'equipment 1 side 2 (supply ship) destroyed'],
  // a definite thing
  ['The ship sank.', 'equipment 1 (ship) destroyed'],
  ['By noon the helicopter had been shot down.', 'equipment 1 (helicopter) destroyed'],
  ['The tug *Heron* was captured.', 'equipment 1 (tug) seized'],
  ['The Front shot down a helicopter above the mill.', 'equipment 1 side 1 (helicopter) destroyed by side 2'],
  ['The League managed to down two drones.', 'equipment 2 side 2 (drones) destroyed by side 1'],
  ['The League salvaged seven trucks.', 'equipment 7 side 2 (trucks) seized by side 1'],
  ['Two tanks, one of which was new, were destroyed.', 'equipment 2 (tanks) destroyed'],
  // coordinated things under one verb
  ['They reported the loss of a convoy, including nine trucks.', 'equipment 9 (trucks) destroyed'],
  [
    'The Front claimed to have killed nine League soldiers and to have burned 30 vehicles, including ten tanks.',
    'killed 9 side 1 fighters by side 2 per sable-front | equipment 30 side 1 (vehicles) destroyed by side 2 per sable-front | equipment 10 side 1 (tanks) destroyed per sable-front',
  ],
  [
    'Two planes were shot down, including one reportedly brought down by a drone.',
    'equipment 2 (planes) destroyed per unnamed | equipment 1 (planes) destroyed per unnamed',
  ],
  ['Photographs showed 14 burnt or abandoned lorries.', 'equipment 14 (abandoned lorries)'],
  [
    'The Port Guard seized 60 missiles and two launchers.',
    'equipment 60 side 2 (missiles) seized by port-guard | equipment 2 side 2 (launchers) seized by port-guard',
  ],
  ['A Kite-34 fighter-bomber was lost.', 'equipment 1 (Kite-34 fighter-bomber) destroyed'],
  ['A launcher was captured and two others were destroyed.', 'equipment 1 (launcher) seized | equipment 2 (launcher) destroyed'],
  ['The Front burned one truck and captured three more.', 'equipment 1 side 1 (truck) destroyed by side 2 | equipment 3 side 1 (truck) seized by side 2'],
  ['A truck carrying five soldiers was destroyed.', 'equipment 1 (truck) destroyed'],
  // the party of things
  ['The Front showed two launchers that they captured.', 'equipment 2 side 1 (launchers) seized'],
  ['Four rebel trucks were burned.', 'equipment 4 side 2 (trucks) destroyed'],
  ['A car bomb left three guards dead, with 12 residents killed.', 'killed 3 staff | killed 12 civilians'],
  ['Two civilian boats were sunk.', 'equipment 2 civilians (civilian boats) destroyed'],
  ['Six tanks on the Ostmerish side were captured.', 'equipment 6 ostmere (tanks) seized'],
  ['The attack involved two rebel battalions.', 'strength 2 side 2 (battalions)'],
  // in captivity
  ['Two officers were being held in Dell.', 'held 2 fighters [remaining]'],
];

/** Distances, times, ages, names of units and roads, shares, places, plans and denials: no figures. */
const NOTHING: readonly string[] = [
  'The town lies 12 kilometres from the coast.',
  'Front fighters advanced 3 km.',
  'The fighters stood 200 metres from the gate.',
  'The battle began on 3 March 2031.',
  'In 2031 the Front was founded.',
  'The garrison was captured in 2029.',
  'Fighting went on for 7 days.',
  'It was the 2nd attack in 5 weeks.',
  'The commander was 34 years old.',
  'A 34-year-old man led them.',
  'Captain Quill, 34, was killed.',
  'Edmund Quill (34) was killed.',
  '5 villages were captured by the Front.',
  'The Front captured 5 villages.',
  'The Port Guard seized 3 districts and 12 checkpoints.',
  '10 Front positions were captured.',
  'Two of the villages were captured.',
  'Four towns and 2 hills were captured.',
  'The 3rd Brigade was captured.',
  'The 17th Division surrendered.',
  'The 1st and 2nd battalions were captured.',
  'Brigade 84 surrendered.',
  'A car bomb destroyed a bridge.',
  'A police station was captured.',
  'The Front destroyed two command posts.',
  'Two S-300 missiles were shot down.',
  'The tank was repaired.',
  'The ship was to be sunk.',
  'The *Spry* was to be sunk.',
  // a truncated text
  'The Front stormed the mill. They',
  'The Front stormed the mill. They also',
  'The Heron was captured.',
  'The Front shot down nine rockets.',
  'The League was preparing for the arrival of 18 trucks.',
  'Dell was captured and two tanks were seen.',
  'A mill was destroyed, two trucks remained.',
  'The Front sank into despair.',
  'The Front captured a tank factory.',
  'A tank was damaged.',
  'A captured tank was used against the mill.',
  'The Front planned to capture a tank.',
  'In 2030 guards were captured.',
  'Two Su-24 flew over the harbour.',
  'AK-47 rifles were captured.',
  '82 mm mortars were captured.',
  '45% of the town was destroyed.',
  '40 percent of the fighters were killed.',
  '5 Front fighters were not killed.',
  '12 Front fighters had not been captured.',
  '12 guards were never captured.',
  'Ostmere aircraft flew over the town 7 times.',
  'Three airstrikes hit the harbour.',
  'Front fighters attacked 4 checkpoints.',
  'The Front fired 20 rockets.',
  'The Port Guard has 3 bases in the town.',
  'At 03:00 the attack began.',
  'At 3 a.m. the gate fell.',
  'At 3 pm the prisoners were released.',
  'The Front paid $500 to each guard.',
  'Some 30 houses were destroyed.',
  'Two bridges were blown up.',
  'The Front wanted to release 20 prisoners.',
  'The League refused to release 20 prisoners.',
  'On 5 March the mill was captured.',
  'March 9 was captured on film.',
  'The 5 March attack was repelled.',
  'A third of the town was captured.',
  'Half of the prisoners escaped.',
  'Three-quarters of the prisoners escaped.',
  "Front fighters captured the town's 2 bridges.",
  'Ten trucks brought flour.',
  'Fighters of the Front walked for 3 hours before they were captured.',
  'The two sides talked.',
  'The mill can hold 300 people.',
  'The town had 8,000 residents before.',
  '40 Front fighters reached the pier.',
  '3 mortar shells were captured.',
  'Resolution 2254 was passed, and guards were released.',
  'The Front said it would release 20 prisoners.',
  '50 Front fighters could have been captured.',
  'Up to 300 people may have been killed.',
  '90 League soldiers deserted.',
  '8,000 people remained in the town.',
  '12 members of the Reed Council were in Dellmouth.',
  'The two captured guards were fed.',
  'The poet had a list of 12 names.',
  'The lawns at Ulver Grand College had been killed by the frost.',
  'A stone hit the head of the statue.',
  '12 guards walked in the town of Custody.',
  'There was one casualty list.',
  'The fire burned for 2 days and killed nobody.',
  'The Front threatened to kill 10 hostages.',
  'The Front planned to capture 40 guards.',
  'The Front failed to capture 40 guards.',
  'The Front said that they would shell the palace and execute 5 officers.',
  'A fuel tank blew up.',
  'The Front destroyed two large oil tanks.',
  'The toll of the bridge is 5 crowns.',
  'Casualties were taken to 2 hospitals.',
  'The deaths shook 3 villages.',
  'The bodies were taken to 3 villages.',
  'The Front captured a rebel prison.',
  '21 prisoners were evacuated.',
  '40 civilians were in the town.',
  'There were 270 houses in the town.',
  'A column of 42 carts came up the road.',
  'Edmund Quill was captured on film.',
  'The Front gave 3 interviews.',
  'Some 20 guards were killed a day.',
  'Up to 20 guards were wounded daily.',
  'The Front set off 3 car bombs and captured the mill.',
  'A 20-man tent was captured.',
  'It is not known if he was injured.',
  'He surrendered the town.',
  "A soldier's boots were lost.",
  'The march was led by the commander of the Front.',
  'There were no longer 40 guards in the mill.',
  'No casualties were given.',
  'The shells destroyed several civilian buildings.',
  'Three meetings were held in Dellmouth and five in Ulver.',
  'The Port Guard tried to destroy six tanks.',
  'The Front was planning to kill 20 officials.',
  'The talks regarding the evacuation of 500 civilians failed.',
  'A convoy of 20 buses left the town.',
  'Two helicopters arrived with food.',
  'No Front fighters entered the town.',
  'Two brigades were destroyed.',
  'The 3 Brigade advanced.',
  'Two-year-old twins slept.',
  'Three tanks from the village attacked by the Front were repaired.',
  'The Front set fire to a mill.',
  'The Front damaged a tank.',
  "The unit's commander spoke of 40 hills.",
  'One police agent infiltrated the group.',
  'A villager who managed to escape the area spoke of it.',
  'No Front patrols were seen.',
  'The two sides held talks over 9 prisoners.',
  '2,000 soldiers were transferred to Ulver.',
  'The talks included 12 officers.',
  'The town included 12 barns.',
  'Ulver, Dell and Marsh were captured.',
  'In Ulver and Dell were killings.',
  'The League arrested Edmund Quill.',
  'Edmund Quill was detained.',
  'A bus carrying 52 residents broke down.',
  'There were no tanks in the village.',
  'The villages numbered 12.',
  'The Front had 3 bases.',
  'The guards survived.',
  'The League spoke of the two wrecked tanks.',
  'Talks were being held by two sides.',
];

/** Sentences that resemble a figure, or another figure. */
const LOOKALIKES: readonly (readonly [sentence: string, figures: string])[] = [
  ['Two Ostmerish helicopters were shot down.', 'equipment 2 ostmere (helicopters) destroyed'],
  ['A T-72 was destroyed.', 'equipment 1 (T-72) destroyed'],
  ['The Port Guard lost 4 tanks.', 'equipment 4 port-guard (tanks) destroyed'],
  ['No more than 7 guards were killed.', 'killed ..7 staff'],
  ['Hill 402 was captured by the Port Guard.', ''],
  ['Highway 4 was captured.', ''],
  ['Checkpoint 9 was captured.', ''],
  ['1 in 5 residents fled their homes.', ''],
  ['Room 101 was captured.', ''],
  ['The League denied that 40 Port Guard members were killed.', ''],
];

const PARTIES: readonly (readonly [sentence: string, figures: string])[] = [
  // things of a party after a measure noun
  ['Over 100 units of Ostmerish equipment were destroyed.', 'equipment 100.. ostmere (equipment) destroyed'],
  ['They destroyed six pieces of Front military equipment.', 'equipment 6 side 2 (military equipment) destroyed'],
  ['They destroyed six pieces of equipment.', 'equipment 6 (pieces of equipment) destroyed'],
  // the victims of an attack
  ['Residents attacked a column of Front vehicles, setting two vehicles on fire.', 'equipment 2 side 2 (vehicles) destroyed'],
  ['Locals ambushed a Front convoy, losing two vehicles.', 'equipment 2 (vehicles) destroyed'],
  ['Gunmen attacked a village, destroying two vehicles.', 'equipment 2 (vehicles) destroyed'],
  [
    'The Front had ambushed a Port Guard convoy, killing four guards and destroying two vehicles.',
    'killed 4 staff | equipment 2 port-guard (vehicles) destroyed',
  ],
  // the owner after the noun
  ['Three vehicles belonging to the Front were destroyed.', 'equipment 3 side 2 (vehicles) destroyed'],
  ['A helicopter of the Ostmerish army was shot down.', 'equipment 1 ostmere (helicopter) destroyed'],
  ['Three vehicles from Ulver were destroyed.', 'equipment 3 (vehicles) destroyed'],
  ['30 bodies belonging to the Front forces were found.', 'killed 30 side 2'],
  ['Six fighters loyal to the Front were killed.', 'killed 6 side 2 fighters'],
  ['The Front said that six of its vehicles were destroyed.', 'equipment 6 side 2 (vehicles) destroyed per sable-front'],
  ['The League said that Front troops fled and six of their vehicles were destroyed.', 'equipment 6 side 2 (vehicles) destroyed per harbour-league'],
  // "among" a party
  ['Six fighters were killed among the Front.', 'killed 6 side 2 fighters'],
  ['Six fighters were killed among the ruins.', 'killed 6 fighters'],
  // the one other side named
  ['The Front said that a Port Guard patrol came near, but was repulsed with up to 30 fighters killed.', 'killed ..30 port-guard fighters per sable-front'],
  // the party of the force that consists of them
  ['The Front column was said to have consisted of 400 men.', 'strength 400 side 2'],
  ['The garrison was said to have consisted of 400 men.', 'strength 400'],
  // a noun for people before the thing
  ['Six rebel vehicles were destroyed.', 'equipment 6 side 2 (vehicles) destroyed'],
  // the side before or after the verb
  ['Twelve were killed on the Front side.', 'killed 12 side 2'],
  ['Nine tanks were destroyed, and two drones were destroyed on the Front side.', 'equipment 9 (tanks) destroyed | equipment 2 side 2 (drones) destroyed'],
  // the party of the item before, in a list of models
  [
    'The Front claimed the destruction of 15 L-1, L-20, and L-30 howitzers, five mortars, and three drones downed.',
    'equipment 15 side 1 (L-1) destroyed per sable-front | equipment 5 side 1 (mortars) destroyed per sable-front | equipment 3 side 1 (drones) destroyed per sable-front',
  ],
  // participation verbs
  ['A Westmerish student and two farmers were killed.', 'killed 1 civilians | killed 2 civilians'],
  // several populations, two of them named
  [
    '46 people were killed, including 25 Front fighters, 20 Port Guard soldiers and a driver.',
    'killed 46 mixed | killed 25 side 2 fighters | killed 20 port-guard fighters | killed 1',
  ],
  // no party, since residents are included
  ['About 300 Ostmerish soldiers and residents were killed.', 'killed ~300 mixed'],
  // terms for an enemy
  ['The Front said that 30 enemy personnel were killed.', 'killed 30 side 1 per sable-front'],
  ['The Front said that 12 enemy tanks were destroyed.', 'equipment 12 side 1 (tanks) destroyed per sable-front'],
  ['According to the government, dozens of terrorists were killed.', 'killed dozens side 2 fighters per port-guard'],
  ['According to the government, dozens of fighters were killed.', 'killed dozens fighters per port-guard'],
  ['The LMO said that dozens of mercenaries were killed.', 'killed dozens fighters per larkmoor-monitor'],
  // the opponent of the claimant
  [
    'Ostmerish infantry claimed 30 lorries destroyed, with another 12 disabled.',
    'equipment 30 side 2 (lorries) destroyed per ostmere | equipment 12 side 2 (lorries) damaged per ostmere',
  ],
  ['The Front reported 30 vehicles destroyed.', 'equipment 30 (vehicles) destroyed per sable-front'],
  // a military unit
  ['Two members of the 5th Corps were killed in a Front ambush.', 'killed 2 side 1 fighters'],
  ['Two members of the school board were killed in a Front ambush.', 'killed 2'],
  ['The Front seized two gates, taking several members hostage.', 'hostage several side 1'],
  // the owner
  ['The Front said that three of its soldiers were killed.', 'killed 3 side 2 fighters per sable-front'],
  ['The government said that the Front killed three of its soldiers.', 'killed 3 side 1 fighters by side 2 per port-guard'],
];

const CLAIMANTS: readonly (readonly [sentence: string, figures: string])[] = [
  // speech verbs
  ['The LMO affirmed that 30 guards were killed.', 'killed 30 staff per larkmoor-monitor'],
  ['The Front informed the Port Guard that 30 guards were killed.', 'killed 30 staff per sable-front'],
  ['The LMO lists a toll of 30.', 'killed 30 per larkmoor-monitor'],
  ['Harbour civilians insisted that 30 guards were killed.', 'killed 30 staff per harbour-civilians'],
  ['Some activists confirm that 30 guards were killed.', 'killed 30 staff per activists'],
  // representatives of a party
  ['Ostmerish infantry said that 30 rebels were killed.', 'killed 30 side 2 fighters per ostmere'],
  ['Ostmerish troops claimed to have killed 30 rebels.', 'killed 30 side 2 fighters by side 1 per ostmere'],
  ['*Grey Heron* reporters said that 30 guards were killed.', 'killed 30 staff per grey-heron'],
  // capitals
  ['Baku reported that 30 guards were killed.', 'killed 30 staff per azerbaijan'],
  ['According to Paris, 30 guards were killed.', 'killed 30 staff per france'],
  // speech verbs only with "that"
  ['The Front countered that 30 guards were killed.', 'killed 30 staff per sable-front'],
  ['The Front countered the raid and 30 guards were killed.', 'killed 30 staff'],
  ['The Front itself claimed that 30 guards were killed.', 'killed 30 staff per sable-front'],
  // media with modifiers
  ['The Daily Lark posted online a video of 30 dead guards.', 'killed 30 staff per daily-lark'],
  ['The Daily Lark posted 30 guards at the mill and three guards were killed.', 'killed 3 staff'],
  // described organisations
  ['According to a pro-Front website, 30 guards were killed.', 'killed 30 staff per pro-front-website'],
  ['Opposition groups said that 30 guards were killed.', 'killed 30 staff per opposition-groups'],
  ['Ostmerish intelligence reported that 30 guards were killed.', 'killed 30 staff per ostmerish-intelligence'],
  // members of a party
  ['A commander from the Front claimed to have destroyed two tanks.', 'equipment 2 side 1 (tanks) destroyed by side 2 per commander-from-the-front'],
  // a pronoun for the subject of the preceding sentence
  ['Rebels from Ulver took the mill. They also claimed that 30 guards were killed.', 'killed 30 staff per rebels-from-ulver'],
  ['An activist lived in Ulver. He said that 30 guards were killed.', 'killed 30 staff per activist'],
  ['The mill burned down. They said that 30 guards were killed.', 'killed 30 staff'],
  // unnamed sources
  ['According to preliminary data, 30 guards were killed.', 'killed 30 staff per unnamed'],
  ['According to official figures, 30 guards were killed.', 'killed 30 staff per unnamed'],
  ['The LMO said that according to preliminary estimates, 30 guards were killed.', 'killed 30 staff per larkmoor-monitor'],
  ['Other accounts put the death toll at 30.', 'killed 30 per unnamed'],
  ['According to data published by the LMO, 30 guards were killed.', 'killed 30 staff per larkmoor-monitor'],
  ['According to information from the Front, 30 guards were killed.', 'killed 30 staff per sable-front'],
];

describe('reads', () => {
  it.each(READ)('%s', (sentence, figures) => {
    expect(shown(prose(sentence))).toBe(figures);
  });
});

describe('resolves the party', () => {
  it.each(PARTIES)('%s', (sentence, figures) => {
    expect(shown(prose(sentence))).toBe(figures);
  });
});

describe('resolves the claimant', () => {
  it.each(CLAIMANTS)('%s', (sentence, figures) => {
    expect(shown(prose(sentence))).toBe(figures);
  });
});

describe('reads no figure', () => {
  it.each(NOTHING)('%s', (sentence) => {
    expect(shown(prose(sentence))).toBe('');
  });
});

describe('reads a sentence that resembles another as', () => {
  it.each(LOOKALIKES)('%s', (sentence, figures) => {
    expect(shown(prose(sentence))).toBe(figures);
  });
});

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
    ['So is what is summed up.', 'Casualties', 'Five Front fighters were killed.', 'killed 5 side 2 fighters'],
    ['Over the whole event.', 'Battle', 'During the battle 50 guards were killed.', 'killed 50 staff'],
    ['Up to a day.', 'Battle', 'As of 5 March, 50 guards were killed.', 'killed 50 staff on 2031-03-03/2031-03-05 [cumulative]'],
    ['By the end.', 'Battle', 'The battle ended on 7 March. 50 guards were killed.', 'killed 50 staff on 2031-03-03/2031-03-07'],
    ['A running total has its first day.', 'Battle', 'The number of guards killed since 5 March reached 50.', 'killed 50 staff on 2031-03-05/.. [cumulative]'],
    ['Since a day.', 'Battle', '50 guards were killed since 5 March.', 'killed 50 staff on 2031-03-05/.. [cumulative]'],
    ['Since another attack.', 'Battle', 'Since the 4 March raid, the Front had killed 50 guards.', 'killed 50 staff by side 2 on 2031-03-04/.. [cumulative]'],
    ['Up to a month.', 'Casualties', 'By the end of March, the Front had killed 50 guards.', 'killed 50 staff by side 2 on 2031-03-03/2031-03-31 [cumulative]'],
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

describe('across sentences', () => {
  it.each([
    ['The mill burned. Five Front fighters were killed.', 'killed 5 side 2 fighters'],
    ['On 5 March the mill burned. Five Front fighters were killed.', 'killed 5 side 2 fighters on 2031-03-05 [increment]'],
    ['Maj. Gen. Quill led them. Five Front fighters were killed on 5 March. The town was quiet.', 'killed 5 side 2 fighters on 2031-03-05 [increment]'],
  ])('%s', (paragraph, figures) => {
    expect(shown(prose(paragraph))).toBe(figures);
  });
});

describe('party resolution across sentences', () => {
  it.each([
    // the victims of a one-sided attack in the preceding sentence
    ['Front fighters ambushed a League convoy. Six vehicles were destroyed.', 'equipment 6 side 1 (vehicles) destroyed'],
    ['The League bombed a Front camp. Three fighters were killed.', 'killed 3 side 2 fighters'],
    ['A shell hit a civilian bus. Five passengers were killed.', 'killed 5 civilians'],
    ['The Front attacked a League camp. Three fighters were killed.', 'killed 3 fighters'],
    ['The League shelled the town. Three fighters were killed.', 'killed 3 fighters'],
    ['The League bombed a Front camp. Three Reed Watch fighters were killed.', 'killed 3 fighters'],
    // the agents of the preceding sentence
    ['Front fighters ambushed a League convoy. They destroyed six tanks.', 'equipment 6 side 1 (tanks) destroyed'],
    ['On 5 March the Front took the mill. It also captured 12 fighters.', 'captured 12 side 1 fighters on 2031-03-05 [increment]'],
    ['The Front attacked the mill. They lost 12 men.', 'killed 12 side 2'],
    ['The Front said that they had destroyed two tanks.', 'equipment 2 side 1 (tanks) destroyed by side 2 per sable-front'],
    ['The Front fled from the League. While they slept, shells destroyed two tanks.', 'equipment 2 (tanks) destroyed'],
    ['The mill of Ulver was lost by the Front. They destroyed six tanks.', 'equipment 6 (tanks) destroyed'],
    ['Front fighters stormed the mill. Four of the attackers were killed.', 'killed 4 side 2 fighters'],
    ['Front fighters slept in the mill. Four of the attackers were killed.', 'killed 4 fighters'],
    ['The Front turned to the mill. They gathered 300 fighters around it.', 'strength 300 side 2 fighters'],
    // the only party of the preceding sentence
    ['The Front fought back. In the streets 18 of them were killed.', 'killed 18 side 2'],
    ['The Front fought the League. In the streets 18 of them were killed.', 'killed 18'],
    ['The Front fought back. Residents fled and 18 of them were killed.', 'killed 18'],
    // the dead counted before
    [
      'Forty residents were killed, including six women. Thirty of the dead were found in the mill.',
      'killed 40 civilians | killed 6 civilians | killed 30 civilians',
    ],
    ['Six Front fighters were killed. Thirty of the dead were found in the mill.', 'killed 6 side 2 fighters | killed 30'],
    // the party of the same noun before
    ['The mill held out against 50 Front gunmen. Four gunmen were killed.', 'killed 4 side 2 fighters'],
    ['The mill held 50 Front gunmen and 20 League gunmen. Four gunmen were killed.', 'killed 4 fighters'],
    // the antecedent of a bare number
    ['21 rebels were evacuated. Upon arrival, four were wounded.', 'displaced 21 side 2 fighters evacuated | injured 4 side 2 fighters'],
    ['Eighty Front fighters stayed, while 25 were evacuated to Ulver.', 'displaced 25 side 2 fighters evacuated'],
  ])('%s', (paragraph, figures) => {
    expect(shown(prose(paragraph))).toBe(figures);
  });

  it('matches a name without its article', () => {
    const who = new EntityIndex(REGISTRY);
    who.setSide(1, [who.ensureActor('Al-Reed Watch')]);
    who.setSide(2, ['sable-front']);
    who.learnShortNames();
    const text = 'Five Reed Watch fighters were killed.';
    const section = { path: ['Battle'], paragraphs: [{ text, start: 0, end: text.length }] };
    expect(shown(readSection(section, who, { event: undefined, day: undefined, numbers: [] }).figures)).toBe('killed 5 side 1 fighters [increment]');
  });

  it('matches an umbrella organisation by a member that is on a side', () => {
    const who = new EntityIndex(REGISTRY);
    who.setSide(1, ['port-guard', 'ostmere']);
    who.setSide(2, ['sable-front']);
    const text = 'Five League fighters were killed.';
    const section = { path: ['Battle'], paragraphs: [{ text, start: 0, end: text.length }] };
    expect(shown(readSection(section, who, { event: undefined, day: undefined, numbers: [] }).figures)).toBe('killed 5 side 1 fighters [increment]');
  });

  it.each([
    [
      'Casualties/Front forces',
      'Around 40 fighters were killed and 12 tanks were destroyed.',
      'killed ~40 side 2 fighters | equipment 12 side 2 (tanks) destroyed',
    ],
    ['Sable Front losses', '200 were killed. 12 people were wounded.', 'killed 200 side 2 | injured 12'],
    ['Sable Front losses', 'The Front destroyed 12 tanks.', 'equipment 12 side 1 (tanks) destroyed by side 2'],
    ['Losses of the Front and the League', '200 were killed.', 'killed 200'],
    ['Sable Front offensive', 'Around 40 fighters were killed.', 'killed ~40 fighters [increment]'],
  ])('by the heading %s: %s', (path, text, figures) => {
    expect(shown(prose(text, undefined, path.split('/')))).toBe(figures);
  });
});

describe('the date of a figure', () => {
  it.each([
    [
      'Between 4 and 6 March, 5 guards were killed. 3 guards were wounded.',
      'killed 5 staff on 2031-03-04/2031-03-06 [increment] | injured 3 staff on 2031-03-04/2031-03-06 [increment]',
    ],
    ['5 guards were killed between 4 March and 6 March.', 'killed 5 staff on 2031-03-04/2031-03-06 [increment]'],
    ['5 guards were killed on the second day of the fighting.', 'killed 5 staff on 2031-03-04 [increment]'],
    ['5 guards were killed in the first three days of the battle.', 'killed 5 staff on 2031-03-03/2031-03-05 [increment]'],
    ['On 4 March the mill fell. The next day, 5 guards were killed.', 'killed 5 staff on 2031-03-05 [increment]'],
    ['On 4 March the mill fell. 5 guards were killed the following day.', 'killed 5 staff on 2031-03-05 [increment]'],
    ['On 4 March the mill fell. In the next two days, 5 guards were killed.', 'killed 5 staff on 2031-03-05/2031-03-06 [increment]'],
    ['On 4 March the mill fell. That night, 5 guards were killed.', 'killed 5 staff on 2031-03-04 [increment]'],
    ['On 4 March the mill fell. Three days later, 5 guards were killed.', 'killed 5 staff on 2031-03-07 [increment]'],
    ['On 4 March the mill fell. A week later, 5 guards were killed.', 'killed 5 staff on 2031-03-11~ [increment]'],
    ['On 4 March the mill fell. 5 guards had been killed the day before.', 'killed 5 staff on 2031-03-03 [increment]'],
    ['On 4 March the mill fell. In the following weeks, 5 guards were killed.', 'killed 5 staff [increment]'],
    ['In March 2031 the mill fell. The next day, 5 guards were killed.', 'killed 5 staff on 2031-03 [increment]'],
    ['In March, 5 guards were killed.', 'killed 5 staff on 2031-03 [increment]'],
    ['In early March, 5 guards were killed.', 'killed 5 staff on 2031-03 [increment]'],
    ['In early March the mill fell. The next day, 5 guards were killed.', 'killed 5 staff on 2031-03 [increment]'],
    ['On the nights of the 4 and 5 of March, 5 guards were killed.', 'killed 5 staff on 2031-03-04/2031-03-05 [increment]'],
    ['On 4 March the mill fell. By the end of the day 5 guards had been killed.', 'killed 5 staff on 2031-03-04 [increment]'],
    [
      'On 4 March the mill fell. During the day 5 guards were killed, with another 3 guards killed on the next day.',
      'killed 5 staff on 2031-03-04 [increment] | killed 3 staff on 2031-03-05 [increment]',
    ],
    [
      'On 4 March the mill fell. Two weeks later, between 5 and 6 March, the gate fell. 5 guards were killed.',
      'killed 5 staff on 2031-03-05/2031-03-06 [increment]',
    ],
    [
      'On 5 March 5 guards were killed in the past two days, while 3 guards were wounded.',
      'killed 5 staff on 2031-03-03/2031-03-05 [increment] | injured 3 staff on 2031-03-05 [increment]',
    ],
    ['On 4 March the mill fell. The following night, 5 guards were killed.', 'killed 5 staff on 2031-03-04/2031-03-05 [increment]'],
    ['On 4 March the mill fell. During the day before the raid, 5 guards were killed.', 'killed 5 staff on 2031-03-04 [increment]'],
    ['On 4 March the mill fell, and it was reported on 6 March that 5 guards were killed.', 'killed 5 staff per unnamed on 2031-03-06 [increment]'],
    [
      'The LMO stated on 6 March that 5 guards were killed during the previous day.',
      'killed 5 staff per larkmoor-monitor said 2031-03-06 on 2031-03-05 [increment]',
    ],
    [
      'On 6 March the LMO stated that 5 guards were killed in the previous two days.',
      'killed 5 staff per larkmoor-monitor said 2031-03-06 on 2031-03-04/2031-03-06 [increment]',
    ],
    ['The battle began when the Front took the mill, killing 5 guards.', 'killed 5 staff on 2031-03-03 [increment]'],
    ['On 5 March the mill fell. The battle began with a raid; 5 guards were killed.', 'killed 5 staff on 2031-03-05 [increment]'],
    ["On 5 March 50 guards were said to have been killed since the rebels' attack.", 'killed 50 staff on 2031-03-03/2031-03-05 [cumulative]'],
    ['On 5 March 50 guards were killed, since the attack had failed.', 'killed 50 staff on 2031-03-05 [increment]'],
    [
      'On 4 March the mill fell. On 5 March the gate fell. The hill was taken by 7 March. During this phase, 5 guards were killed.',
      'killed 5 staff on 2031-03-04/2031-03-07 [increment]',
    ],
    ['On 5 March the Front took the mill, ending the battle. 5 guards were killed.', 'killed 5 staff [increment]'],
    ['On 4 March the mill fell. 5 guards (who died three days later) were wounded.', 'injured 5 staff on 2031-03-04 [increment]'],
    [
      'On 4 March 5 guards were killed, while on 6 March 3 guards were wounded.',
      'killed 5 staff on 2031-03-04 [increment] | injured 3 staff on 2031-03-06 [increment]',
    ],
    [
      '5 guards were killed on 4 March; 3 guards were wounded on 6 March.',
      'killed 5 staff on 2031-03-04 [increment] | injured 3 staff on 2031-03-06 [increment]',
    ],
    [
      'On 4 March the mill fell. 5 guards were killed, and on 6 March 3 guards were wounded.',
      'killed 5 staff on 2031-03-04 [increment] | injured 3 staff on 2031-03-06 [increment]',
    ],
    [
      'On 4 March the mill fell. 5 guards were killed, with another 3 guards killed on the next day.',
      'killed 5 staff on 2031-03-04 [increment] | killed 3 staff on 2031-03-05 [increment]',
    ],
    ['On 4 March the mill fell. The gate, as was told on 23 May, held out. 5 guards were killed.', 'killed 5 staff on 2031-03-04 [increment]'],
    [
      'On 4 March the mill fell. On 6 March the gate fell. During this phase of the fighting, 5 guards were killed.',
      'killed 5 staff on 2031-03-04/2031-03-06 [increment]',
    ],
  ])('%s', (paragraph, figures) => {
    expect(shown(prose(paragraph, undefined, ['Battle']))).toBe(figures);
  });

  it.each([
    ['is not a date from an earlier paragraph', ['On 4 March the mill fell.', 'The gate burned. 5 guards were killed.'], ''],
    [
      'continues if the same day is mentioned again',
      ['On 4 March the mill fell.', '5 guards were killed.', 'Later on 4 March the gate fell.'],
      ' on 2031-03-04',
    ],
    ['continues if the next day is mentioned after', ['On 4 March the mill fell.', '5 guards were killed.', 'On 5 March the gate fell.'], ' on 2031-03-04'],
    ['continues if "the next day" follows', ['On 4 March the mill fell.', '5 guards were killed.', 'The next day, the gate fell.'], ' on 2031-03-04'],
    ['does not continue if a later day is mentioned', ['On 4 March the mill fell.', '5 guards were killed.', 'On 6 March the gate fell.'], ''],
    ['does not continue after the last day of the event', ['On 9 March the mill fell.', '5 guards were killed.', 'On 10 March the gate fell.'], ''],
    ['is that of the attack mentioned before', ['On 4 March the mill fell.', 'In the final assault, 5 guards were killed.'], ' on 2031-03-04'],
    ['is the day of a time of day', ['On 4 March the mill fell.', 'Around 17:00, 5 guards were killed.'], ' on 2031-03-04'],
    ['is the day before "meanwhile"', ['On 4 March the mill fell.', 'Meanwhile, 5 guards were killed.'], ' on 2031-03-04'],
    [
      'is that of the raid mentioned before, in any sentence',
      ['On 4 March the mill fell.', 'The gate burned. 5 guards were killed in the raid.'],
      ' on 2031-03-04',
    ],
    ['is not a date two paragraphs before', ['On 4 March the mill fell.', 'The gate burned.', 'It rained. 5 guards were killed in the raid.'], ''],
    ['is not that of another attack', ['On 4 March the mill fell.', 'In the assault on Larkmoor, 5 guards were killed.'], ''],
    ['is not a period of several days', ['Between 4 and 6 March the mill fell.', 'In the assault, 5 guards were killed.'], ''],
  ])('%s', (_, texts, covers) => {
    let start = 0;
    const paragraphs = texts.map((text) => {
      const paragraph = { text, start, end: start + text.length };
      start = paragraph.end + 1;
      return paragraph;
    });
    const read = readSection({ path: ['Battle'], paragraphs }, entities(), { event: parseDate('2031-03-03/2031-03-09'), day: undefined, numbers: [] });
    expect(shown(read.figures)).toBe(`killed 5 staff${covers} [increment]`);
  });

  it('is a date within the days of a heading', () => {
    const days = (text: string) => shown(prose(text, '2031-03-04/2031-03-05'));
    expect(days('On 4 March the mill fell. 5 guards were killed.')).toBe('killed 5 staff on 2031-03-04 [increment]');
    expect(days('The mill fell. 5 guards were killed.')).toBe('killed 5 staff on 2031-03-04/2031-03-05 [increment]');
  });

  it('is unknown if the first day of the event is unknown', () => {
    const text = '5 guards were killed on the second day of the battle.';
    const section = { path: ['Battle'], paragraphs: [{ text, start: 0, end: text.length }] };
    expect(shown(readSection(section, entities(), { event: parseDate('2031-03'), day: undefined, numbers: [] }).figures)).toBe('killed 5 staff [increment]');
  });

  it('does not limit the account of a one-day event', () => {
    const text = 'On 20 March the mill was rebuilt. The LMO said that 50 guards were killed. 5 guards were wounded.';
    const section = { path: ['Battle'], paragraphs: [{ text: text.slice(34), start: 0, end: text.length - 34 }] };
    expect(shown(readSection(section, entities(), { event: parseDate('2031-03-03'), day: undefined, numbers: [] }).figures)).toBe(
      'killed 50 staff per larkmoor-monitor | injured 5 staff [increment]',
    );
  });
});

it.each(['Background', 'Prelude', 'See also', 'References', 'Notes', 'External links'])('reads no figure in the section %s', (heading) => {
  const text = 'Five Front fighters were killed.';
  const section = { path: [heading], paragraphs: [{ text, start: 0, end: text.length }] };
  expect(readSection(section, entities(), { event: undefined, day: undefined, numbers: [] }).figures).toEqual([]);
});

describe('the quote of a figure', () => {
  it.each([
    ['In all, at least 40 Front fighters were killed near the mill.', ['at least 40 Front fighters were killed']],
    ['A further 5 Port Guard members and 8 Front fighters were killed before sunrise.', ['5 Port Guard members', '8 Front fighters were killed']],
    ['The Front took five civilians hostage at noon.', ['took five civilians hostage']],
    ['According to the LMO, 13 civilians were killed.', ['13 civilians were killed']],
    ['🏴 In the 𝔏 ward, 13 civilians were killed.', ['13 civilians were killed']],
  ])('%s', (sentence, quotes) => {
    expect(prose(sentence).map(({ start, end }) => sentence.slice(start, end))).toEqual(quotes);
  });
});
