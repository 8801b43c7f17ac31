/** The options of `variorum add`. */
import type { FigureRequest } from '../../read/index.js';

export interface AddOptions extends Pick<
  FigureRequest,
  'quote' | 'in' | 'near' | 'metric' | 'of' | 'claimant' | 'who' | 'item' | 'accumulation' | 'covers' | 'note'
> {
  text?: string;
  doneBy?: string;
  by?: string;
  on?: string;
  dryRun?: boolean;
  registry?: string | readonly string[];
  maxSize: number;
}
