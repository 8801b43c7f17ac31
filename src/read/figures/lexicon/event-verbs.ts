/**
 * Lexicon of incidents: the verbs that state that something happened, by event type. `docs/reference/rules.md` has a
 * sentence for each rule that it fires on and one that it must leave alone. Used by `../../incidents/verb-triggers.ts`.
 */
import type { EventType } from '../../../vocabulary/index.js';
import type { NounClass } from './noun-classes.js';

/** A rule for verbs: each row of `verbs` is base, past, participle and present participle, with a particle after them if it has one. */
export interface VerbRule {
  readonly id: string;
  readonly type: EventType;
  readonly verbs: readonly string[];
  /** What the object must be; a rule without one reads intransitive verbs. */
  readonly object?: NounClass;
  /** What the subject must be. */
  readonly subject?: NounClass | 'aircraft';
  /** The object of the active verb may be left out: "attacked at dawn". */
  readonly optionalObject?: boolean;
  /** The object did it, to the subject: "Ulver fell to the Front". */
  readonly objectActs?: boolean;
  /** An intransitive verb that may have a place as its object: "fled Ulver". */
  readonly mayTakePlace?: boolean;
  /** No "of" may follow a name: "cleared Quill of blame". */
  readonly unlessOf?: boolean;
  /** What must follow the object after "with": "hit the quay with rockets". */
  readonly instrument?: NounClass;
  /** Both sides take part alike: "A clashed with B". */
  readonly mutual?: boolean;
}

const regular = (...bases: string[]) => bases.map((base) => forms(base));

/** The forms of a regular verb: "raid raided raided raiding". */
function forms(verb: string): string {
  const [base = '', ...particle] = verb.split(' ');
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const past = base.endsWith('e') ? `${base}d` : `${base}ed`;
  return [base, past, past, `${stem}ing`, ...particle.map((one) => `+${one}`)].join(' ');
}

export const VERB_RULES: readonly VerbRule[] = [
  {
    id: 'eventVerb.capture',
    type: 'capture-of-place',
    verbs: [
      ...regular('capture', 'recapture', 'seize', 're-seize', 'liberate', 'reconquer', 'conquer'),
      'occupy occupied occupied occupying',
      'retake retook retaken retaking',
      'take took taken taking',
      'take took taken taking +over',
      'take took taken taking +back',
      'take took taken taking +control +of',
      'take took taken taking +full +control +of',
      'seize seized seized seizing +control +of',
      'retake retook retaken retaking +control +of',
      'gain gained gained gaining +control +of',
      'gain gained gained gaining +full +control +of',
      'regain regained regained regaining +control +of',
      'regain regained regained regaining +full +control +of',
      'overrun overran overrun overrunning',
    ],
    object: 'place',
  },
  { id: 'eventVerb.clear', type: 'capture-of-place', verbs: regular('clear', 'secure'), object: 'place', unlessOf: true },
  {
    id: 'eventVerb.fall',
    type: 'capture-of-place',
    verbs: ['fall fell fallen falling +to', 'fall fell fallen falling +under +the +control'],
    subject: 'place',
    object: 'people',
    objectActs: true,
  },
  { id: 'eventVerb.arrest', type: 'arrest', verbs: regular('arrest', 'detain', 'apprehend', 'round up', 'capture', 'recapture'), object: 'people' },
  { id: 'eventVerb.abduct', type: 'hostage-taking', verbs: [...regular('abduct'), 'kidnap kidnapped kidnapped kidnapping'], object: 'people' },
  {
    id: 'eventVerb.execute',
    type: 'execution',
    verbs: regular('execute', 'behead'),
    object: 'people',
  },
  {
    id: 'eventVerb.murder',
    type: 'killing',
    verbs: [...regular('massacre', 'murder', 'assassinate'), 'gun gunned gunned gunning +down'],
    object: 'people',
  },
  { id: 'eventVerb.release', type: 'release', verbs: [...regular('release'), 'free freed freed freeing'], object: 'people' },
  { id: 'eventVerb.shell', type: 'shelling', verbs: regular('shell', 'bombard'), object: 'any', optionalObject: true },
  { id: 'eventVerb.blow-up', type: 'bombing', verbs: ['blow blew blown blowing +up', ...regular('dynamite')], object: 'target' },
  {
    id: 'eventVerb.blow-oneself-up',
    type: 'suicide-bombing',
    verbs: [
      'blow blew blown blowing +himself +up',
      'blow blew blown blowing +herself +up',
      'blow blew blown blowing +themselves +up',
      'blow blew blown blowing +up +themselves',
    ],
  },
  { id: 'eventVerb.fire', type: 'shelling', verbs: [...regular('fire', 'launch', 'rain'), 'shoot shot shot shooting'], object: 'munition' },
  {
    id: 'eventVerb.bomb',
    type: 'airstrike',
    verbs: [...regular('bomb', 'target', 'attack'), 'hit hit hit hitting', 'strike struck struck striking'],
    object: 'any',
    subject: 'aircraft',
  },
  {
    id: 'eventVerb.hit-with',
    type: 'shelling',
    verbs: [...regular('target', 'attack', 'pound'), 'hit hit hit hitting', 'strike struck struck striking'],
    object: 'any',
    instrument: 'munition',
  },
  {
    id: 'eventVerb.target-with-weapons',
    type: 'clash',
    verbs: [...regular('target', 'engage'), 'hit hit hit hitting', 'strike struck struck striking'],
    object: 'any',
    instrument: 'weapon',
  },
  { id: 'eventVerb.raid', type: 'raid', verbs: [...regular('raid', 'ambush', 'storm')], object: 'any' },
  { id: 'eventVerb.besiege', type: 'siege', verbs: [...regular('besiege'), 'lay laid laid laying +siege +to'], object: 'any' },
  {
    id: 'eventVerb.attack',
    type: 'clash',
    verbs: [...regular('attack', 'assault', 'counterattack', 'counter-attack')],
    object: 'any',
    optionalObject: true,
  },
  {
    id: 'eventVerb.clash',
    type: 'clash',
    verbs: [...regular('skirmish', 'clash', 'repulse'), 'repel repelled repelled repelling'],
    object: 'any',
    optionalObject: true,
    mutual: true,
  },
  { id: 'eventVerb.surrender', type: 'surrender', verbs: regular('surrender'), subject: 'people' },
  {
    id: 'eventVerb.give-up',
    type: 'surrender',
    verbs: [
      'turn turned turned turning +themselves +in',
      'give gave given giving +themselves +up',
      'lay laid laid laying +down +their +arms',
      'lay laid laid laying +down +their +weapons',
    ],
    subject: 'people',
  },
  {
    id: 'eventVerb.withdraw',
    type: 'withdrawal',
    verbs: ['withdraw withdrew withdrawn withdrawing', ...regular('retreat', 'pull back', 'pull out')],
    subject: 'people',
  },
  { id: 'eventVerb.flee', type: 'displacement', verbs: ['flee fled fled fleeing'], subject: 'residents', mayTakePlace: true },
  { id: 'eventVerb.flee-from-fighting', type: 'withdrawal', verbs: ['flee fled fled fleeing'], subject: 'people', mayTakePlace: true },
  { id: 'eventVerb.displace', type: 'displacement', verbs: regular('displace', 'evacuate'), object: 'residents' },
  {
    id: 'eventVerb.exchange-fire',
    type: 'clash',
    verbs: ['exchange exchanged exchanged exchanging +fire', 'exchange exchanged exchanged exchanging +gunfire', 'trade traded traded trading +fire'],
    mutual: true,
  },
  { id: 'eventVerb.open-fire', type: 'clash', verbs: ['open opened opened opening +fire'] },
  { id: 'eventVerb.loot', type: 'looting', verbs: [...regular('loot', 'ransack', 'pillage')], object: 'any' },
  { id: 'eventVerb.riot', type: 'prison-riot', verbs: regular('riot', 'mutiny'), subject: 'captives' },
  { id: 'eventVerb.escape', type: 'prison-break', verbs: ['escape escaped escaped escaping', 'break broke broken breaking +out'], subject: 'captives' },
  {
    id: 'eventVerb.agree',
    type: 'negotiation',
    verbs: [
      ...regular('reach', 'sign', 'conclude', 'broker', 'announce', 'declare', 'agree on', 'agree upon', 'agree to', 'accept'),
      'strike struck struck striking',
      'make made made making',
    ],
    object: 'agreement',
  },
  { id: 'eventVerb.restrict', type: 'restriction', verbs: regular('impose', 'declare'), object: 'restriction' },
];
