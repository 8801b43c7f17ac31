/**
 * The limit of what the entities of RDF/XML unfold to: a few lines of entities within entities, or one long entity that is
 * used often, would fill the memory. Pieces of the text go in, in their order; the reason to stop comes out.
 */

/** What entities may unfold to, in characters, and that many more for each character of the text. */
const MOST_UNFOLDED = 10_000_000;
const UNFOLDED_PER_CHARACTER = 20;

const START = '<!ENTITY';
/** A reference to an entity that a document declares itself. */
const REFERENCE = /&(?!#|(?:lt|gt|amp|quot|apos);)([^\s;&<>"']{1,1000});?/g;

export class EntityLimits {
  /** The length of what each entity stands for. */
  readonly #lengths = new Map<string, number>();
  /** The declaration that has begun, in pieces, and the quotation mark that is open in it. */
  #declaration: string[] | undefined;
  #quote: string | undefined;
  #read = 0;
  #unfolded = 0;

  /** Adds a piece that ends with `>` or the end of a line. Returns why the text cannot be read further, if it cannot. */
  add(piece: string): string | undefined {
    this.#read += piece.length;
    const begins = this.#declaration === undefined ? piece.indexOf(START) : 0;
    if (this.#declaration === undefined && begins === -1) return this.#unfold(piece);
    const part = piece.slice(begins);
    (this.#declaration ??= []).push(part);
    if (!this.#isEnd(part)) return undefined;
    const declared = this.#declaration.join('');
    this.#declaration = undefined;
    if (new RegExp(REFERENCE).test(declared)) return 'an entity refers to another entity, which can unfold without end';
    const [, name, value] = /^<!ENTITY\s+([^\s"'>]+)\s+(?:"([^"]*)"|'[^']*')/.exec(declared) ?? [];
    if (name !== undefined) this.#lengths.set(name, value?.length ?? declared.length);
    return undefined;
  }

  /** Whether a declaration ends with this part of it: with a `>` that is not in its value. */
  #isEnd(part: string): boolean {
    for (const character of part) {
      if (this.#quote !== undefined) {
        if (character === this.#quote) this.#quote = undefined;
      } else if (character === '"' || character === "'") this.#quote = character;
      else if (character === '>') return true;
    }
    return false;
  }

  #unfold(piece: string): string | undefined {
    if (this.#lengths.size === 0 || !piece.includes('&')) return undefined;
    for (const [, name = ''] of piece.matchAll(REFERENCE)) this.#unfolded += this.#lengths.get(name) ?? 0;
    return this.#unfolded > MOST_UNFOLDED + UNFOLDED_PER_CHARACTER * this.#read
      ? `its entities unfold to more than ${MOST_UNFOLDED / 1e6} million characters`
      : undefined;
  }
}
