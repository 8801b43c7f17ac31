/** What is said of saved web pages: where their text is, and what of the page is not in it. */
import type { ExpandedInputs } from '../io/inputs.js';

export function pageLines(pages: ExpandedInputs['pages']): string[] {
  return pages.map(({ path, text, leftOut }) => {
    const parts = [...leftOut].map(([what, count]) => `${what} (${count})`);
    return `${path}: its text is in ${text}${parts.length === 0 ? '' : `; not read: ${parts.join(', ')}`}`;
  });
}
