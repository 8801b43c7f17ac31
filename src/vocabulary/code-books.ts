/**
 * The categories of three code books of event data, as concepts that ours are matched with: ACLED (event types, sub-event
 * types, kinds of actors), PLOVER (event types and the modes of those that describe violence, protest and retreat) and UCDP
 * (kinds of violence and of conflict, intensity, precision of a place). The code books have no IRIs, so the concepts are
 * in `vr:`. Names and codes are theirs, definitions ours; what they mean in full is in the code book that is named.
 */
import { slug } from '../slug.js';
import type { Concept } from './concept.js';

/** A category: its id is not a word of entries; `notation` is what the data of the code book writes. */
interface Category extends Concept {
  readonly notation: string;
}

export interface CodeBook {
  /** Local name of the scheme in `vr:`. */
  readonly id: `${string}Scheme`;
  /** The short name of the code book. */
  readonly name: string;
  readonly label: string;
  readonly definition: string;
  /** The title and the version of the code book. */
  readonly source: string;
  readonly concepts: readonly Category[];
}

/** A category: what the data writes, what it means, and the name where the data writes a number. */
type Row = readonly [notation: string, definition: string, name?: string];

/** Makes the concepts of one column of the data: `field` is its name, and a part of the ids where codes are numbers. */
function column(book: string, field: string, rows: readonly Row[], { prefix = '', broader }: { prefix?: string; broader?: string } = {}): Category[] {
  return rows.map(([notation, definition, name]) => {
    const label = name ?? notation;
    const written = `${prefix}${notation}`;
    return {
      id: slug(`${book} ${prefix} ${label}`),
      label: `${book.toUpperCase()}: ${prefix}${label}`,
      notation: name === undefined ? written : `${field}=${notation}`,
      definition,
      example: `The value “${notation}” of ${field}.`,
      ...(broader === undefined ? {} : { broader: slug(`${book} ${broader}`) }),
    };
  });
}

const acled = (field: string, rows: readonly Row[], broader?: string) => column('acled', field, rows, broader === undefined ? {} : { broader });

const ACLED: readonly Category[] = [
  ...acled('event_type', [
    ['Battles', 'Two armed groups fight each other.'],
    ['Explosions/Remote violence', 'An attack with a weapon that works at a distance or goes off unattended.'],
    ['Violence against civilians', 'An armed group attacks people who are unarmed.'],
    ['Protests', 'Three people or more demonstrate in public without using violence.'],
    ['Riots', 'A crowd demonstrates or acts with violence.'],
    ['Strategic developments', 'Something that bears on a conflict and is no violence in itself.'],
  ]),
  ...acled(
    'sub_event_type',
    [
      ['Armed clash', 'Armed groups fight, and control of the place does not change.'],
      ['Government regains territory', 'The forces of a state take a place back from a group in fighting.'],
      ['Non-state actor overtakes territory', 'A group that is not of a state takes a place in fighting.'],
    ],
    'Battles',
  ),
  ...acled(
    'sub_event_type',
    [
      ['Chemical weapon', 'A chemical weapon is used and nothing else.'],
      ['Air/drone strike', 'An attack from aircraft or drones and nothing else.'],
      ['Suicide bomb', 'The attacker dies in the explosion that is the attack.'],
      ['Shelling/artillery/missile attack', 'An attack with artillery, mortars, rockets or missiles and nothing else.'],
      ['Remote explosive/landmine/IED', 'A mine or an improvised device goes off.'],
      ['Grenade', 'A grenade or another explosive thrown by hand and nothing else.'],
    ],
    'Explosions/Remote violence',
  ),
  ...acled(
    'sub_event_type',
    [
      ['Sexual violence', 'People are subjected to sexual violence.'],
      ['Attack', 'Unarmed people are attacked in another way.'],
      ['Abduction/forced disappearance', 'People are taken away by force, or held without word of where.'],
    ],
    'Violence against civilians',
  ),
  ...acled(
    'sub_event_type',
    [
      ['Peaceful protest', 'A demonstration that nobody intervenes in.'],
      ['Protest with intervention', 'A demonstration that is broken up or kept in check without deadly force.'],
      ['Excessive force against protesters', 'A demonstration at which people are killed or badly hurt by those who intervene.'],
    ],
    'Protests',
  ),
  ...acled(
    'sub_event_type',
    [
      ['Violent demonstration', 'Demonstrators use violence or destroy things.'],
      ['Mob violence', 'A crowd attacks people or things outside a demonstration.'],
    ],
    'Riots',
  ),
  ...acled(
    'sub_event_type',
    [
      ['Agreement', 'Parties agree, for instance to stop fighting or to exchange prisoners.'],
      ['Arrests', 'Many people, or people of weight, are taken into custody.'],
      ['Change to group/activity', 'A group forms, splits, joins another, or changes what it does.'],
      ['Disrupted weapons use', 'A weapon is found, disarmed or intercepted.'],
      ['Headquarters or base established', 'A group sets up a base.'],
      ['Looting/property destruction', 'Things are taken or destroyed outside fighting.'],
      ['Non-violent transfer of territory', 'Control of a place changes without fighting.'],
      ['Other', 'Another development that bears on a conflict.'],
    ],
    'Strategic developments',
  ),
  ...acled('inter1', [
    ['State Forces', 'The military and the police of a state.'],
    ['Rebel Group', 'An armed organisation that fights a state over power or separation.'],
    ['Political Militia', 'An armed group that acts for a political purpose, often for a patron.'],
    ['Identity Militia', 'An armed group of a community, a religion or a region.'],
    ['Rioters', 'People who take part in a riot.'],
    ['Protesters', 'People who take part in a peaceful demonstration.'],
    ['Civilians', 'Unarmed people who are attacked.'],
    ['External/Other Forces', 'Forces of another state, of an international mission, or private ones.'],
  ]),
  ...acled('assoc_actor_1', [
    ['Women', 'Women are those who act or who are attacked.'],
    ['Aid Workers', 'Workers of a relief organisation are concerned.'],
    ['Health Workers', 'People who care for the sick are concerned.'],
    ['Journalists', 'People who report for media are concerned.'],
  ]),
  ...acled('time_precision', [
    ['1', 'The day is known.', 'exact day'],
    ['2', 'Some day of a known week.', 'within a week'],
    ['3', 'Some day of a known month.', 'within a month'],
  ]),
  ...acled('geo_precision', [
    ['1', 'The town or a spot in it is known.', 'exact place'],
    ['2', 'A part of a region is known, or the surroundings of a town.', 'near a place'],
    ['3', 'A larger region is known.', 'larger region'],
  ]),
  ...acled('civilian_targeting', [['Civilian targeting', 'Civilians were the main or the only target.']]),
  ...acled('disorder_type', [
    ['Political violence', 'Battles, explosions and remote violence, violence against civilians, and mob violence.'],
    ['Demonstrations', 'Protests, and violent demonstrations.'],
    ['Political violence; Demonstrations', 'Both: excessive force against protesters.'],
  ]),
  ...acled('fatalities', [
    [
      'fatalities',
      'Reported deaths by a fixed rule: the most conservative number of the reports; a vague word is read by the table of the code book, and nothing reported is 0.',
      'reported fatalities',
    ],
  ]),
];

const plover = (rows: readonly Row[]) => column('plover', 'the event type', rows);
const modes = (type: string, rows: readonly Row[]) => column('plover', `the mode of ${type}`, rows, { prefix: `${type}-`, broader: type });

const PLOVER: readonly Category[] = [
  ...plover([
    ['AGREE', 'An intention to cooperate, an agreement.'],
    ['CONSULT', 'A meeting, a visit, talks.'],
    ['SUPPORT', 'Diplomatic cooperation.'],
    ['CONCEDE', 'A concession in words.'],
    ['COOPERATE', 'Cooperation in deeds that is of use to both.'],
    ['AID', 'Help that is of use to the receiver.'],
    ['RETREAT', 'A concession in deeds: to withdraw, to release, to disarm.'],
    ['REQUEST', 'A request, a demand or an order.'],
    ['ACCUSE', 'Disapproval, an accusation or an investigation.'],
    ['REJECT', 'A refusal.'],
    ['THREATEN', 'A threat.'],
    ['PROTEST', 'A demonstration or another collective act of protest.'],
    ['SANCTION', 'A relation is reduced or broken off.'],
    ['MOBILIZE', 'Forces are made ready.'],
    ['COERCE', 'Repression or force short of violence.'],
    ['ASSAULT', 'Violence.'],
  ]),
  ...modes('RETREAT', [
    ['withdraw', 'Forces leave an area.'],
    ['release', 'People held are let go.'],
    ['disarm', 'Weapons are given up.'],
    ['ceasefire', 'A ceasefire is put into effect.'],
    ['access', 'Observers or helpers are let in.'],
    ['resign', 'Somebody resigns from an office.'],
  ]),
  ...modes('PROTEST', [
    ['demo', 'A demonstration that is mostly peaceful.'],
    ['riot', 'A crowd acts with violence.'],
    ['strike', 'Workers stop work.'],
    ['hunger', 'A hunger strike.'],
    ['boycott', 'Relations or goods are refused.'],
    ['obstruct', 'A way or an entry is blocked.'],
    ['vandalize', 'Things are destroyed as a symbol.'],
  ]),
  ...modes('COERCE', [
    ['seize', 'A search, a raid or the seizure of property.'],
    ['restrict', 'Movement or political freedom is restricted.'],
    ['censor', 'Publications are restricted.'],
    ['curfew', 'A curfew is imposed.'],
    ['martial-law', 'A state of emergency is declared.'],
    ['arrest', 'People are taken into custody.'],
    ['deport', 'Single persons are expelled.'],
    ['withhold', 'Water, power, food or the like is cut off.'],
    ['misinformation', 'Others are misled.'],
    ['cyber', 'An attack on computers or networks.'],
  ]),
  ...modes('ASSAULT', [
    ['abduct', 'People or vehicles are seized and taken away.'],
    ['beat', 'People are struck.'],
    ['torture', 'People are tortured.'],
    ['sexual', 'People are subjected to sexual violence.'],
    ['targeted', 'Chosen people are killed, or an attempt is made.'],
    ['destroy', 'Property is destroyed on purpose.'],
    ['primitive', 'Fire, blades, stones or tools are used.'],
    ['firearms', 'Rifles, pistols or light machine guns are used.'],
    ['explosives', 'Mines, improvised devices or car bombs are used.'],
    ['suicide-attack', 'The attacker dies in the attack.'],
    ['aerial', 'Aircraft with a crew are used.'],
    ['drone', 'Aircraft without a crew are used.'],
    ['heavy-weapons', 'Artillery, rockets, tanks and the like are used.'],
    ['crowd-control', 'Means meant to be less deadly are used on a crowd.'],
    ['unconventional', 'Chemical, biological, radiological or nuclear weapons are used.'],
  ]),
];

const ucdp = (field: string, rows: readonly Row[]) => column('ucdp', field, rows);

const UCDP: readonly Category[] = [
  ...ucdp('type_of_violence', [
    ['1', 'Armed force between two parties of which one at least is the government of a state.', 'state-based conflict'],
    ['2', 'Armed force between two organised groups of which neither is a government.', 'non-state conflict'],
    ['3', 'Armed force of a government or an organised group against civilians.', 'one-sided violence'],
  ]),
  ...ucdp('type_of_conflict', [
    ['1', 'A state and a group outside its territory.', 'extrasystemic conflict'],
    ['2', 'Two states or more.', 'interstate conflict'],
    ['3', 'A government and a group of its country.', 'intrastate conflict'],
    ['4', 'A government and a group of its country, with forces of another state.', 'internationalised intrastate conflict'],
  ]),
  ...ucdp('intensity_level', [
    ['1', 'From 25 to 999 deaths in battle in a year.', 'minor conflict'],
    ['2', '1,000 deaths in battle in a year or more.', 'war'],
  ]),
  ...ucdp('where_prec', [
    ['1', 'The exact place is known.', 'exact place'],
    ['2', 'Somewhere around a known place.', 'near a place'],
    ['3', 'Somewhere in a district, the second level of administration.', 'second-order division'],
    ['4', 'Somewhere in a province, the first level of administration.', 'first-order division'],
    ['5', 'Somewhere along a line or in an area that is no division.', 'other area'],
    ['6', 'Somewhere in a country.', 'country only'],
    ['7', 'On international waters or in international airspace.', 'international waters or airspace'],
  ]),
  ...ucdp('date_prec', [
    ['1', 'The day is known.', 'exact day'],
    ['2', 'Some day within two to six days.', 'within six days'],
    ['3', 'Some day of a known week.', 'within a week'],
    ['4', 'Some day of a known month, or within up to a month.', 'within a month'],
    ['5', 'Some day within more than a month and up to a year.', 'within a year'],
  ]),
  ...ucdp('event_clarity', [
    ['1', 'The reports are about one event that can be distinguished from others.', 'single event'],
    ['2', 'The reports sum up several events of a period that cannot be distinguished.', 'summary of a period'],
  ]),
  ...ucdp('code_status', [
    ['Clear', 'The coding is final.'],
    ['Check deaths in PDF', 'The number of deaths is still being looked at.'],
    ['Check dyad', 'Who fought is still being looked at.'],
  ]),
  ...ucdp('best', [
    [
      'best, low, high',
      'Deaths by the judgement of the coders: the most likely number, with the lowest and the highest that reliable reports support.',
      'estimate of deaths',
    ],
  ]),
];

const OF_A_BOOK = 'Its categories, as concepts that ours are matched with; the text of the code book is not part of this vocabulary.';

export const CODE_BOOKS: readonly CodeBook[] = [
  {
    id: 'AcledScheme',
    name: 'ACLED',
    label: 'Categories of ACLED',
    definition: `The code book of the Armed Conflict Location & Event Data project. ${OF_A_BOOK}`,
    source: 'Armed Conflict Location & Event Data project (ACLED): Codebook, 2023',
    concepts: ACLED,
  },
  {
    id: 'PloverScheme',
    name: 'PLOVER',
    label: 'Categories of PLOVER',
    definition: `The Political Language Ontology for Verifiable Event Records, with which POLECAT is coded. ${OF_A_BOOK}`,
    source: 'Open Event Data Alliance: PLOVER manual, draft 0.8, 2021',
    concepts: PLOVER,
  },
  {
    id: 'UcdpScheme',
    name: 'UCDP',
    label: 'Categories of UCDP',
    definition: `The code books of the Uppsala Conflict Data Program. ${OF_A_BOOK}`,
    source: 'Uppsala Conflict Data Program (UCDP): Georeferenced Event Dataset codebook, version 23.1; UCDP/PRIO Armed Conflict Dataset codebook, version 23.1',
    concepts: UCDP,
  },
];
