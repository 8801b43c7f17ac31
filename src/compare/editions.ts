/**
 * Editions of one document: which of them is compared. The dates, revision and hash of each come in; its standing among
 * the others goes out. Nothing is guessed: where the dates do not say which is later, each is compared separately.
 */
export interface Edition {
  published?: string | undefined;
  retrieved?: string | undefined;
  revision?: string | undefined;
  sha256?: string | undefined;
}

/** The only edition; the last, which is compared; an earlier one; or one of several of which none is known to be the last. */
export type EditionStanding = 'only' | 'last' | 'earlier' | 'undecided';

export function editionStandings(editions: ReadonlyMap<string, Edition>): Map<string, EditionStanding> {
  const all = [...editions];
  const last = all.filter(([, one]) => !all.some(([, other]) => isLaterEdition(other, one)));
  const standing = (iri: string): EditionStanding => {
    if (all.length === 1) return 'only';
    if (last.length > 0 && !last.some(([one]) => one === iri)) return 'earlier';
    return last.length === 1 ? 'last' : 'undecided';
  };
  return new Map(all.map(([iri]) => [iri, standing(iri)]));
}

/** Editions in their order, the earliest first; those of which it is not known which is later keep their order. */
export function inEditionOrder(editions: ReadonlyMap<string, Edition>): string[] {
  return [...editions].sort(([, one], [, other]) => Number(isLaterEdition(one, other)) - Number(isLaterEdition(other, one))).map(([iri]) => iri);
}

/** Compares publication dates, then retrieval dates, then revisions: the first that both editions have and that differs decides. */
export function isLaterEdition(one: Edition, other: Edition): boolean {
  const order = compareDates(one.published, other.published) || compareDates(one.retrieved, other.retrieved) || compareRevisions(one.revision, other.revision);
  return order > 0;
}

/** Describes an edition to distinguish it from others of the same title: "revision 4711", "of 2031-04-01", else the start of its hash. */
export function editionInWords({ published, retrieved, revision, sha256 }: Edition): string {
  if (revision !== undefined) return `revision ${revision}`;
  if (published !== undefined) return `of ${published}`;
  if (sha256 === undefined) return retrieved === undefined ? '' : `retrieved ${retrieved}`;
  return `${retrieved === undefined ? '' : `retrieved ${retrieved}, `}hash ${sha256.slice(0, 8)}`;
}

/** 0 where the order is unknown: 2031-04 is neither later nor earlier than 2031-04-02, and uncertain dates have no order. */
function compareDates(one = '', other = ''): number {
  const plain = [one, other].every((date) => /^\d{4}(?:-\d\d){0,2}$/.test(date));
  if (!plain || one.startsWith(other) || other.startsWith(one)) return 0;
  return one > other ? 1 : -1;
}

function compareRevisions(one = '', other = ''): number {
  return [one, other].every((count) => /^\d{1,15}$/.test(count)) ? Number(one) - Number(other) : 0;
}
