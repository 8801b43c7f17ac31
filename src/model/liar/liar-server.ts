/**
 * The liar over HTTP: a server on 127.0.0.1 that answers chat completions as a language model does, with lies. For tests
 * of programs that talk to one; it listens on this machine only.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { liar, type Lie, type LiarOptions } from './liar.js';

export interface LiarServer {
  /** The address for `--model`: the base of the API, and the name of the model. */
  readonly model: string;
  /** How many items it gave, by kind of lie. */
  readonly lies: ReadonlyMap<Lie, number>;
  close(): Promise<void>;
}

/** Starts a liar on a free port of 127.0.0.1. Of the answers that break off, every second one breaks off with its connection. */
export async function startLiar(options: LiarOptions = {}): Promise<LiarServer> {
  const model = liar(options);
  let broken = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const question = await questionOf(request);
    if (request.method !== 'POST' || !request.url?.endsWith('/chat/completions') || question === undefined) {
      response.writeHead(question === undefined ? 400 : 404).end();
      return;
    }
    const before = model.lies.get('broken-off');
    const { content, finish } = await model.answer({ units: question });
    const body = JSON.stringify({
      object: 'chat.completion',
      model: model.name,
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
    });
    const breaks = model.lies.get('broken-off') !== before && (broken += 1) % 2 === 0;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
    if (breaks) response.write(body.slice(0, body.length / 2), () => response.destroy());
    else response.end(body);
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    model: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1#${model.name}`,
    lies: model.lies,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The last message of a question; undefined where there is none. */
async function questionOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  try {
    const { messages } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as { messages?: { content?: unknown }[] };
    const content = messages?.at(-1)?.content;
    return typeof content === 'string' ? content : undefined;
  } catch {
    return undefined;
  }
}
