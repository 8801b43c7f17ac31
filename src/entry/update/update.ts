/**
 * Updates an entry that people have edited when its document is read again. The entry and a new draft come in; the entry's
 * YAML goes out with new positions, numbers and items, and the changes as data. Ids, notes, reviews, comments and order
 * are kept. An item that is gone from the document is marked rejected and never deleted. Updating twice changes nothing.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { problem, type Problem } from '../../problem.js';
import { slug } from '../../slug.js';
import { countSlug, formatCount } from '../count.js';
import { claimSchema, documentSchema, entrySchema, type At, type Claim, type Entry, type EntryData } from '../schema.js';
import { parseEntry, type Located, type Path } from '../yaml.js';
import { align, GONE, GONE_TOO, goneMark, LISTS, sameText, type Item, type Kind, type QuoteIndex } from './align.js';
import { claimantPhrase, itemName, shownQuote } from './item-messages.js';
import { namedEntities, newItems, type NewItems } from './new-items.js';
import { translateDraft } from './translate-draft.js';
import { YamlRewriter } from './yaml-rewriter.js';

export interface Change {
  /** `look`: the entry was not changed although the document now seems to differ. */
  kind: 'new' | 'changed' | 'gone' | 'back' | 'look';
  /** What it is, in a few words. */
  message: string;
  /** The path in the updated entry. */
  path: Path;
  /** The position in the document; absent where it is not there. */
  at?: At;
}

export interface Update {
  yaml: string;
  entry: Entry;
  changes: Change[];
  /** How many items were kept, and how many of them moved. */
  kept: number;
  moved: number;
}

/** Updates an entry from a new draft. `quotes` looks up quotes in the document that was read. Problems: `entry-update`. */
export function updateEntry(existing: Located<Entry>, drafted: Entry, quotes: QuoteIndex): { value?: Update; problems: Problem[] } {
  if (YamlRewriter.sharesValues(existing.yaml)) {
    return {
      problems: [
        problem('entry-update', 'the entry uses a value twice by an alias (*name); changing one would change the other', {
          fix: 'replace the alias with the value',
        }),
      ],
    };
  }
  const updater = new EntryUpdater(existing, drafted, quotes);
  const otherDocument = updater.otherDocumentProblem();
  return otherDocument ? { problems: [otherDocument] } : { value: updater.run(), problems: [] };
}

const EDITION_FIELDS = ['revision', 'published', 'retrieved', 'snapshot', 'url'] as const;
const TOP_FIELDS = Object.keys(entrySchema.shape);
const EVENT_FIELDS = Object.keys(entrySchema.shape.event.shape);
const DOCUMENT_FIELDS = Object.keys(documentSchema.shape);
const CLAIM_FIELDS = Object.keys(claimSchema.shape);
const SIDE_NUMBERS = Array.from({ length: 99 }, (_, index) => String(index + 1));

/** Words that turn a number into a bound: with them, the same number is another figure. */
const BOUND = /[~≈<>≥≤+±–]|\b(?:at (?:least|most)|(?:more|less|fewer) than|over|above|up to|about|around|some|nearly|almost|or more)\b/i;

class EntryUpdater {
  readonly #yaml: YamlRewriter;
  readonly #entry: Entry;
  readonly #draft: Entry;
  readonly #changed: boolean;
  readonly #alignment;
  readonly #changes: Change[] = [];
  #kept = 0;
  #moved = 0;

  constructor(existing: Located<Entry>, draft: Entry, quotes: QuoteIndex) {
    this.#yaml = new YamlRewriter(existing.text, existing.yaml);
    this.#entry = existing.data;
    this.#draft = translateDraft(existing.data, draft);
    this.#changed = existing.data.document.sha256 !== draft.document.sha256;
    this.#alignment = align(this.#entry, this.#draft, { words: quotes, changed: this.#changed });
  }

  /** Returns a problem where the entry is of another document: another title, and most of its quotes are not there. */
  otherDocumentProblem(): Problem | undefined {
    const quoting = this.#alignment.items.filter((item) => item.value.quote !== undefined && !goneMark(item));
    const found = quoting.filter((item) => this.#alignment.placeOf.has(item));
    const [here, there] = [this.#entry.document.title, this.#draft.document.title];
    if (!this.#changed || slug(here) === slug(there) || quoting.length === 0 || found.length * 2 > quoting.length) return undefined;
    return problem('entry-update', `the entry is for "${here}", but the document is "${there}" and has ${found.length} of the ${quoting.length} quotes`, {
      expected: 'an entry of the same document, or of an earlier edition of it',
      fix: 'draft a new entry: leave out --update',
    });
  }

  run(): Update {
    this.#updateDocument();
    const drafted = new Map(this.#alignment.pairs.map(({ item, drafted }) => [item, drafted]));
    for (const item of this.#alignment.items) this.#updateItem(item, drafted.get(item));
    this.#addNewItems();
    if (this.#changed) this.#reportEventChanges();

    const yaml = this.#yaml.toString();
    const { value, problems } = parseEntry(yaml);
    // The new text is compared with the intended data, so that no damaged entry is returned.
    if (!value || !isDeepStrictEqual(value.yaml.toJS(), this.#yaml.data)) throw new Error(`the entry was damaged by the update: ${problems[0]?.message ?? ''}`);
    return { yaml, entry: value.data, changes: this.#changes, kept: this.#kept, moved: this.#moved };
  }

  #updateDocument(): void {
    const [old, now] = [this.#entry.document, z.encode(documentSchema, this.#draft.document)];
    const encoded = z.encode(documentSchema, old);
    for (const key of Object.keys(now) as (keyof typeof now)[]) {
      if (now[key] === undefined || now[key] === encoded[key]) continue;
      const path = ['document', key];
      if (encoded[key] === undefined) {
        this.#yaml.add(['document'], key, now[key], DOCUMENT_FIELDS);
        this.#report('new', `document.${key}: ${now[key]}`, path);
      } else if (this.#changed && key !== 'language') {
        this.#yaml.set(path, now[key]);
        this.#report('changed', `document.${key}: ${encoded[key]} → ${now[key]}`, path);
      }
    }
    if (!this.#changed) return;
    for (const key of EDITION_FIELDS) {
      if (old[key] === undefined || now[key] !== undefined || (key === 'url' && !/oldid|revision/i.test(old.url ?? ''))) continue;
      this.#report('look', `document.${key} is still ${old[key]}, from the earlier edition; correct it, or give --document ${key}=…`, ['document', key]);
    }
  }

  /** Updates one item of the entry: unchanged, moved, changed, gone or back. */
  #updateItem(item: Item, drafted: Item | undefined): void {
    const place = this.#alignment.placeOf.get(item);
    const mark = goneMark(item);
    if (place && mark) this.#restoreItem(item, place, mark);
    else if (place) this.#keepItem(item, place, drafted);
    else if (drafted) this.#restateItem(item, drafted);
    else if (!mark) this.#markGone(item);
  }

  #keepItem(item: Item, place: At, drafted: Item | undefined): void {
    if (this.#changed && drafted?.kind === 'claim' && item.kind === 'claim') {
      const { count, quote, claimant } = item.value;
      const added = drafted.value.quote.replace(quote, '');
      if (countSlug(count) !== countSlug(drafted.value.count) && drafted.value.quote !== quote) {
        if (drafted.value.quote.includes(quote) && BOUND.test(added)) return this.#restateItem(item, drafted);
        this.#report(
          'look',
          `${itemName(item)}: the entry says ${formatCount(count)}, the document is now read as ${formatCount(drafted.value.count)} (${shownQuote(item, drafted.value.quote)})`,
          item.path,
          place,
        );
      }
      if (!sameText(claimant, drafted.value.claimant)) {
        this.#report(
          'look',
          `${itemName(item)}: the entry says ${claimantPhrase(claimant)}, the document is now read as ${claimantPhrase(drafted.value.claimant)}`,
          item.path,
          place,
        );
      }
    }
    if (this.#changed && item.value.quote === undefined)
      this.#report('look', `${itemName(item)} has no quote, so its position could not be updated`, item.path);
    this.#kept += 1;
    if (this.#setPlace(item, place)) this.#moved += 1;
  }

  /** Updates an item that the document now states in other words or with another number. */
  #restateItem(item: Item, drafted: Item): void {
    const [was, is] = [item.value.quote ?? '', drafted.value.quote];
    if (item.kind === 'claim' && drafted.kind === 'claim' && countSlug(item.value.count) !== countSlug(drafted.value.count)) {
      this.#yaml.set([...item.path, 'count'], formatCount(drafted.value.count));
    }
    if (item.kind === 'claim' && drafted.kind === 'claim' && drafted.value.inferred && !isDeepStrictEqual(drafted.value.inferred, item.value.inferred)) {
      if (item.value.inferred === undefined) this.#yaml.add(item.path, 'inferred', drafted.value.inferred, CLAIM_FIELDS);
      else this.#yaml.set([...item.path, 'inferred'], drafted.value.inferred);
    }
    if (is !== undefined && is !== was) {
      if (item.value.quote === undefined) this.#yaml.add(item.path, 'quote', is, CLAIM_FIELDS);
      else this.#yaml.set([...item.path, 'quote'], is);
    }
    this.#setPlace(item, drafted.value.at);
    // The person who checked it compared the old quote with the old document.
    const compared = item.value.review?.at(-1)?.status === 'checked';
    if (compared) this.#addReview(item, 'drafted');
    this.#report(
      'changed',
      `${itemName(item)}: ${shownQuote(item, was)} → ${shownQuote(item, is)}${compared ? '; it was checked and must be checked again' : ''}`,
      item.path,
      drafted.value.at,
    );
  }

  #markGone(item: Item): void {
    const status = item.value.review?.at(-1)?.status;
    const decided = status === 'rejected' || status === 'withheld';
    this.#addNote(item, decided ? GONE_TOO : GONE);
    if (!decided) this.#addReview(item, 'rejected');
    this.#report(
      'gone',
      `${itemName(item)}: ${item.value.quote === undefined ? 'its section' : shownQuote(item, item.value.quote)} is no longer in the document (${item.value.at.section}); kept${decided ? ` as ${status}` : ' as rejected'}${status === 'withheld' ? '; check whether new text there must be withheld too' : ''}`,
      item.path,
    );
  }

  #restoreItem(item: Item, place: At, mark: typeof GONE | typeof GONE_TOO): void {
    this.#addNote(item, 'in the document again');
    if (mark === GONE) this.#addReview(item, 'drafted');
    this.#setPlace(item, place);
    this.#report(
      'back',
      `${itemName(item)}: ${shownQuote(item, item.value.quote)} is in the document again${mark === GONE ? '' : '; its review status is kept'}`,
      item.path,
      place,
    );
  }

  /** Sets the position; returns whether it changed. */
  #setPlace(item: Item, place: At): boolean {
    const { at } = item.value;
    for (const field of ['section', 'start', 'end'] as const) if (at[field] !== place[field]) this.#yaml.set([...item.path, 'at', field], place[field]);
    return at.start !== place.start || at.end !== place.end || at.section !== place.section;
  }

  #addNote(item: Item, text: string): void {
    const { note } = item.value;
    const addition = `${text} (sha256 ${this.#draft.document.sha256.slice(0, 12)})`;
    if (note === undefined) this.#yaml.add(item.path, 'note', addition, CLAIM_FIELDS);
    else this.#yaml.set([...item.path, 'note'], `${note}; ${addition}`);
  }

  #addReview(item: Item, status: 'rejected' | 'drafted'): void {
    this.#yaml.append([...item.path, 'review'], [{ status }], CLAIM_FIELDS);
  }

  /** Appends what only the draft has to its lists, with the actors, people, places and sides it names. */
  #addNewItems(): void {
    const values = newItems(this.#entry, this.#draft, this.#alignment);
    // Encoded as an entry, so that fields have its order and its short forms.
    const { event } = this.#draft;
    const written: EntryData = z.encode(entrySchema, {
      ...this.#draft,
      event: { ...event, commanders: values.commander as typeof event.commanders, result: values.result as typeof event.result },
      fates: values.fate as Entry['fates'],
      episodes: values.episode as Entry['episodes'],
      claims: values.claim as Claim[],
    });
    this.#addLocalEntities(values, written);
    const lists: Record<Kind, unknown[]> = {
      commander: written.event.commanders ?? [],
      result: written.event.result ?? [],
      fate: written.fates ?? [],
      episode: written.episodes ?? [],
      claim: written.claims ?? [],
    };
    for (const kind of Object.keys(LISTS) as Kind[]) {
      const path = LISTS[kind];
      const before = this.#alignment.items.filter((item) => item.kind === kind).length;
      this.#yaml.append(path, lists[kind], path[0] === 'event' ? EVENT_FIELDS : TOP_FIELDS);
      values[kind].forEach((value, index) => {
        const item = { kind, index: before + index, path: [...path, before + index], value } as Item;
        this.#report('new', `${itemName(item)}: "${value.quote ?? value.at.section}"`, item.path, value.at);
      });
    }
  }

  /** Adds the sides, actors, people and places that new items name and the entry does not have. */
  #addLocalEntities(values: NewItems, written: EntryData): void {
    const { actors = [], people = [], places = [] } = this.#entry;
    const named = namedEntities(values);
    const sides = Object.entries(written.event.sides ?? {}).filter(([number]) => named.sides.has(number) && !this.#entry.event.sides?.[number]);
    for (const [number, side] of sides) {
      for (const { id } of this.#draft.event.sides?.[number]?.actors ?? []) named.actors.add(id);
      if (this.#yaml.data['event'] && (this.#yaml.data['event'] as { sides?: unknown }).sides === undefined) {
        this.#yaml.add(['event'], 'sides', Object.fromEntries(sides), EVENT_FIELDS);
      } else if (this.#entry.event.sides !== undefined) this.#yaml.add(['event', 'sides'], number, side, SIDE_NUMBERS);
      this.#report('new', `side ${number}`, ['event', 'sides', number]);
    }
    const add = <T extends { id: string }>(
      list: 'actors' | 'people' | 'places',
      have: readonly { id: string }[],
      all: readonly T[],
      leads: (one: T) => string[],
    ) => {
      const wanted = [...named[list]];
      for (const id of wanted) {
        const one = all.find((other) => other.id === id);
        if (one) wanted.push(...leads(one).filter((other) => !wanted.includes(other)));
      }
      const items = all.filter(({ id }) => wanted.includes(id) && !have.some((other) => other.id === id));
      const from = have.length;
      this.#yaml.append([list], items, TOP_FIELDS);
      items.forEach((one, index) => this.#report('new', `${list}: ${one.id}`, [list, from + index]));
    };
    add('actors', actors, written.actors ?? [], ({ parents = [], affiliations = [] }) => [...parents, ...affiliations].map(({ id }) => id));
    add('people', people, written.people ?? [], () => []);
    add('places', places, written.places ?? [], ({ within }) => (within === undefined ? [] : [within]));
  }

  /** Reports what the draft has for the event itself, which a person may want to use. */
  #reportEventChanges(): void {
    const [old, now] = [this.#entry.event, this.#draft.event];
    if (now.date !== undefined && now.date !== old.date) {
      this.#report('look', `event.date: the entry says ${old.date ?? 'nothing'}, the document is now read as ${now.date}`, ['event', 'date']);
    }
    for (const [number, side] of Object.entries(old.sides ?? {})) {
      const more = (now.sides?.[number]?.actors ?? []).filter(({ id }) => !side.actors.some((actor) => actor.id === id));
      if (more.length > 0) this.#report('look', `side ${number} is now read with ${more.map(({ id }) => id).join(', ')}`, ['event', 'sides', number]);
    }
  }

  #report(kind: Change['kind'], message: string, path: Path, at?: At): void {
    this.#changes.push({ kind, message, path, ...(at === undefined ? {} : { at }) });
  }
}
