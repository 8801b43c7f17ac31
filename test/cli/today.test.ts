import { afterEach, expect, it, vi } from 'vitest';
import { today } from '../../src/cli/today.js';

afterEach(() => vi.unstubAllEnvs());

it('is the day of SOURCE_DATE_EPOCH, where that is a number of seconds', () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', '1930000000');
  expect(today()).toBe('2031-02-27');
  vi.stubEnv('SOURCE_DATE_EPOCH', 'soon');
  expect(today()).toMatch(/^20\d\d-\d\d-\d\d$/);
});
