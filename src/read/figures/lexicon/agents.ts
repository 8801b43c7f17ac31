/** Lexicon of agents: what may have done something to people or things, and the words around it. Used by `../outcomes/agents.ts`. */
import { ATTACK_NOUNS, ENEMY_TERMS } from './attacks.js';
import { PEOPLE_NOUNS } from './nouns.js';
import { FORCE_BODY_NOUNS } from './participation.js';

/** Forces and weapons: heads of a noun phrase whose modifier is the agent: "Front artillery", "the League's warplanes". */
const FORCES_AND_WEAPONS: readonly string[] =
  'forces gunfire navy fleet warplane warplanes jet jets aircraft plane planes helicopter helicopters gunship gunships bomb bombs rocket rockets missiles mortars shells shell mine mines ied ieds vbied vbieds svbied tank tanks gunner gunners airstrikes strikes bombings bombardments ambushes assault assaults offensive operation operations counterattack counter-attack counteroffensive military government regime authorities state alliance militias units brigades battalions division divisions regiment patrols crews warship warships submarine submarines group groups men members executioners executioner killers assassins kidnappers captors truck trucks vehicle vehicles'.split(
    ' ',
  );

/** Heads of a noun phrase that may be an agent. */
const AGENT_NOUNS: ReadonlySet<string> = new Set([...FORCES_AND_WEAPONS, ...FORCE_BODY_NOUNS, ...ATTACK_NOUNS, ...ENEMY_TERMS]);

/** Checks for a noun that may be the head of an agent: forces, fighters, weapons, attacks. */
export function isAgentNoun(word: string): boolean {
  return AGENT_NOUNS.has(word) || PEOPLE_NOUNS.get(word) === 'fighters';
}

/** Prepositions before a name that make it a place, a target or a companion, and no agent: "in Ostmere", "clashes with the Front". */
export const PREPOSITIONS_BEFORE_NO_AGENT: ReadonlySet<string> = new Set(
  'in at near from to into onto inside outside within against on upon over across around towards toward between among amid with for of by about through throughout via under beside behind beyond per than as like'.split(
    ' ',
  ),
);

/** Words that open another clause, so that a name before them is the subject of something else. */
export const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  'that which who whom whose where when while whereas as after before because but although though if since until so than'.split(' '),
);

/** Kinds of actors that report and do not fight. */
export const OBSERVER_KINDS: ReadonlySet<string> = new Set(['monitor', 'media']);

/** Adverbs and catenative verbs between a subject and its verb, besides adverbs in -ly: "Front shelling overnight in Dell killed 12". */
export const ADVERBS_AFTER_SUBJECT: ReadonlySet<string> = new Set(
  'overnight elsewhere there here later earlier meanwhile then today yesterday also nearby continuing continued began started proceeded'.split(' '),
);

/** Participles before a passive whose "by" may name who said so: "were confirmed killed by the Front". */
export const REPORTED_BEFORE_PASSIVE: ReadonlySet<string> = new Set('confirmed reported said claimed declared announced alleged listed counted'.split(' '));
