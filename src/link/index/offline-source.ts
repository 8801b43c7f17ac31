/** An offline index as a source of candidates: pages first, then names. */
import type { Reason } from '../compare-item.js';
import type { Item } from '../item.js';
import type { Found } from '../propose.js';
import type { ItemSource } from '../source.js';
import type { Subject } from '../subject.js';
import type { ItemIndex } from './item-index.js';

export class OfflineSource implements ItemSource {
  readonly #names = new Map<string, readonly string[]>();

  constructor(
    readonly name: string,
    private readonly index: ItemIndex,
    /** Whether pages are looked up; without them only names count, as `evaluate:links` measures. */
    private readonly options: { sitelinks?: boolean } = {},
  ) {}

  *find(subjects: readonly Subject[]): Generator<Found, void, undefined> {
    for (const subject of subjects) yield this.#find(subject);
  }

  namesOf(id: string): readonly string[] {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const item = this.index.byId(id);
    const names = item === undefined ? [] : [item.label, ...item.names];
    this.#names.set(id, names);
    return names;
  }

  #find(subject: Subject): Found {
    const items = new Map<string, Item>();
    const notes: Reason[] = [];
    const redirected = new Set<string>();
    if (this.options.sitelinks !== false)
      for (const { page } of subject.pages) {
        const item = this.index.bySitelink(page.site, page.title);
        const target = item ? undefined : this.index.redirectOf(page.site, page.title);
        // A redirect may lead to something wider: it is compared, and a person decides.
        const led = target === undefined ? undefined : this.index.bySitelink(page.site, target);
        if (target !== undefined)
          notes.push({ kind: 'service', weak: true, text: `the page ${JSON.stringify(page.title)} is a redirect to ${JSON.stringify(target)}` });
        if (item) items.set(item.id, item);
        else if (led) {
          items.set(led.id, led);
          redirected.add(led.id);
        } else notes.push({ kind: 'sitelink', text: `no item of the index has the page ${page.title} of ${page.site}`, weak: true });
      }
    for (const name of subject.names) {
      const found = this.index.byName(name);
      for (const item of found.items) items.set(item.id, this.options.sitelinks === false ? { ...item, sitelinks: {} } : item);
      if (found.more) notes.push({ kind: 'name', text: `more items have the name ${name} than were compared`, against: true });
    }
    return { subject, items: [...items.values()], notes, led: redirected };
  }
}
