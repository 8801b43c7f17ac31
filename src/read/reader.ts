/**
 * The interface of a reader, which proposes what a document says: it takes a document and a context, and returns
 * proposals, the coverage ledger and problems. The rules (`readers/rules.ts`) are one reader; `draft.ts` turns proposals
 * into an entry.
 */
import type { Actor, Episode, EventReference, FateStatement, Page, PlaceDescription, PlaceReference, Registry, ResultStatement } from '../entry/index.js';
import type { Problem } from '../problem.js';
import type { EventType } from '../vocabulary/index.js';
import type { Coverage } from './coverage.js';
import type { Figure } from './figures/figure.js';
import type { SideActor } from './infobox/infobox.js';
import type { Document, Span } from './layout/document.js';
import type { Refusal } from './gate.js';
import type { Proposal } from './proposal.js';
import type { Setting } from './setting.js';

/** Proposes what documents say. Every reader must pass the suite in `test/suites/reader.ts`. */
export interface Reader {
  /** Its name in claims and messages: `rules`. */
  readonly id: string;
  /** Changes whenever the same document may yield other proposals. */
  readonly version: string;
  /** Whether it can read a document at all. */
  accepts(document: Document): boolean;
  /** Reads a document. The same document and context give the same reading; no text makes it throw. */
  read(document: Document, context: ReadingContext): Reading;
}

/** What a reader may use besides the document. */
export interface ReadingContext {
  registry: Registry;
  /** When the document was published, in EDTF: the day from which a news item counts. */
  published?: string | undefined;
  /** The wiki that the links of the document belong to; without it no link is followed. */
  site?: string | undefined;
  /** When and where the event happened, where the document has no infobox that says it. The date is in EDTF. */
  date?: string | undefined;
  place?: string | undefined;
}

/** What a reader returns. */
export interface Reading {
  proposals: Proposals;
  coverage: Coverage;
  /** Every number that could count something, whether a figure was read from it or not. */
  numbers: readonly Span[];
  problems: Problem[];
  /** What the gate needs to read proposals of others on this document. */
  setting?: Setting;
  /** Makes the ledger for other figures than those of `proposals`. */
  coverageOf?: (figures: readonly FigureProposal[]) => Coverage;
  /** What became of the proposals of other readers, in their order: those of the first reader first. */
  results?: readonly ProposalResult[];
}

/** What became of a proposal of another reader. */
export interface ProposalResult {
  readonly proposal: Proposal;
  /**
   * `implied`: no number stands there, and one is counted; `agreed`: a reader before has the same figure; `repeated`: a proposal
   * before it has; `differs`: a reader before read the same words otherwise, and its figure is kept.
   */
  readonly verdict: 'exact' | 'folded' | 'implied' | 'agreed' | 'repeated' | 'differs' | 'refused';
  readonly reason?: Refusal | DifferenceReason;
  /** The id of the reader before, where it agrees or differs: `rules`, or another one. */
  readonly earlier?: string;
}

/** In which field a proposal and the reader before differ. */
export type DifferenceReason = 'metric' | 'claimant' | 'party';

/** Who read a figure. */
export interface ReaderName {
  /** `rules`, or the name of another reader. */
  readonly id: string;
  readonly version: string;
  /** The language model, and the SHA-256 of the prompt it was given. */
  readonly model?: string;
  readonly prompt?: string;
}

/** A location in a document: UTF-16 indices in its text, end exclusive, and the name of the section. */
export interface Location extends Span {
  readonly section: string;
}

/** Everything that a reader proposes for a document. Ids of actors refer to the registry or to `actors`. */
export interface Proposals {
  event: EventProposal;
  /** By the number of the side in the infobox. */
  sides: ReadonlyMap<number, SideProposal>;
  /** Actors that are not in the registry. */
  actors: readonly Actor[];
  /** Places that are not in the registry. */
  places: readonly PlaceDescription[];
  commanders: readonly CommanderProposal[];
  results: readonly ResultProposal[];
  episodes: readonly EpisodeProposal[];
  /** In the order of the text. */
  figures: readonly FigureProposal[];
}

export interface EventProposal {
  /** The name that the document gives the event, if it is not the title. */
  label?: string;
  type: EventType;
  /** EDTF; absent if no date could be read. */
  date?: string;
  /** The date is that of the report: no words state when it happened. */
  isDateInferred?: boolean;
  places: readonly PlaceReference[];
  /** The events it is part of. */
  partOf: readonly EventReference[];
}

export interface SideProposal {
  /** The name of the side across documents; absent if it has no actor. */
  key?: string;
  actors: readonly SideActor[];
}

export interface CommanderProposal extends Location {
  name: string;
  /** The page of a wiki about the person. */
  page?: Page;
  side?: number;
  role?: string;
  /** What became of the person, with the claimant. */
  fate?: Pick<FateStatement, 'fate' | 'claimant'>;
}

export type ResultProposal = Location & Pick<ResultStatement, 'text' | 'kind' | 'claimant'>;

export type EpisodeProposal = Location & Omit<Episode, 'at' | 'quote'>;

export interface FigureProposal {
  figure: Figure;
  /** Who read it, where it was not the rules alone. */
  readers?: readonly ReaderName[];
  section: string;
  /** The id of the episode that the figure is about; absent if it is about the event. */
  about?: string;
}
