import { expect, it } from 'vitest';
import { bundledPrompt } from '../../src/io/prompt-file.js';

it('reads the prompt of the package, which has instructions and examples', () => {
  const { messages, version, digest } = bundledPrompt();
  expect(messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user', 'assistant']);
  expect(version).toMatch(/^\d+$/);
  expect(digest).toBe(bundledPrompt().digest);
});
