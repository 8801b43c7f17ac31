/** The agent of an outcome: who did it is named only where the grammar says so. All names are fictional. */
import { describe, expect, it } from 'vitest';
import { prose } from '../../entities.js';
import { formatParty } from '../../../../src/entry/index.js';

/** The agents of the figures of a sentence; "-" where none is stated. */
const agents = (text: string) => prose(text).map(({ by }) => (by === undefined ? '-' : [formatParty(by)].flat().join('+')));

describe('is the subject or the complement of "by"', () => {
  it.each([
    ['The Front killed 12 guards.', 'side 2'],
    ['Front warplanes killed 12 guards.', 'side 2'],
    ["The Front's rocket artillery killed 12 villagers overnight.", 'side 2'],
    ['Front shelling overnight in Dell killed 12 villagers.', 'side 2'],
    ['Fighters of the Front killed 12 guards.', 'side 2'],
    ['An attack by the Front killed 12 guards.', 'side 2'],
    ['An Ostmerish Su-27 jet killed 12 villagers.', 'ostmere'],
    ['The LMO said that the Front killed 12 guards.', 'side 2'],
    ['The Front claimed to have killed 12 guards.', 'side 2'],
    ['The Front said that it had killed 12 guards.', 'side 2'],
    ['The Front said its fighters killed 12 guards.', 'side 2'],
    ['Front fighters, who killed 12 guards, left.', 'side 2'],
    ['12 guards were killed by Front fighters.', 'side 2'],
    ['12 guards were killed in Lower Ulver by the Front.', 'side 2'],
    ['12 villagers were killed by Ostmerish artillery.', 'ostmere'],
    ['The Port Guard and Ostmerish forces killed 12 villagers.', 'port-guard+ostmere'],
    ['12 villagers were killed by the Port Guard and Ostmere.', 'port-guard+ostmere'],
    ['Ostmerish TDF killed 12 villagers.', 'ostmere'],
  ])('%s', (text, by) => expect(agents(text)).toEqual([by]));
});

describe('is no', () => {
  it.each([
    ['name in a compound', 'The Ostmere-based observatory said that gunmen killed 12 villagers.'],
    ['name in a compound', 'Ostmere-backed militias killed 12 villagers.'],
    ['name in a compound', 'Ostmerish-made drones killed 12 villagers.'],
    ['name in a compound', 'Anti-Front fighters killed 12 villagers.'],
    ['name in a compound after "by"', '12 villagers were killed by an Ostmere-led coalition.'],
    ['name in a compound after "by"', '12 villagers were killed by Ostmerish-made mines.'],
    ['speaker', 'A Front spokesman said gunmen killed 12 villagers.'],
    ['speaker', 'The Front said gunmen killed 12 villagers.'],
    ['speaker', 'The Front reported that a landslide had killed 12 villagers.'],
    ['speaker', '12 villagers were killed, the Front said.'],
    ['speaker', '12 villagers were reported killed by the Front.'],
    ['observer', 'The LMO killed 12 villagers.'],
    ['observer', '12 villagers were confirmed killed by the LMO.'],
    ['place', 'A flood in Ostmere killed 12 villagers.'],
    ['place', '12 villagers were killed by the Ostmere border.'],
    ['place', '12 villagers were killed by the river in Ostmere.'],
    ['time', '12 villagers were killed by midnight in an Ostmere market.'],
    ['means', '12 villagers were killed by falling glass from an Ostmerish embassy.'],
    ['opponent', 'Clashes with the Front killed 12 villagers.'],
    ['target', 'A raid on the Front killed 12 villagers.'],
    ['backer', 'Gunmen backed by the Front killed 12 villagers.'],
    ['name within a name', 'The Ostmere Friendship Brigade killed 12 villagers.'],
    ['name within a name', 'Friends of Ostmere killed 12 villagers.'],
    ['name within a name', '12 villagers were killed by the Ostmere Friendship Brigade.'],
    ['person of a country', 'An Ostmerish nurse killed 12 villagers.'],
    ['claim of responsibility', 'An attack claimed by the Front killed 12 villagers.'],
    ['subject of another clause', 'The Front attacked Dell, where a landslide killed 12 villagers.'],
    ['subject of another clause', 'The Front attacked Dell and a landslide killed 12 villagers.'],
  ])('%s: %s', (_, text) => expect(agents(text)).toEqual(['-']));
});
