/** Gives ids to the names of places and people that are not in the registry; the ids are local to an entry. */
import { bareTitle, nameKey, registeredNames, type Page } from '../entry/index.js';
import { sha256, slug } from '../slug.js';

interface Described {
  id: string;
  name: string;
  aliases?: string[] | undefined;
  page?: Page | undefined;
}

/** The names that are not in the registry, each with an id of its own; different names never share one, unless they lead to one page. */
export class LocalNames<T extends Described> {
  readonly list: Described[] = [];
  readonly #known = new Map<string, string>();
  readonly #byPage = new Map<string, string>();
  readonly #usedIds = new Set<string>();

  constructor(readonly registered: ReadonlyMap<string, T>) {
    for (const { id, page } of registered.values()) if (page !== undefined) this.#byPage.set(pageKey(page), id);
  }

  /** Looks up the id of a name, in the registry and then here; adds an unknown name. `page` is where the name leads to. */
  idOf(name: string, page?: Page): string {
    const key = nameKey(name) || name;
    const known = page === undefined ? (registeredNames(this.registered).get(key) ?? this.#known.get(key)) : this.#idOfPage(name, key, page);
    if (known !== undefined) return known;
    const full = page?.title ?? name;
    const id =
      [slug(full), slug(`${full} local`)].find((one) => !this.#usedIds.has(one) && !this.registered.has(one)) ??
      slug(`${slug(full)} ${sha256(full).slice(0, 12)}`);
    if (!this.#known.has(key)) this.#known.set(key, id);
    this.#usedIds.add(id);
    const bare = page && bareTitle(page.title);
    this.list.push({ id, name, ...(bare === undefined || bare === name ? {} : { aliases: [bare] }), ...(page === undefined ? {} : { page }) });
    if (page !== undefined) this.#byPage.set(pageKey(page), id);
    return id;
  }

  /**
   * Finds what has a page, or the name of the page in the registry or here, where it had none so far: a document links a name
   * once, and that name elsewhere in it is the same. A name that leads there for the first time becomes an alias.
   */
  #idOfPage(name: string, key: string, page: Page): string | undefined {
    const names = registeredNames(this.registered);
    const id = this.#byPage.get(pageKey(page)) ?? names.get(nameKey(page.title)) ?? names.get(nameKey(bareTitle(page.title))) ?? this.#withoutPage(page.title);
    const local = this.list.find((one) => one.id === id);
    if (local && local.page === undefined) {
      local.page = page;
      this.#byPage.set(pageKey(page), local.id);
    }
    if (id === undefined || !local) return id;
    if (!this.#known.has(key)) this.#known.set(key, id);
    if (name !== local.name && !local.aliases?.includes(name)) local.aliases = [...(local.aliases ?? []), name];
    return id;
  }

  /** The local one that has a name and no page. */
  #withoutPage(name: string): string | undefined {
    const id = this.#known.get(nameKey(name));
    return this.list.some((one) => one.id === id && one.page === undefined) ? id : undefined;
  }
}

function pageKey({ site, title }: Page): string {
  return `${site} ${title}`;
}
