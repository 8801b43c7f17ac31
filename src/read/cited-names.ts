/**
 * Leaves names of victims out of the works that are cited for a figure. Takes the names as the document writes them, and the
 * works; returns the works without the titles and addresses in which a name stands. A work of which neither is left goes.
 */
import { slug } from '../slug.js';
import type { Work } from './layout/document.js';

/** Makes a function that leaves the names out of works. */
export function withoutNames(names: readonly string[]): (works: readonly Work[]) => Work[] {
  const slugs = [...new Set(names.map((name) => slug(name.replace(/['’]s$/, ''))))];
  const isNamed = (text: string | undefined) => text !== undefined && slugs.some((one) => `-${slug(text)}-`.includes(`-${one}-`));
  if (slugs.length === 0) return (works) => [...works];
  return (works) =>
    works.flatMap(({ url, title, ...rest }) => {
      const kept = { ...(url === undefined || isNamed(url) ? {} : { url }), ...(title === undefined || isNamed(title) ? {} : { title }) };
      return 'url' in kept || 'title' in kept ? [{ ...kept, ...rest }] : [];
    });
}
