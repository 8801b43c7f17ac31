/** What a store cannot do, with the reason; every other bundled query must have the same rows on it as in process. */
export const KNOWN_DIFFERENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
