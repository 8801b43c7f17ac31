/** A server of chat completions on this machine: node:http that answers as a test says, one after another. Every question is written down. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

interface Question {
  path: string;
  headers: IncomingMessage['headers'];
  body: { model?: string; messages: { role: string; content: string }[]; response_format?: object; temperature?: number; max_tokens?: number };
}

/** What the server does with a question: an answer of the model, or anything else. */
export type Reply = string | ((response: ServerResponse, question: Question) => void);

export interface ChatServer {
  /** The address for --model. */
  model: string;
  questions: Question[];
}

/** Starts a server. The replies are used up one a question; the last one answers all that follow. It ends with the test. */
export async function chatServer(...replies: Reply[]): Promise<ChatServer> {
  const questions: Question[] = [];
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const question: Question = { path: request.url ?? '', headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) as Question['body'] };
    questions.push(question);
    const reply = replies[Math.min(questions.length, replies.length) - 1] ?? '';
    if (typeof reply === 'string') completion(reply)(response);
    else reply(response, question);
  };
  const server = createServer((request, response) => void serve(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  return { model: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1#wren:1b`, questions };
}

/** A completion with this text. */
export function completion(content: string, { finish = 'stop', tokens = [120, 40] }: { finish?: string; tokens?: [number, number] } = {}) {
  return (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        id: '1',
        object: 'chat.completion',
        model: 'wren:1b',
        choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
        usage: { prompt_tokens: tokens[0], completion_tokens: tokens[1] },
      }),
    );
}

/** An error of the server. */
export function failure(status: number, message = 'no', headers: Record<string, string> = {}) {
  return (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify({ error: { message } }));
}
