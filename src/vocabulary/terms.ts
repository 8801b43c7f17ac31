/** Every term of `vr:` that is not a concept, a scheme or a number rule: the one source that constants and ontology are made from. */
import { CODE_BOOKS } from './categories.js';
import { CLASSES } from './classes.js';
import { INDIVIDUALS, PROPERTIES } from './properties.js';
import type { Term } from './term.js';

export { CLASSES } from './classes.js';
export { INDIVIDUALS, PROPERTIES, PROPERTY_GROUPS } from './properties.js';

/** The datatypes that say which code book a category is of. */
export const DATATYPES: readonly (Term & { id: (typeof CODE_BOOKS)[number]['id'] })[] = CODE_BOOKS.map(({ id, label, comment, example }) => ({
  id,
  label,
  comment,
  example,
  scope: 'Of the categories that our concepts are matched with; the code book’s own text is not part of this vocabulary.',
}));

export const TERMS: readonly Term[] = [...CLASSES, ...PROPERTIES, ...INDIVIDUALS, ...DATATYPES];
