/** The script of a site: it is a script, and it asks nothing of a network. What it does is tested in a browser. */
import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { SCRIPT } from '../../src/site/script.js';

it('is read without an error, and neither loads nor evaluates anything', () => {
  expect(() => new Script(SCRIPT)).not.toThrow();
  expect(SCRIPT).not.toMatch(/fetch\(|XMLHttpRequest|import\(|eval\(|innerHTML|localStorage|cookie/);
});
