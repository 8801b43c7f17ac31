/** The fields of an infobox by name and number, as articles number them: `Casualties2` is of side 2. */
import type { Document, Cell } from '../layout/document.js';

/** The number behind a key: 2 for `Casualties2`, 1 for `Strength`. */
export function cellNumber(cell: Cell): number {
  const digits = /(\d+)$/.exec(cell.key)?.[1];
  return digits === undefined ? 1 : Number(digits);
}

/** The fields of a name, whatever their number, which is 1 to 99: `cellsNamed(article, 'casualties')`. */
export function cellsNamed(document: Document, name: string): Cell[] {
  return document.infobox.filter((cell) => cell.key.toLowerCase().replace(/\d+$/, '') === name && /(?:^|\D)(?:[1-9]\d?)?$/.test(cell.key));
}

export function cellNamed(document: Document, name: string): Cell | undefined {
  return cellsNamed(document, name)[0];
}
