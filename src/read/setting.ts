/**
 * What the rules learn of a document before and while they read it: its names and sides, and for each sentence and piece
 * of a cell the dates, attributions and headings that hold there. The gate reads proposals of other readers with it, so
 * that they are resolved as the rules resolve theirs.
 */
import type { EntityIndex } from './entity-index.js';
import type { SegmentSetting } from './figures/cell-figures.js';
import type { Document } from './layout/document.js';
import type { SentenceSetting } from './prose.js';

export interface Setting {
  readonly document: Document;
  readonly entities: EntityIndex;
  /** In the order of the text; the sentences of sections and of other events that are not read are missing. */
  readonly sentences: readonly SentenceSetting[];
  /** In the order of the cells read. */
  readonly segments: readonly SegmentSetting[];
  /** The id of the episode of each day section, by the name of the section. */
  readonly dayEpisodes: ReadonlyMap<string, string>;
}
