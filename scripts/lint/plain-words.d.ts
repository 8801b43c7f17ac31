/** Types of `plain-words.js`, for its test. */
import type { ESLint } from 'eslint';

export function wordsOf(identifier: string): string[];
export function withoutQuotations(text: string): string;
export function idiomsIn(text: string, list?: Readonly<Record<string, string>>): { index: number; idiom: string; instead: string }[];
declare const plugin: ESLint.Plugin;
export default plugin;
