/** Finds the time a claim covers: stated in the document, or inherited from the event or episode it is about. */
import { parseDate, type DateSpan } from '../entry/index.js';
import { concept, vr } from '../terms/index.js';
import type { Accumulation } from '../vocabulary/index.js';
import type { NodeBuilder } from './graph-builder.js';
import type { MappingContext } from './mapping-context.js';

export interface CoveredTime {
  span: DateSpan;
  basis: 'stated' | 'inherited';
}

/** The fields of a claim that determine its time. */
export interface TimeFields {
  covers?: string | undefined;
  about?: string | undefined;
  accumulation?: Accumulation | undefined;
}

/**
 * Returns the time covered; undefined where unknown. Cumulative and remaining figures have a date of their own; the
 * episode's would be wrong (it is longer than the day), so they inherit none.
 */
export function coversOf({ covers, about, accumulation }: TimeFields, context: MappingContext): CoveredTime | undefined {
  const mayInherit = accumulation !== 'cumulative' && accumulation !== 'remaining';
  const date = covers ?? (mayInherit ? (context.episode(about)?.date ?? context.entry.event.date) : undefined);
  const span = date === undefined ? undefined : parseDate(date);
  return span && { span, basis: covers === undefined ? 'inherited' : 'stated' };
}

export function writeCovers(covers: CoveredTime | undefined, node: NodeBuilder): void {
  const basis = covers && concept(covers.basis);
  node.edtf(vr.covers, covers?.span.edtf).day(vr.coversFrom, covers?.span.earliest).day(vr.coversTo, covers?.span.latest).link(vr.coversBasis, basis);
}
