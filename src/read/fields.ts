/** The fields of an infobox by name and number, as articles number them: `Casualties2` is of side 2. */
import type { Article, Field } from './layout/document.js';

/** The number behind a key: 2 for `Casualties2`, 1 for `Strength`. */
export function numberOf(field: Field): number {
  const digits = /(\d+)$/.exec(field.key)?.[1];
  return digits === undefined ? 1 : Number(digits);
}

/** The fields of a name, whatever their number, which is 1 to 99: `fieldsOf(article, 'casualties')`. */
export function fieldsOf(article: Article, name: string): Field[] {
  return article.infobox.filter((field) => field.key.toLowerCase().replace(/\d+$/, '') === name && /(?:^|\D)(?:[1-9]\d?)?$/.test(field.key));
}

export function fieldOf(article: Article, name: string): Field | undefined {
  return fieldsOf(article, name)[0];
}
