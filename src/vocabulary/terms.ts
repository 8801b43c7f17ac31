/** Every term of `vr:` that is not a concept, a scheme or a number rule: the one source of the constants and of the ontology. */
import { CLASSES } from './classes.js';
import { INDIVIDUALS, PROPERTIES } from './properties.js';
import type { Term } from './term.js';

export { CLASSES } from './classes.js';
export { INDIVIDUALS, PROPERTIES, PROPERTY_GROUPS } from './properties.js';

export const TERMS: readonly Term[] = [...CLASSES, ...PROPERTIES, ...INDIVIDUALS];
