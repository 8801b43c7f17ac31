/** The fields of an infobox by name and number, as articles number them: `Casualties2` is of side 2. */
import type { Article, Field } from '../layout/document.js';

/** The number behind a key: 2 for `Casualties2`, 1 for `Strength`. */
export function fieldNumber(field: Field): number {
  const digits = /(\d+)$/.exec(field.key)?.[1];
  return digits === undefined ? 1 : Number(digits);
}

/** The fields of a name, whatever their number, which is 1 to 99: `fieldsNamed(article, 'casualties')`. */
export function fieldsNamed(article: Article, name: string): Field[] {
  return article.infobox.filter((field) => field.key.toLowerCase().replace(/\d+$/, '') === name && /(?:^|\D)(?:[1-9]\d?)?$/.test(field.key));
}

export function fieldNamed(article: Article, name: string): Field | undefined {
  return fieldsNamed(article, name)[0];
}
