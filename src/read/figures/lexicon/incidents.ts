/**
 * Lexicon of incidents: the verbs and nouns that state that something happened, by event type, and the words around them
 * that decide whether it did. `docs/reference/rules.md` has a sentence for each rule that it fires on and one that it must
 * leave alone. Used by `../../incidents/`.
 */
import type { EventType } from '../../../vocabulary/index.js';

/** What a noun phrase refers to: a place, people, an agreement, or anything. */
export type NounClass = 'place' | 'people' | 'residents' | 'captives' | 'agreement' | 'restriction' | 'munition' | 'any';

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
  /** Both sides take part alike: "A clashed with B". */
  readonly mutual?: boolean;
}

/** A rule for nouns that name an event; they state one only with a verb, or a preposition, that says it happened. */
export interface NounRule {
  readonly id: string;
  readonly type: EventType;
  readonly nouns: readonly string[];
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
      ...regular('capture', 'recapture', 'seize', 're-seize', 'liberate', 'reconquer'),
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
      'regain regained regained regaining +control +of',
      'regain regained regained regaining +full +control +of',
      'overrun overran overrun overrunning',
    ],
    object: 'place',
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
  { id: 'eventVerb.fire', type: 'shelling', verbs: regular('fire', 'launch', 'rain'), object: 'munition' },
  {
    id: 'eventVerb.bomb',
    type: 'airstrike',
    verbs: [...regular('bomb', 'target', 'attack'), 'hit hit hit hitting', 'strike struck struck striking'],
    object: 'any',
    subject: 'aircraft',
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
  { id: 'eventVerb.flee', type: 'displacement', verbs: ['flee fled fled fleeing'], subject: 'residents' },
  { id: 'eventVerb.flee-from-fighting', type: 'withdrawal', verbs: ['flee fled fled fleeing'], subject: 'people' },
  { id: 'eventVerb.displace', type: 'displacement', verbs: regular('displace', 'evacuate'), object: 'residents' },
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

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Verbs that say that an event took place, after its noun: "clashes erupted". */
export const OCCURRENCE_VERBS = words(
  'erupted occurred continued resumed started began ensued raged intensified followed happened flared escalated persisted commenced lasted unfolded spread',
);
/** The same as phrases. */
export const OCCURRENCE_PHRASES: readonly string[] = [
  'broke out',
  'took place',
  'went on',
  'were ongoing',
  'was ongoing',
  'were underway',
  'was underway',
  'were under way',
  'was under way',
  'came into effect',
  'went into effect',
  'took effect',
  'came into force',
  'broken out',
  'taken place',
  'taking place',
];
/** Participles after "was" or "had been" that say the same: "an attack was launched". */
export const OCCURRENCE_PARTICIPLES = words(
  'launched conducted carried mounted staged reported renewed resumed held repelled repulsed started initiated begun committed perpetrated erupted occurred continued ensued agreed reached signed announced declared brokered detonated exploded underway',
);
/** Verbs of harm and hitting, after the noun of an attack: "the shelling killed five". */
export const HARM_VERBS = words(
  'killed killing wounded wounding injured injuring destroyed destroying damaged damaging hit hitting struck targeted targeting left leaving caused causing exploded detonated devastated ripped burned set rocked',
);
/** Verbs of doing before the noun: "launched an attack". In their forms that state a fact. */
export const DOING_VERBS = words(
  'launched launching conducted conducting mounted mounting staged staging made making initiated initiating began beginning started starting resumed resuming continued continuing executed unleashed committed committing perpetrated led carried performed staged suffered sustained saw witnessed involving detonated detonating opened',
);
/** The same as phrases. */
export const DOING_PHRASES: readonly string[] = ['carried out', 'carrying out', 'responded with'];
/** The same, of those to whom it is done: "came under an attack", "repelled an assault". */
export const SUFFERING_VERBS = words('repelled repelling repulsed repulsing suffered sustained faced withstood countered');
export const SUFFERING_PHRASES: readonly string[] = [
  'came under',
  'coming under',
  'under',
  'beat back',
  'beaten back',
  'fought off',
  'fended off',
  'was hit by',
  'were hit by',
  'was struck by',
  'were struck by',
  'was targeted by',
  'were targeted by',
];
/** Participles before "in", "by" or "during" and the noun: "killed in an ambush". */
export const HARM_PARTICIPLES = words(
  'killed died wounded injured destroyed damaged hit struck targeted captured dead hurt burned demolished ruined perished levelled leveled',
);
/** Prepositions after these. */
export const MEANS_PREPOSITIONS = words('in by during from due through');
/** Prepositions of time and cause, which take for granted that what follows happened: "after heavy clashes". */
export const FACT_PREPOSITIONS = words('after following amid amidst despite during');
export const FACT_PHRASES: readonly string[] = ['as a result of', 'due to', 'because of', 'in the wake of', 'in response to', 'as part of'];

/** Determiners that refer back: "the attack", "these clashes". */
export const DEFINITE_DETERMINERS = words('the this that these those their his her its such said same both');

/**
 * Words that govern what need not have happened: negations, modals, plans, fears, threats, attempts, demands, denials,
 * suppositions. Everything after one in its clause is not stated as a fact.
 */
export const IRREALIS_WORDS = words(
  [
    "not n't never no nor neither without none nobody hardly barely nearly almost virtually",
    'can could would might may should must shall will cannot',
    'if unless whether lest',
    'fear fears feared fearing afraid worry worried worries concern concerns',
    'threat threats threaten threatens threatened threatening warn warned warns warning warnings risk risks danger dangers possibility potential potentially likely unlikely',
    'expect expects expected expecting anticipate anticipated anticipating anticipation prepare prepared prepares preparing preparation preparations',
    'plan plans planned planning intend intends intended intending intent intention intentions aim aims aimed aiming goal goals objective objectives purpose purposes hope hopes hoped hoping',
    'seek seeks sought seeking try tries tried trying attempt attempts attempted attempting effort efforts fail fails failed failing failure unable refuse refuses refused refusing refusal decline declined',
    'prevent prevents prevented preventing avoid avoided avoiding avert averted deter thwart thwarted foil foiled',
    'call calls called calling demand demands demanded demanding urge urged urging order ordered orders ordering request requested propose proposed proposal proposals offer offered offering offers promise promised promising vow vowed vowing pledge pledged ultimatum appeal appealed allow allowed allowing permit permitted enable enabled ask asked',
    'suspect suspected suspicion deny denied denies denying denial reject rejected rejecting refute refuted dismiss dismissed rumor rumors rumour rumours rumored rumoured disputed dispute',
    'seem seems seemed appear appears appeared appearing suppose supposed supposedly possibly perhaps probably presumably apparently consider considered considering assume assumed speculate speculated speculation believe believed believes thought suggest suggested suggesting suggests estimated',
    'want wants wanted wish wished need needed ready willing capable mock simulated exercise drill drills drilled dummy hypothetical',
    'ceasefire-violating false untrue',
  ].join(' '),
);
/** Infinitives and gerunds after these happened: "managed to capture", "began shelling". */
export const IMPLICATIVE_VERBS = words(
  'managed able began started continued proceeded forced went helped had resumed succeeded succeeding led kept managing beginning allowing',
);

/** Those that say only that it began or continued. */
export const INCEPTIVE_VERBS = words('began started continued proceeded resumed beginning kept went');

/** Words that show that what was just stated is not so: "captured the mill, but this turned out to be false". */
export const DISPROOF =
  /\b(?:but|however|although|though|yet)\b[^.;]*\b(?:false|untrue|incorrect|premature|denied|refuted|disproved|disproven|turned out|not (?:been )?(?:confirmed|true|taken|captured)|still (?:held|controlled|under|in control|in (?:the )?hands)|remain(?:ed|s)? (?:under|in)|retained control|held (?:on to|onto))\b/iu;

export const PLACE_NOUNS = words(
  'village villages town towns city cities base bases airbase airbases airport airports hill hills hilltop hilltops mountain mountains district districts neighborhood neighborhoods neighbourhood neighbourhoods area areas checkpoint checkpoints position positions road roads bridge bridges crossing crossings field fields factory factories hospital hospitals school schools building buildings prison prisons castle heights silos silo dam part parts territory territories settlement settlements quarter quarters suburb suburbs farm farms farmland junction highway headquarters port island islands facility facilities barracks outpost outposts post posts point points site sites station stations plant center centre compound compounds complex mosque church street streets front outskirts countryside region regions province canton pocket ridge valley square roundabout refinery warehouse warehouses strongholds stronghold camp camps localities locality side sides half portion portions sector sectors land gate wells mine fort fortress citadel university college academy stadium market tower towers houses house hamlet hamlets enclave corridor line lines trenches airfield mill mills quay quays harbour harbor pier dock docks crossroads plateau tunnel works depot depots block blocks peak high ground',
);
export const PEOPLE_NOUNS = words(
  'people person persons man men woman women child children civilian civilians resident residents soldier soldiers fighter fighters militant militants rebel rebels insurgent insurgents jihadist jihadists terrorist terrorists troop troops guard guards officer officers policeman policemen police member members commander commanders leader leaders general colonel official officials journalist journalists activist activists prisoner prisoners hostage hostages captive captives detainee detainees inmate inmates escapee escapees suspect suspects gunman gunmen personnel servicemen serviceman servicemember conscripts militiaman militiamen militia militias pilot pilots crew sailor sailors worker workers employee employees villager villagers family families brother son father student students teacher teachers refugee refugees mercenary mercenaries volunteers volunteer pows pow sympathizers supporter supporters protester protesters protestors protestor individuals individual others fugitives operative operatives cell cells combatants combatant forces army military units unit brigade division battalion regiment garrison force opposition defenders attackers priest monks nuns engineer engineers mayor governor',
);
export const RESIDENT_NOUNS = words(
  'civilian civilians resident residents people families family villagers inhabitants population locals refugees persons women children households citizens christians kurds yazidis',
);
export const CAPTIVE_NOUNS = words('prisoner prisoners inmate inmates detainee detainees captive captives convict convicts hostages');
export const AGREEMENT_NOUNS = words('agreement agreements ceasefire cease-fire truce truces deal deals armistice accord');
export const RESTRICTION_NOUNS = words('curfew blockade lockdown');
export const MUNITION_NOUNS = words('rocket rockets missile missiles shell shells mortar mortars artillery projectiles grads');
export const AIRCRAFT_NOUNS = words('jet jets warplane warplanes aircraft plane planes helicopter helicopters drone drones bomber bombers');
/** Nouns of things, which are no place and no people. */
export const THING_NOUNS = words(
  'tank tanks vehicle vehicles weapon weapons ammunition truck trucks gun guns equipment rifles rifle car cars artillery missile missiles rockets launcher launchers aircraft helicopter documents document power control initiative advantage supplies opportunity place time part action steps measures lead prisoner photo photos footage image images video videos attention responsibility refuge cover shelter casualties losses lives life oath office advantage toll charge note revenge days hours weeks months years hold hostage prisoners photographs blame aim lot',
);

/** Nouns for forces, after the name of those they belong to: "Front fighters"; and for what they hold: "Front positions". */
export const FORCE_NOUNS = words(
  'forces force troops army fighters fighter militants soldiers soldier military aircraft jets jet warplanes warplane planes plane helicopters helicopter drones drone units unit brigade division regiment battalion artillery gunmen militia militias militiamen insurgents rebels rebel police guards commandos paratroopers tanks navy members member commander commanders snipers infantry marines patrol patrols convoy convoys vehicle vehicles positions position lines line checkpoint checkpoints posts outposts headquarters base bases targets target strongholds gathering gatherings supporters personnel conscripts servicemen volunteers garrison defenders defences defenses group groups bombers bomber columns column ships ship vessels barracks operatives led security air special armed coalition authorities',
);
