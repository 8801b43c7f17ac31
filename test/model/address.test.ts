import { describe, expect, it } from 'vitest';
import { parseModelAddress } from '../../src/model/address.js';

describe('the address of a model', () => {
  it.each([
    ['http://127.0.0.1:11434/v1#gemma3:4b', 'http://127.0.0.1:11434/v1/chat/completions', 'gemma3:4b', true],
    ['http://localhost:8080/v1/#org/name#q4', 'http://localhost:8080/v1/chat/completions', 'org/name#q4', true],
    ['http://[::1]:8080/v1/chat/completions#m', 'http://[::1]:8080/v1/chat/completions', 'm', true],
    ['https://api.example.org/v1#m', 'https://api.example.org/v1/chat/completions', 'm', false],
    // Hosts that look like this machine are not.
    ['http://127.0.0.1.example.org/v1#m', 'http://127.0.0.1.example.org/v1/chat/completions', 'm', false],
    ['http://localhost.example.org/v1#m', 'http://localhost.example.org/v1/chat/completions', 'm', false],
    // Other ways to write 127.0.0.1, which the parser of addresses resolves.
    ['http://2130706433/v1#m', 'http://127.0.0.1/v1/chat/completions', 'm', true],
  ])('%s', (text, url, name, isLocal) => {
    const address = parseModelAddress(text);
    expect([address.url.href, address.name, address.isLocal]).toEqual([url, name, isLocal]);
  });

  it.each([
    ['http://127.0.0.1:11434/v1', 'names no model'],
    ['http://127.0.0.1:11434/v1#', 'names no model'],
    ['gemma3', 'names no model'],
    ['#gemma3', 'is no address'],
    ['file:///v1#m', 'is no address of HTTP'],
    ['http://me:secret@127.0.0.1/v1#m', 'VARIORUM_MODEL_KEY'],
  ])('%s is refused', (text, why) => {
    expect(() => parseModelAddress(text)).toThrow(why);
    expect(() => parseModelAddress(text)).not.toThrow('secret');
  });
});
