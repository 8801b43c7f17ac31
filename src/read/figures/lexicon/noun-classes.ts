/**
 * Lexicon of incidents: the nouns that may be the subject or the object of their verbs, by what they refer to. Used by
 * `../../incidents/`.
 */

/** What a noun phrase refers to: a place, people, an agreement, or anything. */
export type NounClass = 'place' | 'people' | 'residents' | 'captives' | 'agreement' | 'restriction' | 'munition' | 'weapon' | 'target' | 'any';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const PLACE_NOUNS = words(
  'village villages town towns city cities base bases airbase airbases airport airports hill hills hilltop hilltops mountain mountains district districts neighborhood neighborhoods neighbourhood neighbourhoods area areas checkpoint checkpoints position positions road roads bridge bridges crossing crossings field fields factory factories hospital hospitals school schools building buildings prison prisons castle heights silos silo dam part parts territory territories settlement settlements quarter quarters suburb suburbs farm farms farmland junction highway headquarters port island islands facility facilities barracks outpost outposts post posts point points site sites station stations plant center centre compound compounds complex mosque church street streets front outskirts countryside region regions province canton pocket ridge valley square roundabout refinery warehouse warehouses strongholds stronghold camp camps localities locality side sides half portion portions sector sectors land gate wells mine fort fortress citadel university college academy stadium market tower towers houses house hamlet hamlets enclave corridor line lines trenches airfield mill mills quay quays harbour harbor pier dock docks crossroads plateau tunnel works depot depots block blocks peak high ground',
);
export const PEOPLE_NOUNS = words(
  'people figure figures notable notables person persons man men woman women child children civilian civilians resident residents soldier soldiers fighter fighters militant militants rebel rebels insurgent insurgents jihadist jihadists terrorist terrorists troop troops guard guards officer officers policeman policemen police member members commander commanders leader leaders general colonel official officials journalist journalists activist activists prisoner prisoners hostage hostages captive captives detainee detainees inmate inmates escapee escapees suspect suspects gunman gunmen personnel servicemen serviceman servicemember conscripts militiaman militiamen militia militias pilot pilots crew sailor sailors worker workers employee employees villager villagers family families brother son father student students teacher teachers refugee refugees mercenary mercenaries volunteers volunteer pows pow sympathizers supporter supporters protester protesters protestors protestor individuals individual others fugitives operative operatives cell cells combatants combatant forces army military units unit brigade division battalion regiment garrison force opposition defenders attackers priest monks nuns engineer engineers mayor governor',
);
export const RESIDENT_NOUNS = words(
  'civilian civilians resident residents people families family villagers inhabitants population locals refugees persons women children households citizens christians kurds yazidis',
);
export const CAPTIVE_NOUNS = words('prisoner prisoners inmate inmates detainee detainees captive captives convict convicts hostages');
export const AGREEMENT_NOUNS = words('agreement agreements ceasefire cease-fire truce truces deal deals armistice accord');
export const RESTRICTION_NOUNS = words('curfew blockade lockdown');
export const MUNITION_NOUNS = words('rocket rockets missile missiles shell shells mortar mortars artillery projectiles grads');
export const WEAPON_NOUNS = words('weapon weapons rpg rpgs gun guns rifle rifles arms fire atgm atgms grenades grenade');
/** Nouns of bombs, which are blown up as a means of attack. */
export const BOMB_NOUNS = words('bomb bombs ied ieds vbied vbieds svbied svbieds vest vests belt belts device devices explosives charge charges mines mine');
export const AIRCRAFT_NOUNS = words('jet jets warplane warplanes aircraft plane planes helicopter helicopters drone drones bomber bombers');
/** Nouns of things, which are no place and no people. */
export const THING_NOUNS = words(
  'tank tanks vehicle vehicles weapon weapons ammunition truck trucks gun guns equipment rifles rifle car cars artillery missile missiles rockets launcher launchers aircraft helicopter documents document power control initiative advantage supplies opportunity place time part action steps measures lead prisoner photo photos footage image images video videos attention responsibility refuge cover shelter casualties losses lives life oath office advantage toll charge note revenge days hours weeks months years hold hostage prisoners photographs blame aim lot',
);

/** Nouns for forces, after the name of those they belong to: "Front fighters"; and for what they hold: "Front positions". */
export const FORCE_NOUNS = words(
  'forces force troops army fighters fighter militants soldiers soldier military aircraft jets jet warplanes warplane planes plane helicopters helicopter drones drone units unit brigade division regiment battalion artillery gunmen militia militias militiamen insurgents rebels rebel police guards commandos paratroopers tanks navy members member commander commanders snipers infantry marines patrol patrols convoy convoys vehicle vehicles positions position lines line checkpoint checkpoints posts outposts headquarters base bases targets target strongholds gathering gatherings supporters personnel conscripts servicemen volunteers garrison defenders defences defenses group groups bombers bomber columns column ships ship vessels barracks operatives led security air special armed coalition authorities',
);
