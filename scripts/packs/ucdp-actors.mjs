// The pack `ucdp-actors`: the actors of the Uppsala Conflict Data Program, with their ids. A government has the id of its
// state in the pack `states`, so that both packs together have one actor for it.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { nameKey } from '../../dist/entry/index.js';
import { aliasesOf, idsFor, ordered, withUniqueAliases } from './names.mjs';

/** UCDP's names of states that the pack `states` spells otherwise. */
const STATES = { 'DR Congo (Zaire)': 'Democratic Republic of the Congo', Congo: 'Republic of the Congo', 'Bosnia-Herzegovina': 'Bosnia and Herzegovina', 'eSwatini (Swaziland)': 'Eswatini' }; // prettier-ignore
/** Names that are ordinary words: they need their country to be told apart in a text. */
const ORDINARY = new Set(['Royalists', 'Neutralists', 'Outlaws', 'Cobras', 'Ninjas', 'Rastas', 'Maidan']);
/** Kinds of organisation: 1 formally organised group, 2 supporters of a political organisation, 3 group of a common identity, 4 state. */
const KINDS = { 1: 'armed-group', 2: 'organization', 3: 'organization', 4: 'state' };

export function ucdpActors(file, states) {
  const rows = parse(readFileSync(file), { columns: true, bom: true, trim: true });
  const stateIds = new Map(states.flatMap(({ id, name, aliases = [] }) => [name, ...aliases].map((one) => [nameKey(one), id])));
  const items = rows.map((row) => ({
    ...namesOf(row),
    key: row.ActorId,
    kind: KINDS[row.Org],
    state: stateOf(row, stateIds),
    identifiers: { 'ucdp-actor': row.ActorId },
    note: noteOf(row),
  }));
  const ids = idsFor(items);
  const actors = items.map((item, index) => ({ ...item, id: item.state ?? ids[index] }));
  return { pack: PACK, lists: { actors: withUniqueAliases(actors).map(ordered) }, links: [] };
}

/**
 * The names of an actor. Its English name is preferred to an abbreviation. A translation of a name is a name only where it is
 * long enough to be no other group's ("Islamic State" translates the name of a group in Indonesia); a former name stays.
 */
function namesOf({ NameData, NameOrig, NameOrigFull, NameOrigFullEng, NewName, NewNameFullMotherTongue, NewNameFullEng, NameChange, Org, Location }) {
  const full = [NameOrigFull, NewNameFullMotherTongue].filter((one) => one !== '' && one !== 'n/a').flatMap(parts);
  const english = NameChange === '1' ? NewNameFullEng : NameOrigFullEng;
  const englishNames = parts(english);
  const isShort = isAbbreviation(NameData);
  if (ORDINARY.has(NameData)) return { name: `${NameData} (${Location.split(',')[0]})`, aliases: [] };
  // A group of a common identity has the name of a people: it needs its place to be told apart in a text.
  if (Org === '3' || Org === '2') return { name: Org === '2' || /\(/.test(NameData) ? NameData : `${NameData} (${Location.split(',')[0]})`, aliases: [] };
  const name = isShort && (englishNames.at(-1) ?? '').includes(' ') ? englishNames.at(-1) : NameData;
  const translations = [...englishNames, ...parts(NameOrigFullEng)].filter((one) => one !== name && (isShort ? one === english : one.split(' ').length >= 4));
  const short = [NameData, ...parts(NewName), NameOrig].filter((one) => one !== '' && one !== 'n/a');
  // One word of a longer form of a name is no name ("Retour", "Elements").
  return { name, aliases: aliasesOf(name, [...short, ...[...translations, ...full].filter((one) => one.includes(' '))]) };
}

function isAbbreviation(name) {
  return /^[\p{Lu}\d][\p{Lu}\d/.\- ]{1,9}$/u.test(name);
}

/** "ISI, ISIS, IS" and "in Cyrillic / in Latin letters" are several names. */
function parts(text) {
  return text === '' || text === 'n/a' ? [] : text.split(/, (?!and )| \/ /).map((one) => one.replace(/\s+/g, ' ').trim()).filter((one) => one !== ''); // prettier-ignore
}

function stateOf({ NameData, Org }, stateIds) {
  if (Org !== '4') return undefined;
  const name = NameData.replace(/^Government of /, '');
  return [STATES[name], name, name.replace(/ \(.*\)$/, '')].flatMap((one) => (one === undefined ? [] : (stateIds.get(nameKey(one)) ?? [])))[0];
}

function noteOf({ Org, Location, NameData }) {
  if (Org === '4') return /\(/.test(NameData) ? `UCDP gives one id to what it calls ${NameData}.` : undefined;
  return Location === '' ? undefined : `Active in ${Location}.`;
}

const PACK = `# Actors of the Uppsala Conflict Data Program, with their ids; governments have the ids of the pack states.
id: ucdp-actors
title: UCDP Actor Dataset, version 22.1
licence: https://creativecommons.org/licenses/by/4.0/
attribution: Uppsala Conflict Data Program (UCDP), Department of Peace and Conflict Research, Uppsala University
sources:
  - title: UCDP Actor Dataset, version 22.1
    url: https://ucdp.uu.se/downloads/
    licence: https://creativecommons.org/licenses/by/4.0/
note: Names that several actors have are left out of the aliases. Where UCDP says a group was active stands in its note.
`;
