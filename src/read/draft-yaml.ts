/** Writes a drafted entry as YAML, with the numbers of its document that became no claim as comments. */
import { formatEntry, withUnclaimedComments, type Entry } from '../entry/index.js';
import { unclaimedLine, type Coverage } from './coverage.js';

/** Writes a drafted entry. Without a ledger it has no comments. */
export function draftYaml(entry: Entry, coverage: Coverage | undefined): string {
  return refreshUnclaimed(formatEntry(entry), entry, coverage);
}

/** Refreshes the comments of an entry's YAML: the numbers that no claim of the entry has. */
export function refreshUnclaimed(yaml: string, { claims = [] }: Entry, coverage: Coverage | undefined): string {
  if (!coverage) return yaml;
  const isClaimed = ({ start, end }: { start: number; end: number }) => claims.some(({ at }) => at.start < end && start < at.end);
  return withUnclaimedComments(yaml, coverage.unclaimed.filter((number) => !isClaimed(number)).map(unclaimedLine));
}
