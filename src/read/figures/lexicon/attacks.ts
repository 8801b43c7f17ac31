/** Lexicon of attacks: verbs and nouns by the position of the party attacked, whose losses the sentence states. Used by `../party/`. */
import { phraseTable, type PhraseTable } from './lookup.js';

/** Verbs and nouns right before the party attacked, in attacks that harm only that party: "ambushed a patrol", "an airstrike on a convoy". */
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

/** All verbs and nouns right before the party attacked: "stormed a post". */
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

/** The attacks that harm only the party attacked: losses stated after them are of that party. */
export const ONE_SIDED_ATTACK_PHRASES: PhraseTable = phraseTable(ONE_SIDED_ATTACKS);

/** Their passive participles, after a form of "be": "a convoy was ambushed". */
export const ONE_SIDED_ATTACK_PARTICIPLES: ReadonlySet<string> = new Set('ambushed targeted shelled bombed bombarded struck hit'.split(' '));

/** The passive participles of all attack verbs: "a post was stormed". */
export const ATTACK_PARTICIPLES: ReadonlySet<string> = new Set([
  ...ONE_SIDED_ATTACK_PARTICIPLES,
  ...'attacked raided assaulted stormed overrun destroyed'.split(' '),
]);

/** Nouns for the attackers, whose party is the agent of the preceding sentence. */
export const ATTACKER_NOUNS: ReadonlySet<string> = new Set(['attackers', 'attacker', 'assailants', 'assailant']);

/** Nouns for combatants of any side. */
export const FORCE_NOUNS: ReadonlySet<string> = new Set(
  'fighter fighters militant militants gunman gunmen militiaman militiamen insurgent insurgents combatant combatants men members personnel'.split(' '),
);

/** Places where people of any party may be: the owner of the place is not the party of people killed there. */
export const PUBLIC_PLACES: ReadonlySet<string> = new Set(
  'town towns village villages city cities neighbourhood neighbourhoods neighborhood neighborhoods district districts area areas region suburb suburbs stronghold strongholds market marketplace hospital school house houses home building buildings mosque church street square residential prison - held controlled territory airport'.split(
    ' ',
  ),
);

/** Nouns for the crew and passengers of a vehicle, vessel or aircraft, and for gun crews. */
export const CREW_NOUNS: ReadonlySet<string> = new Set(
  'pilot pilots co-pilot crewman crewmen crewmember crewmembers member members navigator gunner sailor sailors passenger passengers occupant occupants tanker tankers airman airmen officers officer'.split(
    ' ',
  ),
);

/** Nouns for members of state forces: after a mention of one state's forces they are of the same state. */
export const STATE_FORCE_NOUNS: ReadonlySet<string> = new Set(
  'soldier soldiers troop troops serviceman servicemen officer officers policeman policemen pilot pilots sailor sailors marine marines paratrooper paratroopers airman airmen guardsman guardsmen conscript conscripts reservist reservists'.split(
    ' ',
  ),
);

/** Terms a source uses for its opponents only. */
export const ENEMY_TERMS: ReadonlySet<string> = new Set(
  'enemy enemies terrorist terrorists mercenary mercenaries saboteur saboteurs invader invaders occupier occupiers extremist extremists bandit bandits infiltrator infiltrators aggressor aggressors'.split(
    ' ',
  ),
);

/** Nouns for people that imply neither party nor population; the context gives the party. */
export const GENERIC_PEOPLE_NOUNS: ReadonlySet<string> = new Set(
  'people person persons individual individuals body bodies corpse corpses dead victim victims'.split(' '),
);

/** Verbs whose subject fields the force: "amassed a force of 300"; also right before a number without a noun. */
export const FIELDING_VERBS: ReadonlySet<string> = new Set(
  'amassed massed assembled gathered deployed deploying mobilized mobilised dispatched sent sending commanded commanding led leading had has fielded mustered brought'.split(
    ' ',
  ),
);

/** Nouns for attacks after the name of the attacker: "killed in a Front airstrike". */
export const ATTACK_NOUNS: ReadonlySet<string> = new Set(
  'airstrike airstrikes air strike strikes shelling bombardment bombing missile artillery rocket mortar raid raids drone sniper fire gunfire attack attacks ambush'.split(
    ' ',
  ),
);
