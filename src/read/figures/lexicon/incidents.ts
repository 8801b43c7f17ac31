/**
 * Lexicon of incidents: trigger words by event type. The most specific type comes first, since a sentence about a hostage
 * taking may mention clashes, too. Used by `../../incidents.ts`.
 */
import type { EventType } from '../../../vocabulary/index.js';

/** The triggers of each event type, in the order in which they are tried. */
export const INCIDENT_TRIGGERS: readonly { readonly type: EventType; readonly words: readonly string[] }[] = [
  {
    type: 'car-bombing',
    words: ['car bomb', 'car bombs', 'car bombing', 'truck bomb', 'truck bombs', 'vbied', 'vbieds', 'svbied', 'svbieds', 'suicide car bomb'],
  },
  { type: 'suicide-bombing', words: ['suicide bombing', 'suicide bombings', 'suicide attack', 'suicide attacks', 'blew themselves up', 'blew himself up'] },
  { type: 'hostage-taking', words: ['hostage', 'taken hostage', 'took hostages', 'kidnapped', 'abducted', 'kidnapping'] },
  { type: 'arrest', words: ['arrested', 'arrest', 'arrests', 'rounded up', 'detained'] },
  { type: 'prison-riot', words: ['prison riot', 'riot', 'rioted'] },
  { type: 'prison-break', words: ['prison break', 'escaped', 'manage to escape', 'managed to escape', 'broke out'] },
  { type: 'execution', words: ['executed', 'execution', 'executions', 'beheaded'] },
  { type: 'killing', words: ['massacre', 'massacred', 'massacres'] },
  { type: 'surrender', words: ['surrendered', 'surrender of', 'turned themselves in', 'gave themselves up', 'laid down their arms'] },
  { type: 'release', words: ['were released', 'was released', 'were freed', 'was freed', 'freeing', 'prisoner exchange', 'rescued'] },
  { type: 'negotiation', words: ['negotiations', 'negotiated', 'talks', 'ceasefire', 'truce', 'deal', 'agreed'] },
  { type: 'airstrike', words: ['airstrike', 'airstrikes', 'air strike', 'air strikes', 'air raid', 'air raids', 'drone strike', 'drone strikes', 'bombed'] },
  {
    type: 'shelling',
    words: [
      'shelling',
      'shelled',
      'artillery',
      'mortar',
      'mortars',
      'rocket attack',
      'rockets',
      'missile',
      'missiles',
      'missile strike',
      'missile strikes',
      'bombardment',
      'bombarded',
    ],
  },
  { type: 'bombing', words: ['ied', 'roadside bomb', 'explosion', 'explosions', 'landmine', 'landmines', 'bombing', 'bombings', 'exploded'] },
  { type: 'raid', words: ['raid', 'raids', 'raided', 'ambush', 'ambushed', 'stormed', 'storming', 'combing operation', 'combing operations'] },
  {
    type: 'capture-of-place',
    words: [
      'captured',
      'recaptured',
      're-captured',
      'seized',
      'retook',
      'retaken',
      'regained control',
      'regained full control',
      'took control',
      'taken control',
      'took over',
      'overran',
    ],
  },
  { type: 'withdrawal', words: ['withdrew', 'retreated', 'withdrawal', 'retreat', 'pulled back', 'pulled out'] },
  { type: 'displacement', words: ['evacuated', 'evacuation', 'displaced', 'fled their homes'] },
  { type: 'restriction', words: ['curfew', 'blockade'] },
  {
    type: 'clash',
    words: [
      'clashes',
      'clash',
      'clashed',
      'fighting',
      'firefight',
      'firefights',
      'skirmish',
      'skirmishes',
      'gun battle',
      'exchange of fire',
      'counter-attack',
      'counterattack',
      'attack',
      'attacked',
      'assault',
    ],
  },
];
