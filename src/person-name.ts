/** Compares names of people as documents spell them: with and without rank, accents, or the endings that transliterations differ in. */
import { slug } from './slug.js';

/** Reduces a name to what its spellings share: "Valerii Quilnyi" and "Valeriy Quilny" give the same. */
export function personKey(name: string): string {
  return slug(name)
    .replaceAll('-', ' ')
    .replace(/(?:[iy]+j?|j)(?= |$)/g, 'i');
}

/**
 * Whether the name of a speaker is that of a listed person, by their keys: the same, or the listed name of two words or
 * more after titles ("General Ada Brook").
 */
export function isSamePerson(speaker: string, listed: string): boolean {
  return speaker === listed || (listed.includes(' ') && speaker.endsWith(` ${listed}`));
}
