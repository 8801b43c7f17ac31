/** Before the tests of every file: scratch folders are removed at its end, and the environment is without what would change outputs. */
import { afterAll } from 'vitest';
import { cleanEnvironment, removeScratch } from './support.js';

process.env = cleanEnvironment();
afterAll(removeScratch);
