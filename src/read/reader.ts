/**
 * What a reader is: it proposes what a document says. A document and a context come in; proposals, the coverage ledger
 * and problems go out. The rules (`readers/rules.ts`) are one reader; `draft.ts` makes an entry of what a reader proposes.
 */
import type { Actor, Episode, EventReference, FateStatement, PlaceDescription, PlaceReference, Registry, ResultStatement } from '../entry/index.js';
import type { Problem } from '../problem.js';
import type { EventType } from '../vocabulary/index.js';
import type { Coverage } from './coverage.js';
import type { Figure } from './figures/figure.js';
import type { SideActor } from './infobox/infobox.js';
import type { Document, Span } from './layout/document.js';

/** Proposes what documents say. Every reader passes the suite in `test/suites/reader.ts`. */
export interface Reader {
  /** Its name, as claims and messages have it: `rules`. */
  readonly id: string;
  /** Changes whenever the same document may give other proposals. */
  readonly version: string;
  /** Whether it can read this document at all. */
  accepts(document: Document): boolean;
  /** Reads a document. The same document and context give the same reading; no text makes it throw. */
  read(document: Document, context: ReadingContext): Reading;
}

/** What a reader may know beside the document. */
export interface ReadingContext {
  registry: Registry;
}

/** What a reader gives. */
export interface Reading {
  proposals: Proposals;
  coverage: Coverage;
  /** Every number that could count something, whether a figure was read from it or not. */
  numbers: readonly Span[];
  problems: Problem[];
}

/** Where something is written: UTF-16 indices in the text of the document, end exclusive, and the name of the section. */
export interface Location extends Span {
  readonly section: string;
}

/** Everything that a document is proposed to say about its event. Ids of actors are those of the registry, or of `actors`. */
export interface Proposals {
  event: EventProposal;
  /** By the number that the infobox gives the side. */
  sides: ReadonlyMap<number, SideProposal>;
  /** Actors that the registry does not have. */
  actors: readonly Actor[];
  /** Places that the registry does not have. */
  places: readonly PlaceDescription[];
  commanders: readonly CommanderProposal[];
  results: readonly ResultProposal[];
  episodes: readonly EpisodeProposal[];
  /** In the order of the text. */
  figures: readonly FigureProposal[];
}

export interface EventProposal {
  /** As the document calls it, where that is not its title. */
  label?: string;
  type: EventType;
  /** EDTF; absent where the document gives none that can be read. */
  date?: string;
  places: readonly PlaceReference[];
  /** The events it is part of. */
  partOf: readonly EventReference[];
}

export interface SideProposal {
  /** What the side is called across documents; absent where it has no actor. */
  key?: string;
  actors: readonly SideActor[];
}

export interface CommanderProposal extends Location {
  name: string;
  side?: number;
  role?: string;
  /** What became of the person, and who says so. */
  fate?: Pick<FateStatement, 'fate' | 'claimant'>;
}

export type ResultProposal = Location & Pick<ResultStatement, 'text' | 'kind' | 'claimant'>;

export type EpisodeProposal = Location & Omit<Episode, 'at' | 'quote'>;

export interface FigureProposal {
  figure: Figure;
  section: string;
  /** The id of the episode it is about; absent where that is the event. */
  about?: string;
}
