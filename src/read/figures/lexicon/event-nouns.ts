/**
 * Lexicon of incidents: the nouns that name an event, by event type; they state one only with a verb or a preposition of
 * `event-frames.ts`. `docs/reference/rules.md` has a sentence for each rule that it fires on and one that it must leave
 * alone. Used by `../../incidents/noun-triggers.ts`.
 */
import type { EventType } from '../../../vocabulary/index.js';

/** A rule for nouns that name an event; they state one only with a verb, or a preposition, that says it happened. */
export interface NounRule {
  readonly id: string;
  readonly type: EventType;
  readonly nouns: readonly string[];
  readonly mutual?: boolean;
}

export const NOUN_RULES: readonly NounRule[] = [
  {
    id: 'eventNoun.car-bombing',
    type: 'car-bombing',
    nouns: [
      'car bomb',
      'car bombs',
      'car bombing',
      'car bombings',
      'truck bomb',
      'truck bombs',
      'vbied',
      'vbieds',
      'svbied',
      'svbieds',
      'suicide car bomb',
      'suicide car bombs',
    ],
  },
  { id: 'eventNoun.suicide-bombing', type: 'suicide-bombing', nouns: ['suicide bombing', 'suicide bombings', 'suicide attack', 'suicide attacks'] },
  {
    id: 'eventNoun.airstrike',
    type: 'airstrike',
    nouns: [
      'airstrike',
      'airstrikes',
      'air strike',
      'air strikes',
      'air - strike',
      'air - strikes',
      'air raid',
      'air raids',
      'air attack',
      'air attacks',
      'drone strike',
      'drone strikes',
      'aerial bombing',
      'aerial bombardment',
    ],
  },
  {
    id: 'eventNoun.shelling',
    type: 'shelling',
    nouns: [
      'shelling',
      'bombardment',
      'bombardments',
      'rocket attack',
      'rocket attacks',
      'rocket strike',
      'rocket strikes',
      'mortar attack',
      'mortar attacks',
      'missile strike',
      'missile strikes',
      'missile attack',
      'missile attacks',
      'artillery attack',
      'artillery attacks',
      'artillery strike',
      'artillery strikes',
      'artillery fire',
      'mortar fire',
      'rocket fire',
    ],
  },
  {
    id: 'eventNoun.bombing',
    type: 'bombing',
    nouns: [
      'bombing',
      'bombings',
      'ied',
      'ieds',
      'roadside bomb',
      'roadside bombs',
      'improvised explosive device',
      'improvised explosive devices',
      'landmine',
      'landmines',
      'bomb attack',
      'bomb attacks',
    ],
  },
  { id: 'eventNoun.raid', type: 'raid', nouns: ['raid', 'raids', 'ambush', 'ambushes', 'cross - border raid'] },
  { id: 'eventNoun.massacre', type: 'killing', nouns: ['massacre', 'massacres'] },
  { id: 'eventNoun.prison-riot', type: 'prison-riot', nouns: ['prison riot', 'prison riots', 'prison uprising'] },
  { id: 'eventNoun.prison-break', type: 'prison-break', nouns: ['prison break', 'prison breaks', 'jailbreak'] },
  { id: 'eventNoun.negotiation', type: 'negotiation', nouns: ['talks', 'negotiations', 'ceasefire', 'cease-fire', 'cease - fire', 'truce', 'armistice'] },
  {
    id: 'eventNoun.offensive',
    type: 'offensive',
    nouns: ['offensive', 'offensives', 'counteroffensive', 'counteroffensives', 'counter - offensive', 'counter - offensives'],
  },
  {
    id: 'eventNoun.clash',
    type: 'clash',
    mutual: true,
    nouns: [
      'clashes',
      'clash',
      'fighting',
      'firefight',
      'firefights',
      'gunfight',
      'gunfights',
      'gun battle',
      'gun battles',
      'skirmish',
      'skirmishes',
      'street fighting',
      'street battles',
      'battle',
      'battles',
      'gunbattle',
      'gunbattles',
      'exchange of fire',
      'exchanges of fire',
      'engagement',
      'engagements',
    ],
  },
  {
    id: 'eventNoun.attack',
    type: 'clash',
    nouns: [
      'attack',
      'attacks',
      'assault',
      'assaults',
      'counterattack',
      'counterattacks',
      'counter - attack',
      'counter - attacks',
      'ground attack',
      'ground assault',
    ],
  },
];
