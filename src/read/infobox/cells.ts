/** Finds the cells of an infobox by name and number: `Casualties2` belongs to side 2. */
import type { Document, Cell } from '../layout/document.js';

/** Reads the number at the end of a key: 2 for `Casualties2`, 1 for `Strength`. */
export function cellNumber(cell: Cell): number {
  const digits = /(\d+)$/.exec(cell.key)?.[1];
  return digits === undefined ? 1 : Number(digits);
}

/** Finds the cells of a name with any number from 1 to 99, or none: `cellsNamed(document, 'casualties')`. */
export function cellsNamed(document: Document, name: string): Cell[] {
  return document.infobox.filter((cell) => cell.key.toLowerCase().replace(/\d+$/, '') === name && /(?:^|\D)(?:[1-9]\d?)?$/.test(cell.key));
}

export function cellNamed(document: Document, name: string): Cell | undefined {
  return cellsNamed(document, name)[0];
}
