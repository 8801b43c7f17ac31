/**
 * Why something is not offered to Wikidata, as data: each reason has a code, what stands on the sheet, and what would
 * help, where anything would.
 */

interface ReasonText {
  because: string;
  remedy?: string;
}

export const REASONS = {
  'event-not-linked': {
    because: 'the event has no reviewed exact link to an item',
    remedy: 'variorum link suggest, link review and link apply give it one; then export again',
  },
  'event-linked-twice': { because: 'the event has exact links to several items', remedy: 'reject all but one of them in links.sssom.tsv' },
  'one-side': {
    because: 'it counts one side or party; as the number of the event it would be read as the total',
    remedy: '--side-figures, which qualifies it with P518; it stays a truthy value of the event',
  },
  'part-not-linked': {
    because: 'the party counted has no reviewed exact link to an item, so P518 cannot name it',
    remedy: 'variorum link suggest, link review and link apply give it one',
  },
  'claimant-not-linked': {
    because: 'who says so has no reviewed exact link to an item; without P3680 the figure would be nobody’s',
    remedy: 'variorum link suggest, link review and link apply give it one',
  },
  'unnamed-claimant': { because: 'who says so is not named, so P3680 cannot name it' },
  'open-bounds': { because: 'it is open at one end; a Wikibase quantity has both bounds or none' },
  'in-words': { because: 'it is given in words; the number would be ours' },
  'no-number': { because: 'the source says that the number is not known' },
  'range-without-amount': {
    because: 'it is a range; a Wikibase quantity needs an amount as well, and the source gives none',
    remedy: '--ranges, which takes the middle as the amount, with both bounds',
  },
  'middle-not-whole': { because: 'it is a range whose middle is no whole number of people' },
  'best-outside': { because: 'its best estimate is outside its bounds, which a Wikibase quantity does not allow' },
  'several-outcomes': { because: 'it counts several outcomes in one figure' },
  'part-of-the-people': { because: 'it counts only some of the people: those of one population or kind' },
  manner: { because: 'it counts only those of one manner' },
  'done-by': { because: 'it counts only what one party did' },
  'one-place': { because: 'it counts one place within the event' },
  incident: { because: 'it counts an incident within the event' },
  'not-total': { because: 'it is no figure for the whole event: a day, a running total, or what remained' },
  'other-dates': { because: 'it covers other dates than the event' },
  subset: { because: 'it is part of another figure' },
  replaced: { because: 'a later figure of the same document replaces, corrects or retracts it' },
  'outdated-edition': { because: 'a later edition of the same document is in the data' },
  'no-source': {
    because: 'it has no source that can be cited: neither the document nor a work it cites has an address or an item',
    remedy: 'give the address of the document (url), or the works cited for the figure (cites)',
  },
  'only-wikipedia': {
    because: 'Wikipedia is its only source, and Wikidata takes no statement from there',
    remedy: 'find the work that the article relies on, and add it to the figure (cites)',
  },
  'person-fate': { because: 'it is about the fate of a person who may be living' },
  'value-not-linked': { because: 'it has no reviewed exact link to an item', remedy: 'variorum link suggest, link review and link apply give it one' },
  'value-linked-twice': { because: 'it has exact links to several items', remedy: 'reject all but one of them in links.sssom.tsv' },
  supporter: { because: 'it is listed as a supporter, not as taking part' },
  'contains-another': { because: 'another place of the event lies in it, which says more' },
  'date-uncertain': { because: 'the date is marked as uncertain, or is one of several' },
  'date-inferred': { because: 'the date is that of the report, not stated for the event' },
  'date-calendar': { because: 'it is before 15 October 1582, and the document does not say in which calendar' },
  'date-unknown': { because: 'no date that Wikidata could hold is given' },
  'would-merge': { because: 'two statements have this value; this dialect finds a statement by its value and would merge them' },
  'uneven-bounds': { because: 'its bounds are not equally far from the amount, and this dialect has no other' },
} as const satisfies Record<string, ReasonText>;

export type Reason = keyof typeof REASONS;

/** A reason in words, with what would help. */
export function reasonInWords(reason: Reason): string {
  const { because, remedy }: ReasonText = REASONS[reason];
  return remedy === undefined ? because : `${because} (${remedy})`;
}

/** How often each reason stands among refusals, in words, the most frequent first. A refusal may have several. */
export function reasonCounts(refusals: readonly { reasons: readonly Reason[] }[]): [string, number][] {
  const counts = new Map<Reason, number>();
  for (const reason of refusals.flatMap(({ reasons }) => [...new Set(reasons)])) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([one, first], [other, second]) => second - first || (one < other ? -1 : 1)).map(([reason, count]) => [reasonInWords(reason), count]);
}
