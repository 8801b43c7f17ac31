/** The lists of other people whose ids actors and places may carry (`identifiers:`), with the address that an id has there. */

export interface IdentifierScheme {
  /** The word in registries. */
  readonly id: string;
  readonly label: string;
  /** What the address of an entry of the list begins with; absent where the list gives none. */
  readonly address?: string;
}

export const IDENTIFIER_SCHEMES = [
  { id: 'iso-3166-1-alpha-2', label: 'ISO 3166-1, two letters' },
  { id: 'iso-3166-1-alpha-3', label: 'ISO 3166-1, three letters' },
  { id: 'ucdp-actor', label: 'UCDP Actor Dataset', address: 'https://ucdp.uu.se/actor/' },
  { id: 'ucdp-ged', label: 'UCDP Georeferenced Event Dataset' },
  { id: 'ucdp-conflict', label: 'UCDP conflicts', address: 'https://ucdp.uu.se/conflict/' },
  { id: 'ucdp-dyad', label: 'UCDP dyads' },
  { id: 'gleditsch-ward', label: 'Gleditsch and Ward list of states' },
  { id: 'acled-event', label: 'ACLED events' },
  { id: 'prio-grid', label: 'PRIO-GRID cells' },
  { id: 'geonames', label: 'GeoNames', address: 'https://sws.geonames.org/' },
  { id: 'whosonfirst', label: 'Who’s On First', address: 'https://spelunker.whosonfirst.org/id/' },
] as const satisfies readonly IdentifierScheme[];
