/** Every term of `vr:` that is not a concept, a scheme or a number rule: the one source of the constants and of the ontology. */
import { CODE_BOOKS } from './categories.js';
import { CLASSES } from './classes.js';
import { INDIVIDUALS, PROPERTIES } from './properties.js';
import type { Term } from './term.js';

export { CLASSES } from './classes.js';
export { INDIVIDUALS, PROPERTIES, PROPERTY_GROUPS } from './properties.js';

/** The datatypes that name the code book of a category. */
export const DATATYPES: readonly (Term & { id: (typeof CODE_BOOKS)[number]['id'] })[] = CODE_BOOKS.map(({ id, label, comment, example }) => ({
  id,
  label,
  comment,
  example,
  scope: 'The datatype of the categories that our concepts are mapped to; the text of the code book is not part of this vocabulary.',
}));

export const TERMS: readonly Term[] = [...CLASSES, ...PROPERTIES, ...INDIVIDUALS, ...DATATYPES];
