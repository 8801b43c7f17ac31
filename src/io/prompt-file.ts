/** The bundled prompt for language models. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parsePrompt, type Prompt } from '../model/index.js';
import { PACKAGE_ROOT } from './package.js';

/** Reads the prompt that comes with the package. */
export function bundledPrompt(): Prompt {
  return parsePrompt(readFileSync(join(PACKAGE_ROOT, 'data/prompts/figures.yaml'), 'utf8'));
}
