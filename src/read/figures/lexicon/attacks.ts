/** Words for attacks, by where those who are attacked stand: whom an attack killed is told with it. Read by `../party-resolution.ts` and `../coreference.ts`. */
import { phraseTable, type PhraseTable } from './lookup.js';

/** Verbs and nouns right before those who are attacked, where only one side is harmed: "ambushed a patrol", "an airstrike on a convoy". */
const ONE_SIDED_ATTACKS: readonly string[] = [
  'ambushed',
  'ambushing',
  'targeted',
  'targeting',
  'shelled',
  'shelling',
  'bombed',
  'bombing',
  'bombarded',
  'struck',
  'hit',
  'blew up',
  'opened fire on',
  'opened fire at',
  'fired on',
  'fired at',
  'fired upon',
  'shot at',
  'strike on',
  'strikes on',
  'strike against',
  'strikes against',
  'airstrike on',
  'airstrikes on',
  'airstrike against',
  'airstrikes against',
  'ambush on',
  'ambush of',
  'ambush against',
  'shelling of',
  'bombing of',
  'bombardment of',
];

/** Verbs and nouns right before those who are attacked: "stormed a post". */
export const ATTACK_PHRASES: PhraseTable = phraseTable([
  ...ONE_SIDED_ATTACKS,
  'attacked',
  'attacking',
  'raided',
  'raiding',
  'assaulted',
  'stormed',
  'storming',
  'overran',
  'striking',
  'hitting',
  'destroyed',
  'destroying',
  'blowing up',
  'opening fire on',
  'open fire on',
  'open fire at',
  'attack on',
  'attack against',
  'attacks on',
  'attacks against',
  'raid on',
  'raids on',
  'assault on',
  'assault against',
]);

/** Of these, those in which only one side is harmed: who is lost in the sentence behind is of those they were against. */
export const ONE_SIDED_ATTACK_PHRASES: PhraseTable = phraseTable(ONE_SIDED_ATTACKS);

/** Attacks in the passive, behind a verb of being, in which only one side is harmed: "a convoy was ambushed". */
export const ONE_SIDED_ATTACK_PARTICIPLES: ReadonlySet<string> = new Set('ambushed targeted shelled bombed bombarded struck hit'.split(' '));

/** All attacks in the passive: "a post was stormed". */
export const ATTACK_PARTICIPLES: ReadonlySet<string> = new Set([
  ...ONE_SIDED_ATTACK_PARTICIPLES,
  ...'attacked raided assaulted stormed overrun destroyed'.split(' '),
]);

/** Nouns for those who attack, by what the sentence before tells of them. */
export const ATTACKER_NOUNS: ReadonlySet<string> = new Set(['attackers', 'attacker', 'assailants', 'assailant']);

/** Nouns for people in arms of any side. */
export const FORCE_NOUNS: ReadonlySet<string> = new Set(
  'fighter fighters militant militants gunman gunmen militiaman militiamen insurgent insurgents combatant combatants men members personnel'.split(' '),
);

/** Places where people of any kind may be: who is killed there is not told by whose they are. */
export const PUBLIC_PLACES: ReadonlySet<string> = new Set(
  'town towns village villages city cities neighbourhood neighbourhoods neighborhood neighborhoods district districts area areas region suburb suburbs stronghold strongholds market marketplace hospital school house houses home building buildings mosque church street square residential prison - held controlled territory airport'.split(
    ' ',
  ),
);

/** Nouns for those who are in a vehicle, vessel or aircraft, or serve a gun. */
export const CREW_NOUNS: ReadonlySet<string> = new Set(
  'pilot pilots co-pilot crewman crewmen crewmember crewmembers member members navigator gunner sailor sailors passenger passengers occupant occupants tanker tankers airman airmen officers officer'.split(
    ' ',
  ),
);

/** Nouns for people in arms of which each state has its own: behind others of one state they are of the same. */
export const STATE_FORCE_NOUNS: ReadonlySet<string> = new Set(
  'soldier soldiers troop troops serviceman servicemen officer officers policeman policemen pilot pilots sailor sailors marine marines paratrooper paratroopers airman airmen guardsman guardsmen conscript conscripts reservist reservists'.split(
    ' ',
  ),
);

/** Words by which those who speak call their opponents, and nobody their own. */
export const ENEMY_TERMS: ReadonlySet<string> = new Set(
  'enemy enemies terrorist terrorists mercenary mercenaries saboteur saboteurs invader invaders occupier occupiers extremist extremists bandit bandits infiltrator infiltrators aggressor aggressors'.split(
    ' ',
  ),
);

/** Nouns that say nothing of whom they count: of whom is told by the words around them. */
export const GENERIC_PEOPLE_NOUNS: ReadonlySet<string> = new Set(
  'people person persons individual individuals body bodies corpse corpses dead victim victims'.split(' '),
);

/** Verbs before "a force of 300", whose subject has it; before a number alone too, where they are told of the force itself. */
export const FIELDING_VERBS: ReadonlySet<string> = new Set(
  'amassed massed assembled gathered deployed deploying mobilized mobilised dispatched sent sending commanded commanding led leading had has fielded mustered brought'.split(
    ' ',
  ),
);

/** Nouns for attacks behind who makes them: "killed in a Front airstrike". */
export const ATTACK_NOUNS: ReadonlySet<string> = new Set(
  'airstrike airstrikes air strike strikes shelling bombardment bombing missile artillery rocket mortar raid raids drone sniper fire gunfire attack attacks ambush'.split(
    ' ',
  ),
);
