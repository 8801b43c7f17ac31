/** The family of views: comparisons in, a text out. */
import type { Comparison } from '../comparison.js';
import { htmlView } from './html.js';
import { markdownView } from './markdown.js';
import { csvView, jsonView } from './table.js';
import type { ViewOptions } from './options.js';
import { textView } from './text.js';

export const VIEWS: Readonly<Record<string, (comparisons: readonly Comparison[], options?: ViewOptions) => string>> = {
  table: textView,
  csv: csvView,
  json: jsonView,
  md: markdownView,
  html: htmlView,
};
