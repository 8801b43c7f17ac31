/**
 * Answers of language models on disk: a folder with a file for each, named by the digest of what it answers. A cache and a
 * recording are such folders. Each file is written whole or not at all; one that is none of an answer is not used.
 */
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { AnswerStore, ModelReply } from '../model/index.js';
import { ProblemError } from '../problem.js';
import { outputProblem } from './files.js';

/** The folder of the cache where none is named: as the XDG Base Directory Specification has it. */
export function defaultAnswerCache({ XDG_CACHE_HOME: home }: NodeJS.ProcessEnv): string {
  return join(home === undefined || home === '' ? join(homedir(), '.cache') : home, 'variorum', 'answers');
}

const answerSchema = z.object({
  model: z.string(),
  content: z.string(),
  finish: z.string().exactOptional(),
  tokens: z.object({ read: z.number(), written: z.number() }).exactOptional(),
  seconds: z.number().exactOptional(),
});

export class AnswerFolder implements AnswerStore {
  /** Why nothing is kept, for a cache; undefined while the disk takes it. */
  failure: string | undefined;

  /** `mayFail`: whether answers may be lost, as those of a cache may. */
  constructor(
    readonly name: string,
    private readonly mayFail = false,
  ) {}

  async read(digest: string): Promise<ModelReply | undefined> {
    try {
      const { model: _, ...answer } = answerSchema.parse(JSON.parse(await readFile(this.#pathOf(digest), 'utf8')));
      return answer;
    } catch {
      return undefined;
    }
  }

  /** Writes an answer. Throws a ProblemError where it cannot and may not fail. */
  async write(digest: string, { model, content, finish, tokens, seconds }: ModelReply & { model: string }): Promise<void> {
    if (this.failure !== undefined) return;
    const path = this.#pathOf(digest);
    const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await mkdir(this.name, { recursive: true });
      await writeFile(temporary, `${JSON.stringify({ model, finish, tokens, seconds, content }, undefined, 2)}\n`, { flag: 'wx' });
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => undefined);
      if (!this.mayFail) throw new ProblemError([outputProblem(error, this.name)]);
      this.failure = (error as Error).message;
    }
  }

  #pathOf(digest: string): string {
    return join(this.name, `${digest}.json`);
  }
}
