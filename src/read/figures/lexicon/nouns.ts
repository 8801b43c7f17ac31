/** Lexicon of head nouns: people by population, things, units; and the words around them. Used by `../mentions/`. */
import type { Population } from '../../../vocabulary/index.js';
import { phraseTable, type PhraseTable } from './lookup.js';

/** Nouns for people by population; singular and plural. Populations that are read from no noun of their own have no row. */
const NOUNS_BY_POPULATION: Readonly<Partial<Record<Population, string>>> = {
  fighters:
    'legionary legionaries knight knights longbowman longbowmen bowman bowmen crossbowman crossbowmen archer archers spearman spearmen swordsman swordsmen horseman horsemen cavalryman cavalrymen hoplite hoplites musketeer musketeers pikeman pikemen dragoon dragoons hussar hussars lancer lancers cuirassier cuirassiers grenadier grenadiers rifleman riflemen gunner gunners artilleryman artillerymen warrior warriors oarsman oarsmen rower rowers man-at-arms men-at-arms janissary janissaries fighter fighters militant militants soldier soldiers troop troops rebel rebels insurgent insurgents operative operatives gunman gunmen militiaman militiamen combatant combatants jihadist jihadists guerrilla guerrillas serviceman servicemen servicemember servicemembers conscript conscripts mercenary mercenaries paratrooper paratroopers marine marines sniper snipers bomber bombers commander commanders officer officers general generals colonel colonels major majors captain captains lieutenant lieutenants recruit recruits separatist separatists loyalist loyalists guardsman guardsmen emir emirs attacker attackers infantryman infantrymen airman airmen sailor sailors crewman crewmen reservist reservists volunteer volunteers policeman policemen irregular irregulars legionnaire legionnaires pilot pilots defender defenders invader invaders deserter deserters partisan partisans corporal corporals sergeant sergeants crewmember crewmembers tanker tankers peacekeeper peacekeepers extremist extremists legionary legionaries saboteur saboteurs terrorist terrorists commando commandos draftee draftees gendarme gendarmes police artilleryman artillerymen tankman tankmen cadet cadets regulars reinforcements assailant assailants ranger rangers brigadier brigadiers admiral admirals fedayeen mujahideen mujahedeen mujahidin infantry cavalry militia cossack cossacks militiawoman',
  civilians:
    'civilian civilians resident residents villager villagers evacuee evacuees inhabitant inhabitants local locals refugee refugees townspeople bystander bystanders pedestrian pedestrians non-combatant non-combatants noncombatant noncombatants student students farmer farmers shepherd shepherds pensioner pensioners teacher teachers',
  prisoners: 'prisoner prisoners detainee detainees inmate inmates captive captives pows',
  hostages: 'hostage hostages',
  staff: 'staff guard guards employee employees worker workers medic medics doctor doctors nurse nurses',
  children:
    'child children minor minors teenager teenagers infant infants baby babies toddler toddlers schoolboy schoolboys schoolgirl schoolgirls schoolchild schoolchildren kid kids pupil pupils boy boys girl girls',
  unstated:
    'laborer laborers labourer labourers people person persons man men woman women others victim victims individual individuals member members supporter supporters tribesman tribesmen personnel body bodies corpse corpses journalist journalists family families leader leaders official officials national nationals citizen citizens associate associates relative relatives aide aides passenger passengers patient patients protester protesters protestor protestors demonstrator demonstrators activist activists driver drivers reporter reporters photographer photographers cameraman cameramen paramedic paramedics mother mothers father fathers wife wives husband husbands son sons daughter daughters brother brothers sister sisters grandmother grandfather cousin cousins nephew niece uncle aunt parents mayor governor chief chiefs warlord warlords ringleader ringleaders chieftain chieftains minister spokesman bodyguard bodyguards cleric clerics imam priest spy spies pilgrim pilgrims rescuer rescuers firefighter firefighters nationalist nationalists adult adults elder elders youth youths youngster youngsters motorist motorists engineer engineers technician technicians politician politicians defector defectors collaborator collaborators sympathizer sympathizers deminer deminers sapper sappers operator operators affiliate affiliates agent agents grandchild grandchildren grandson granddaughter mayors ministers spokesmen imams priests lawmaker lawmakers spokeswoman spokeswomen interpreter interpreters translator translators adviser advisers advisor advisors instructor instructors correspondent correspondents lawyer lawyers judge judges',
};

/** The population of each noun for people. */
export const PEOPLE_NOUNS: ReadonlyMap<string, Population> = new Map(
  Object.entries(NOUNS_BY_POPULATION).flatMap(([population, nouns]) => nouns.split(' ').map((noun) => [noun, population as Population] as const)),
);

/** Singular nouns for people: with "a" or "an" they are an unquantified mention of one person. */
export const SINGULAR_PEOPLE_NOUNS: ReadonlySet<string> = new Set(
  'leader ringleader chieftain brigadier admiral corporal sergeant official pilot fighter militant soldier rebel insurgent operative gunman militiaman combatant jihadist serviceman servicemember conscript mercenary paratrooper marine sniper bomber commander officer general colonel captain lieutenant guardsman policeman civilian resident prisoner detainee hostage guard medic doctor nurse child journalist volunteer man woman boy girl teenager worker employee policewoman peacekeeper national citizen member infant baby toddler patient protester protestor demonstrator activist farmer shepherd driver reporter photographer cameraman paramedic pensioner cleric imam priest teacher student aide firefighter passenger villager deserter sailor commando draftee gendarme artilleryman tankman cadet extremist assailant ranger bystander pedestrian schoolboy schoolgirl kid pupil adult engineer technician politician defector collaborator deminer sapper partisan saboteur terrorist guerrilla separatist attacker defender crewman airman infantryman reservist refugee inmate staffer mother father spokesman spokeswoman mayor minister governor interpreter translator adviser advisor instructor correspondent lawyer judge'.split(
    ' ',
  ),
);

/** Nouns for kin and attendants: with a possessive they are an unquantified mention of one person ("their mother"). */
export const KINSHIP_NOUNS: ReadonlySet<string> = new Set(
  'mother father wife husband son daughter brother sister grandmother grandfather cousin nephew niece uncle aunt child bodyguard grandchild grandson granddaughter driver interpreter translator cameraman photographer'.split(
    ' ',
  ),
);

/** Collective nouns for people that no rule counts; a number beside one is listed as read by no claim: "6,000 infantry". */
export const UNCOUNTED_COLLECTIVES: ReadonlySet<string> = new Set('horse foot auxiliaries slaves settlers households'.split(' '));

/** Possessive determiners. */
export const POSSESSIVE_DETERMINERS: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their']);

/** Modifiers between a number and its noun that change neither party nor population. */
export const NEUTRAL_MODIFIERS: ReadonlySet<string> = new Set(
  'surprised active-duty mujahadeen more other further additional total new escaped armed unarmed injured wounded killed dead captured foreign local senior top high-ranking young besieged remaining surviving special suicide prison medical military enemy innocent unidentified confirmed elderly suspected alleged fresh elite able-bodied veteran regular adult destroyed wrecked'.split(
    ' ',
  ),
);

/** Adjectives that stand for a population without a noun: "40+ unidentified killed", "6 foreign". */
export const UNIDENTIFIED_ADJECTIVES: ReadonlySet<string> = new Set(['unidentified', 'unknown']);

/** Modifiers that are kept in the item, what exactly is counted: "suicide bombers". */
export const ITEM_MODIFIERS: ReadonlySet<string> = new Set(['suicide', 'prison', 'police', 'medical', 'foreign']);

/** Nouns for equipment and other things that are counted. */
export const THING_NOUNS: ReadonlySet<string> = new Set(
  'battleship battleships battlecruiser battlecruisers dreadnought dreadnoughts pre-dreadnought pre-dreadnoughts minelayer minelayers minesweeper minesweepers galley galleys trireme triremes quinquereme quinqueremes galleon galleons sloop sloops ironclad ironclads torpedo-boat torpedo-boats u-boat u-boats longship longships tank tanks carrier carriers artillery system systems equipment mlrs mrl mrls aev aevs radar radars battery batteries fighter-jet vehicle vehicles helicopter helicopters aircraft jet jets warplane warplanes plane planes drone drones uav uavs boat boats ship ships vessel vessels truck trucks apc apcs ifv ifvs bmp bmps btr btrs howitzer howitzers launcher launchers mortar mortars gun guns car cars airplane airplanes fighter-jets cruiser cruisers frigate frigates corvette corvettes destroyer destroyers submarine submarines warship warships gunboat gunboats tugboat tugboats tug tugs ferry ferries freighter freighters rifle rifles weapon weapons bomber-aircraft pieces units items station stations post posts rockets missiles mbt mbts armour armor shilka shilkas ammunition fuel-truck technical technicals pickup pickups ambulance ambulances bus buses motorcycle motorcycles humvee humvees mrap mraps bulldozer bulldozers barge barges gunship gunships quadcopter quadcopters ucav ucavs cannon cannons interceptor interceptors tractor tractors trailer trailers hovercraft trawler trawlers locomotive locomotives tanker-truck tankettes afv afvs aav aavs spg spgs icv icvs craft speedboat speedboats lorry lorries van vans jeep jeeps manpads airliner airliners carrack carracks junk junks brig brigs schooner schooners musket muskets chariot chariots elephant elephants'.split(
    ' ',
  ),
);

/** Capitalised model names that are head nouns themselves: "three Pantsirs". */
export const MODEL_NAMES: ReadonlySet<string> = new Set(
  'bayraktar bayraktars pantsir pantsirs buk buks tor tors osa osas strela tunguska tunguskas grad grads uragan uragans smerch himars leopard leopards abrams bradley bradleys marder marders challenger challengers stryker strykers merkava merkavas orlan orlans shahed shaheds lancet lancets mohajer mohajers apache apaches gepard gepards tigr tigrs gvozdika gvozdikas akatsiya shilka shilkas solntsepyok typhoon typhoons hind hinds mt-lb mt-lbs'.split(
    ' ',
  ),
);

/** Nouns after a model name for ammunition, attacks or crew: the phrase does not count the model. */
export const AMMUNITION_NOUNS: ReadonlySet<string> = new Set(
  'missile missiles rocket rockets shell shells bomb bombs round rounds torpedo torpedoes strike strikes attack attacks fire crew crews pilot pilots'.split(
    ' ',
  ),
);

/** Thing nouns for projectiles: a loss of equipment only where they are seized. */
export const PROJECTILE_NOUNS: ReadonlySet<string> = new Set(['rockets', 'missiles']);

/** Thing nouns for sites, which are no equipment, though they may be destroyed with it. */
export const SITE_NOUNS: ReadonlySet<string> = new Set(['post', 'posts', 'station', 'stations']);

/** Nouns before "station" that make it equipment: "radar station". */
export const EQUIPMENT_STATIONS: ReadonlySet<string> = new Set(
  'radar radars jamming warfare radio reconnaissance guidance control communication communications'.split(' '),
);

/** Military units that are counted, in the plural; a single one is named. */
export const UNIT_NOUNS: PhraseTable = phraseTable([
  'battalion tactical groups',
  'battalion - sized tactical groups',
  'tactical groups',
  'btgs',
  'btg',
  'battalions',
  'brigades',
  'regiments',
  'companies',
  'platoons',
  'squads',
  'squadrons',
  'divisions',
  'detachments',
  'militias',
]);

/** Vehicles for transport of people: no strength. */
export const TRANSPORT_NOUNS: ReadonlySet<string> = new Set('bus buses ambulance ambulances car cars tractor tractors trailer trailers'.split(' '));

/** Aircraft: where they arrive they are a means of attack, and no strength on the ground. */
export const AIRCRAFT_NOUNS: ReadonlySet<string> = new Set(
  'helicopter helicopters aircraft jet jets warplane warplanes plane planes drone drones uav uavs ucav ucavs airplane airplanes fighter-jet fighter-jets bomber-aircraft gunship gunships quadcopter quadcopters'.split(
    ' ',
  ),
);

/** Thing nouns that make no unquantified mention of one: sites, and mass nouns. */
export const NON_SINGULAR_THINGS: ReadonlySet<string> = new Set('artillery equipment armour armor ammunition unit station post'.split(' '));

/** Titles of leaders and representatives, in lower case before or after a name: an unquantified mention of one person. */
export const TITLE_NOUNS: ReadonlySet<string> = new Set(
  'commander commanders leader leaders ringleader chieftain chief deputy head emir warlord general colonel officer spokesman spokesperson minister governor mayor official'.split(
    ' ',
  ),
);

/** Words before which a noun phrase ends: prepositions, conjunctions, pronouns. */
export const PHRASE_END_WORDS: ReadonlySet<string> = new Set(
  'in during by near on at and or while after since as when where before between from until inside outside around along within due but through throughout amid over following this that'.split(
    ' ',
  ),
);

/** Military ranks before the name of a person, in full and abbreviated. */
export const RANKS: ReadonlySet<string> = new Set(
  'general gen. gen major maj. maj brigadier brig. brig colonel col. col lieutenant lt. lt captain capt. capt commander sergeant sgt. sgt admiral marshal emir'.split(
    ' ',
  ),
);
