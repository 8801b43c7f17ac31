/** The address of a language model, as `--model URL#NAME` has it: where its chat completions are asked for, and its name there. */
import { UsageError } from '../problem.js';

export interface ModelAddress {
  /** The address that questions are sent to. */
  readonly url: URL;
  readonly name: string;
  /** Whether the server is on this machine. */
  readonly isLocal: boolean;
}

const EXPECTED = 'expected the base of its API and the name of the model: --model http://127.0.0.1:11434/v1#NAME';

/** Parses the address of a model. Throws a UsageError. */
export function parseModelAddress(text: string): ModelAddress {
  const at = text.indexOf('#');
  const [address, name] = at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1).trim()];
  if (name === '') throw new UsageError(`--model ${text} names no model; ${EXPECTED}`);
  if (!URL.canParse(address)) throw new UsageError(`--model ${text} is no address; ${EXPECTED}`);
  const url = new URL(address);
  if (!['http:', 'https:'].includes(url.protocol)) throw new UsageError(`--model ${text} is no address of HTTP; ${EXPECTED}`);
  if (url.username !== '' || url.password !== '') throw new UsageError('a key is not given in the address of a model; set VARIORUM_MODEL_KEY');
  url.pathname = `${url.pathname.replace(/\/+$/, '').replace(/\/chat\/completions$/, '')}/chat/completions`;
  return { url, name, isLocal: isLoopback(url.hostname) };
}

/** Whether a host name is that of this machine: the addresses of RFC 1122 (127.0.0.0/8) and RFC 4291 (::1), and localhost (RFC 6761). */
function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
