/**
 * Accounts that count as accounts of one event, by an equal id or a link, though they may be of two: their dates have no
 * day in common and their places lie apart. The editor of the entries decides.
 */
import { PREFIXES } from '../../terms/index.js';
import { groupBy } from '../../group-by.js';
import type { AccountOrEpisode, Model } from '../model.js';
import type { Finding, FindingRule } from '../rule.js';
import { daysInWords, joinWithAnd } from '../wording.js';
import { isAlike } from './names.js';

/** Places nearer than this may be one. */
const NEAR_KM = 25;

export const oneEventOrTwo: FindingRule = (rows, model, rule) => {
  const named = new Set(rows.map((row) => row.get('account')?.value));
  // Documents of one title look like editions of one document, and may be the very case.
  const accounts = [...model.accounts.values()].filter(({ iri }) => named.has(iri));
  return [...groupBy(accounts, ({ event }) => event)].flatMap(([event, some]) =>
    some.flatMap((one, index) =>
      some.slice(index + 1).flatMap((other): Finding[] => {
        const gap = daysApart(one, other);
        if (gap === undefined || !liePlacesApart(one, other, model)) return [];
        return [
          {
            rule: rule.name,
            key: [model.entryId(one.iri), model.entryId(other.iri)],
            event,
            severity: rule.severity,
            measure: gap,
            concerns: [one.iri, other.iri],
            message: rule.formatMessage('message', {
              one: nameOf(one, other, model),
              other: nameOf(other, one, model),
              oneDates: daysInWords(one.earliest, one.latest),
              otherDates: daysInWords(other.earliest, other.latest),
              onePlaces: joinWithAnd(one.places.map((place) => model.name(place))),
              otherPlaces: joinWithAnd(other.places.map((place) => model.name(place))),
            }),
            assumes: rule.assumes,
          },
        ];
      }),
    ),
  );
};

/** The label of an account in quotes; with the id of its entry where the other has the same. */
function nameOf(account: AccountOrEpisode, other: AccountOrEpisode, model: Model): string {
  return `“${account.label}”${account.label === other.label ? ` (${model.entryId(account.iri)})` : ''}`;
}

/** The number of days between the dates of two accounts; undefined where they may share a day. */
function daysApart(one: AccountOrEpisode, other: AccountOrEpisode): number | undefined {
  const between = (latest: string | undefined, earliest: string | undefined) =>
    latest === undefined || earliest === undefined ? 0 : Math.round((Date.parse(earliest) - Date.parse(latest)) / 86_400_000);
  const gap = Math.max(between(one.latest, other.earliest), between(other.latest, one.earliest));
  return gap > 0 ? gap : undefined;
}

/** Whether no place of one account is, contains, is near or has the name of a place of the other. */
function liePlacesApart(one: AccountOrEpisode, other: AccountOrEpisode, model: Model): boolean {
  return one.places.every((place) => other.places.every((another) => !mayBeOnePlace(place, another, model)));
}

function mayBeOnePlace(one: string, other: string, model: Model): boolean {
  if (containersOf(one, model).has(other) || containersOf(other, model).has(one)) return true;
  const namesOf = (place: string) => [`${PREFIXES.rdfs}label`, `${PREFIXES.skos}altLabel`].flatMap((property) => model.values(place, property));
  if (namesOf(one).some((name) => namesOf(other).some((another) => isAlike(name, another)))) return true;
  const distance = kilometresBetween(positionOf(one, model), positionOf(other, model));
  return distance !== undefined && distance <= NEAR_KM;
}

/** A place with all that contain it. */
function containersOf(place: string, model: Model, known = new Set<string>()): Set<string> {
  if (known.has(place)) return known;
  known.add(place);
  for (const container of model.values(place, `${PREFIXES.geo}sfWithin`)) containersOf(container, model, known);
  return known;
}

type Position = readonly [lat: number, long: number] | undefined;

function positionOf(place: string, model: Model): Position {
  const [lat, long] = ['lat', 'long'].map((name) => model.values(place, PREFIXES.wgs84 + name)[0]);
  return lat === undefined || long === undefined ? undefined : [Number(lat), Number(long)];
}

/** The distance on a sphere (haversine formula). */
function kilometresBetween(one: Position, other: Position): number | undefined {
  if (one === undefined || other === undefined) return undefined;
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [lat, long] = [radians(other[0] - one[0]) / 2, radians(other[1] - one[1]) / 2];
  const h = Math.sin(lat) ** 2 + Math.cos(radians(one[0])) * Math.cos(radians(other[0])) * Math.sin(long) ** 2;
  return 2 * 6371 * Math.asin(Math.sqrt(h));
}
