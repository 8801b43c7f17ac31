/**
 * A language model over HTTP: `POST …/chat/completions`, as OpenAI has it and Ollama, llama.cpp, vLLM and LM Studio
 * answer it. Takes a request; returns the text of the first choice. Time limits, Retry-After and repetition are those of
 * `store/remote/http.ts`.
 */
import pRetry, { AbortError } from 'p-retry';
import { z } from 'zod';
import { BodyError, bodyText } from '../store/remote/body-text.js';
import { HttpClient, HttpError, type HttpResponse } from '../store/remote/http.js';
import type { ModelAddress } from './address.js';
import type { ModelReply } from './answer.js';
import { messagesOf, type Model, type ModelRequest } from './model.js';

export interface ChatOptions {
  /** Sent as a bearer token to the address of the model, and nowhere else. */
  key?: string | undefined;
  /** How long the server may take to answer, in seconds. */
  timeout: number;
  /** How often a question is repeated after a failure that may pass. */
  retries: number;
  /** The shortest wait before a repetition, in milliseconds; it doubles each time. */
  firstWait?: number;
  /** Called once, where the server refuses a form of the question and a plainer one is used. */
  onRefused?: (reason: string) => void;
}

/** A server that gave no answer that can be used. */
export class ModelError extends Error {
  constructor(
    message: string,
    /** What to do about it. */
    readonly fix?: string,
  ) {
    super(message);
    this.name = 'ModelError';
  }
}

/** The forms of a question, each plainer than the one before: with the JSON Schema of the answer, without it, and without any setting. */
const FORMS = ['schema', 'text', 'plain'] as const;
/** Statuses of servers that do not take a form: bad request, unprocessable content, not implemented. */
const REFUSED: ReadonlySet<number | undefined> = new Set([400, 422, 501]);
/** The most tokens of an answer: some forty figures. A model that repeats itself ends here. */
const LONGEST_ANSWER = 4_096;
/** The most bytes of an answer that are read. */
const LARGEST_ANSWER = 4_000_000;

const completionSchema = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }), finish_reason: z.string().nullish() })).min(1),
  usage: z.object({ prompt_tokens: z.number().nullish(), completion_tokens: z.number().nullish() }).nullish(),
});

export class ChatModel implements Model {
  readonly #http: HttpClient;
  /** The form that the server takes, as far as is known. */
  #form = 0;

  constructor(
    readonly address: ModelAddress,
    private readonly options: ChatOptions,
  ) {
    const { key, timeout, retries, firstWait } = options;
    this.#http = new HttpClient({
      timeout,
      retries,
      isDirect: address.isLocal,
      ...(key === undefined ? {} : { credentials: { token: key } }),
      ...(firstWait === undefined ? {} : { firstWait }),
    });
  }

  get name(): string {
    return this.address.name;
  }

  /** Asks one question. Throws {@link ModelError}. */
  async answer(request: ModelRequest): Promise<ModelReply> {
    for (;;) {
      const form = this.#form;
      try {
        return await this.#asked(request, FORMS[form]!);
      } catch (error) {
        if (!(error instanceof HttpError)) throw error;
        if (!REFUSED.has(error.status) || form + 1 >= FORMS.length) throw new ModelError(withoutAdvice(error), adviceFor(error.status));
        // Another question, asked at the same time, may have found it out.
        if (this.#form === form) {
          this.#form = form + 1;
          this.options.onRefused?.(withoutAdvice(error));
        }
      }
    }
  }

  async close(): Promise<void> {
    await this.#http.close();
  }

  #asked(request: ModelRequest, form: (typeof FORMS)[number]): Promise<ModelReply> {
    const { firstWait = 500, retries } = this.options;
    const body = Buffer.from(JSON.stringify(bodyOf(this.name, request, form)));
    // The connection repeats what may pass; here, answers that break off are asked for again.
    return pRetry(
      async () => {
        const begun = performance.now();
        let response: HttpResponse;
        try {
          response = await this.#http.send({
            method: 'POST',
            url: this.address.url,
            headers: { 'content-type': 'application/json', accept: 'application/json' },
            body: { length: body.length, read: () => body },
          });
        } catch (error) {
          throw error instanceof Error ? new AbortError(error) : error;
        }
        const text = await textOf(response, this.address.url);
        return { ...parsed(text, this.address.url), seconds: Math.round(performance.now() - begun) / 1000 };
      },
      { retries, minTimeout: firstWait, maxTimeout: 30_000, randomize: true },
    );
  }
}

/** The first pass is as deterministic as the server can be; later ones vary, so that they find something else. */
const LATER_TEMPERATURE = 0.7;

function bodyOf(model: string, request: ModelRequest, form: (typeof FORMS)[number]): object {
  const messages = messagesOf(request);
  if (form === 'plain') return { model, messages };
  const { prompt, pass } = request;
  const settings = { temperature: pass === 1 ? 0 : LATER_TEMPERATURE, seed: pass, max_tokens: LONGEST_ANSWER };
  const format = { type: 'json_schema', json_schema: { name: 'figures', strict: true, schema: prompt.schema } };
  return { model, messages, ...settings, ...(form === 'schema' ? { response_format: format } : {}) };
}

/** The body of an answer. A body that breaks off throws, and may be asked for again. */
async function textOf({ body }: HttpResponse, url: URL): Promise<string> {
  try {
    return await bodyText(body, LARGEST_ANSWER);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    const size = error.size.toLocaleString('en');
    if (error.reason === 'tooLarge') throw new AbortError(new ModelError(`${shown(url)} answered with more than ${size} bytes`));
    throw new ModelError(`${shown(url)} broke off after ${size} bytes: ${error.message}`, 'run it again; answers so far are kept');
  }
}

function parsed(text: string, url: URL): ModelReply {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new AbortError(new ModelError(`${shown(url)} answered with something that is no JSON`, NOT_AN_API));
  }
  const { data: completion } = completionSchema.safeParse(data);
  if (!completion) throw new AbortError(new ModelError(`${shown(url)} answered with something else than a chat completion`, NOT_AN_API));
  const [{ message, finish_reason: finish }] = completion.choices as [(typeof completion.choices)[number]];
  const { prompt_tokens: read, completion_tokens: written } = completion.usage ?? {};
  return {
    content: message.content ?? '',
    ...(finish == null ? {} : { finish }),
    ...(read == null && written == null ? {} : { tokens: { read: read ?? 0, written: written ?? 0 } }),
  };
}

const NOT_AN_API = 'give the base of an API that has chat/completions: http://127.0.0.1:11434/v1 for Ollama, http://127.0.0.1:8080/v1 for llama.cpp';

function adviceFor(status: number | undefined): string {
  if (status === 401 || status === 403) return 'set VARIORUM_MODEL_KEY to a key that the server accepts';
  if (status === 404) return 'check the address and the name of the model: the server lists its models under /models of the same base';
  if (status !== undefined && status < 500 && status !== 429) return 'do what the message of the server says';
  return 'start the server, or run it again later; answers so far are kept';
}

/** What a server said, without the advice for stores. */
function withoutAdvice({ message }: HttpError): string {
  return message.replace(/; (?:it asks for credentials|it may ask for credentials|it does not accept|the user may not|it leads to)[\s\S]*$/, '');
}

function shown({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}
