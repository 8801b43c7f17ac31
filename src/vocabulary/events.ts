/** The code lists of events, and of the actors and places that entries and the registry describe. */
import type { Concept } from './concept.js';

/** A type of event and a kind of result: the same concept in two code lists. */
const CEASEFIRE = {
  id: 'ceasefire',
  label: 'ceasefire',
  definition: 'Fighting stops by agreement or by declaration.',
  example: '“A truce of three days begins at noon”.',
} as const satisfies Concept;

export const EVENT_TYPES = [
  { id: 'event', label: 'event', definition: 'Something that happened in a conflict.', example: 'Something happened, and no narrower type fits.' },
  {
    id: 'war',
    label: 'war',
    definition: 'A long armed conflict of states or organised groups, of many battles.',
    example: 'Two states fight each other for three years.',
    broader: 'event',
  },
  {
    id: 'insurgency',
    label: 'insurgency',
    definition: 'A long armed conflict in which an organised group fights a government by scattered attacks.',
    example: 'A group attacks posts in the hills for years.',
    broader: 'event',
  },
  {
    id: 'campaign',
    label: 'campaign',
    definition: 'A series of operations of one party toward one end.',
    example: 'Strikes on bridges over a whole winter.',
    broader: 'event',
  },
  {
    id: 'battle',
    label: 'battle',
    definition: 'Sustained fighting between armed parties over a place.',
    example: 'Ten days of fighting for a town.',
    broader: 'event',
  },
  {
    id: 'offensive',
    label: 'offensive',
    definition: 'A planned advance of one party.',
    example: 'A named advance along a river.',
    broader: 'battle',
  },
  { id: 'siege', label: 'siege', definition: 'A place surrounded and cut off.', example: 'A garrison is cut off for a month.', broader: 'battle' },
  { id: 'clash', label: 'clash', definition: 'Fighting of limited time and place.', example: 'An exchange of fire at a checkpoint.', broader: 'event' },
  {
    id: 'ambush',
    label: 'ambush',
    definition: 'An attack from hiding on people who are on their way.',
    example: 'A convoy is attacked in a gorge.',
    broader: 'clash',
  },
  {
    id: 'raid',
    label: 'raid',
    definition: 'A search or strike on a place, after which the attackers leave.',
    example: 'A home is searched at night.',
    broader: 'event',
  },
  { id: 'airstrike', label: 'airstrike', definition: 'An attack from aircraft or drones.', example: 'A drone hits a vehicle.', broader: 'event' },
  {
    id: 'shelling',
    label: 'shelling',
    definition: 'An attack by artillery, mortars, rockets or missiles.',
    example: 'Rockets land in a village.',
    broader: 'event',
  },
  {
    id: 'bombing',
    label: 'bombing',
    definition: 'An attack with a planted or carried explosive.',
    example: 'A mine goes off under a vehicle.',
    broader: 'event',
  },
  {
    id: 'mine-or-ied',
    label: 'mine or improvised explosive device',
    definition: 'A mine or an improvised explosive device goes off.',
    example: 'A roadside bomb goes off under a lorry.',
    broader: 'bombing',
  },
  {
    id: 'car-bombing',
    label: 'car bombing',
    definition: 'An attack with an explosive in a vehicle.',
    example: 'A car blows up at a gate.',
    broader: 'bombing',
  },
  {
    id: 'suicide-bombing',
    label: 'suicide bombing',
    definition: 'An attack in which the attacker detonates the explosive on themselves.',
    example: 'An attacker detonates a vest.',
    broader: 'bombing',
  },
  {
    id: 'chemical-attack',
    label: 'chemical attack',
    definition: 'A chemical weapon or agent is used against people.',
    example: 'People of a district are treated for exposure to a gas.',
    broader: 'event',
  },
  {
    id: 'protest',
    label: 'protest',
    definition: 'People gather in public to demand or refuse something.',
    example: 'Dockers march to the town hall.',
    broader: 'event',
  },
  {
    id: 'riot',
    label: 'riot',
    definition: 'A crowd uses violence or destroys things.',
    example: 'A crowd sets fire to a customs shed.',
    broader: 'event',
  },
  {
    id: 'prison-riot',
    label: 'prison riot',
    definition: 'Prisoners rise against those who hold them.',
    example: 'Inmates take over a block.',
    broader: 'riot',
  },
  {
    id: 'prison-break',
    label: 'prison break',
    definition: 'Prisoners get out of a prison.',
    example: 'Inmates leave through a breached wall.',
    broader: 'event',
  },
  {
    id: 'abduction',
    label: 'abduction',
    definition: 'People are taken away by force, or held without word of where.',
    example: 'Two surveyors are taken from their car.',
    broader: 'event',
  },
  {
    id: 'hostage-taking',
    label: 'hostage taking',
    definition: 'People are seized to bargain with.',
    example: 'Guards are seized to force a deal.',
    broader: 'event',
  },
  { id: 'release', label: 'release', definition: 'People held are let go or freed.', example: 'Staff are let go after talks.', broader: 'event' },
  { id: 'negotiation', label: 'negotiation', definition: 'Parties talk or strike a deal.', example: 'Two sides negotiate safe passage.', broader: 'event' },
  { ...CEASEFIRE, broader: 'event' },
  { id: 'surrender', label: 'surrender', definition: 'People or a party give themselves up.', example: 'Ninety inmates come out.', broader: 'event' },
  { id: 'arrest', label: 'arrest', definition: 'People are taken into custody.', example: 'Suspects are taken into custody.', broader: 'event' },
  { id: 'execution', label: 'execution', definition: 'People in the power of a party are killed.', example: 'Captives are killed.', broader: 'event' },
  { id: 'killing', label: 'killing', definition: 'People are killed outside fighting.', example: 'A body is found by the road.', broader: 'event' },
  {
    id: 'massacre',
    label: 'massacre',
    definition: 'Many people who cannot defend themselves are killed together; only where the document uses the word.',
    example: 'An article titled with the word.',
    broader: 'killing',
  },
  {
    id: 'assassination',
    label: 'assassination',
    definition: 'A person is killed, or an attempt is made, because of who they are.',
    example: 'A mayor is shot at her door.',
    broader: 'killing',
  },
  {
    id: 'sexual-violence',
    label: 'sexual violence',
    definition: 'People are subjected to sexual violence.',
    example: 'An observatory documents cases in a camp.',
    broader: 'event',
  },
  {
    id: 'looting',
    label: 'looting',
    definition: 'Things are taken from homes, shops or stores by force or in disorder.',
    example: 'A grain store is emptied.',
    broader: 'event',
  },
  { id: 'capture-of-place', label: 'capture of a place', definition: 'A party takes or retakes a place.', example: 'A mill is retaken.', broader: 'event' },
  { id: 'withdrawal', label: 'withdrawal', definition: 'A party leaves a place.', example: 'A unit leaves a district.', broader: 'event' },
  { id: 'displacement', label: 'displacement', definition: 'People leave where they live.', example: 'Families flee to the next town.', broader: 'event' },
  {
    id: 'statement',
    label: 'statement',
    definition: 'A party or an organisation says or publishes something.',
    example: 'A ministry publishes its figures.',
    broader: 'event',
  },
  { id: 'restriction', label: 'restriction', definition: 'A curfew, a closure, a cut of supply.', example: 'A curfew is imposed.', broader: 'event' },
  {
    id: 'day',
    label: 'events of a day',
    definition: 'What a document reports together under one date.',
    example: 'A section headed “3 March”.',
    broader: 'event',
  },
] as const satisfies readonly Concept[];
export type EventType = (typeof EVENT_TYPES)[number]['id'];

export const RESULT_KINDS = [
  { id: 'victory', label: 'victory', definition: 'The source states that a party won.', example: '“Victory of the Harbour League”.' },
  { id: 'inconclusive', label: 'inconclusive', definition: 'The source states that no party won.', example: '“Inconclusive”.' },
  CEASEFIRE,
  {
    id: 'change-of-control',
    label: 'change of control',
    definition: 'A place changed hands, or an attempt to take it failed.',
    example: '“The League retakes the port”.',
  },
  { id: 'consequence', label: 'consequence', definition: 'Anything else the source gives as a result.', example: '“The market stays shut for weeks”.' },
] as const satisfies readonly Concept[];

export const ACTOR_KINDS = [
  { id: 'state', label: 'state', definition: 'A country as an actor.', example: 'Ostland.' },
  {
    id: 'government-body',
    label: 'body of a government',
    definition: 'A ministry, department, office or administration.',
    example: 'The Ministry of Health of Ostland.',
  },
  { id: 'armed-force', label: 'armed force', definition: 'Army, air force, navy, or a unit of one.', example: 'The Navy of Ostland.' },
  { id: 'armed-group', label: 'armed group', definition: 'An armed organisation that is not the force of a recognised state.', example: 'The Otter Front.' },
  { id: 'security-force', label: 'security force', definition: 'Police and internal security.', example: 'The Port Guard.' },
  { id: 'coalition', label: 'coalition', definition: 'Several actors acting together under one name.', example: 'The Heron League.' },
  { id: 'monitor', label: 'monitor', definition: 'An organisation that observes and documents.', example: 'The Marsh Observatory for Rights.' },
  { id: 'media', label: 'media', definition: 'A newspaper, agency or broadcaster.', example: 'The Daily Lark.' },
  {
    id: 'activists',
    label: 'activists',
    definition: 'Activists, or one of them, who report on their own account; without an affiliation nothing is known of their side.',
    example: '“Activists in Dunmere”.',
  },
  { id: 'organization', label: 'organisation', definition: 'Any other organisation or group.', example: 'A union of dockers.' },
] as const satisfies readonly Concept[];

export const SIDE_ROLES = [
  { id: 'belligerent', label: 'belligerent', definition: 'Takes part in the fighting.', example: 'Listed without a role.' },
  { id: 'supporter', label: 'supporter', definition: 'Supports a belligerent of the side.', example: 'Listed under “Supported by”.' },
] as const satisfies readonly Concept[];

/** How an actor took part in an episode; without a role it took part in another way, or the text does not say who did what to whom. */
export const EPISODE_ROLES = [
  { id: 'agent', label: 'agent', definition: 'Did it.', example: '“The Otter Front shelled the mill”: the Otter Front.' },
  { id: 'target', label: 'target', definition: 'It was done to them.', example: '“A patrol of the Port Guard was ambushed”: the Port Guard.' },
] as const satisfies readonly Concept[];

export const PLACE_PRECISIONS = [
  { id: 'spot', label: 'exact place', definition: 'The place is known to the building or block.', example: 'A prison.' },
  { id: 'settlement', label: 'settlement', definition: 'Somewhere in or at a town, village or district of one.', example: 'A town.' },
  { id: 'area', label: 'area', definition: 'Somewhere in an area larger than a settlement.', example: 'A province.' },
  { id: 'country', label: 'country', definition: 'Somewhere in a country.', example: 'A state.' },
] as const satisfies readonly Concept[];

/** How something was done or came about; added to a claim only from words in the text. */
export const MANNERS = [
  { id: 'executed', label: 'executed', definition: 'Killed while in the power of others.', example: '“two captives were executed”.' },
  { id: 'died-of-wounds', label: 'died of wounds', definition: 'Died later of injuries.', example: '“one later died of his wounds”.' },
  { id: 'own-hand', label: 'by their own hand', definition: 'Killed themselves, also in an attack they made.', example: '“three blew themselves up”.' },
  { id: 'non-combat', label: 'not in combat', definition: 'By accident, illness or another cause outside fighting.', example: '“one died in an accident”.' },
  { id: 're-arrested', label: 're-arrested', definition: 'Captured again after an escape.', example: '“30 escapees were caught again”.' },
  { id: 'arrested', label: 'arrested', definition: 'Taken into custody.', example: '“five suspects were arrested”.' },
  { id: 'exchanged', label: 'exchanged', definition: 'Let go in return for others or something else.', example: '“eight were swapped for food”.' },
  { id: 'evacuated', label: 'evacuated', definition: 'Moved to safety by others.', example: '“families were taken to safety”.' },
  { id: 'shot', label: 'shot', definition: 'Hit by gunfire.', example: '“two drivers were shot”.' },
  { id: 'shelled', label: 'shelled', definition: 'Hit by artillery, mortars, rockets or missiles.', example: '“five died in the shelling”.' },
  { id: 'hit-from-the-air', label: 'hit from the air', definition: 'Hit by aircraft or drones.', example: '“an air strike killed six”.' },
  {
    id: 'hit-by-explosive',
    label: 'hit by an explosive',
    definition: 'Hit by a mine or by another explosive that was planted or carried.',
    example: '“a mine killed three shepherds”.',
  },
  {
    id: 'exposed-to-chemicals',
    label: 'exposed to chemicals',
    definition: 'Harmed by a chemical weapon or agent.',
    example: '“twenty were treated after the gas”.',
  },
  { id: 'assassinated', label: 'assassinated', definition: 'Killed because of who they are.', example: '“two judges were assassinated”.' },
  { id: 'abducted', label: 'abducted', definition: 'Taken away by force.', example: '“four were abducted on the road”.' },
  { id: 'tortured', label: 'tortured', definition: 'Tortured by those who hold them.', example: '“nine had been tortured”.' },
  {
    id: 'subjected-to-sexual-violence',
    label: 'subjected to sexual violence',
    definition: 'Subjected to sexual violence.',
    example: '“cases of sexual violence against seven people”.',
  },
  { id: 'destroyed', label: 'destroyed', definition: 'Of things: made permanently unusable.', example: '“two vehicles destroyed”.' },
  { id: 'damaged', label: 'damaged', definition: 'Of things: harmed.', example: '“a bridge damaged”.' },
  { id: 'seized', label: 'seized', definition: 'Of things: taken by an opponent.', example: '“rifles seized”.' },
  { id: 'looted', label: 'looted', definition: 'Of things: taken from homes, shops or stores.', example: '“fifty sacks looted”.' },
] as const satisfies readonly Concept[];
