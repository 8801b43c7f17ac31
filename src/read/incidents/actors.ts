/**
 * The actors of an incident and their roles: who is named as its agent, its target or a participant. A name inside
 * another phrase ("Front-held villages", "in Ostmere") is no participant.
 */
import type { Participant } from '../../entry/index.js';
import type { EntityIndex } from '../entity-index.js';
import { FORCE_NOUNS } from '../figures/lexicon/noun-classes.js';
import { ADVERBS, AUXILIARIES } from '../figures/lexicon/outcome-verbs.js';
import { isGenitive, type Sentence } from '../tokens.js';

/** A phrase that names actors, with the token after it. */
export interface ActorPhrase {
  readonly ids: readonly string[];
  readonly to: number;
}

/** Reads the actors of a phrase that begins at a token: "the Port Guard and Front fighters", "fighters of the Front". */
export function actorPhraseAt(sentence: Sentence, from: number, entities: EntityIndex): ActorPhrase | undefined {
  let found: ActorPhrase | undefined;
  for (let at = from; ;) {
    const one = oneActorAt(sentence, at, entities);
    if (!one) return found;
    found = { ids: [...new Set([...(found?.ids ?? []), ...one.ids])], to: one.to };
    const next = sentence[one.to]?.lower;
    if (next !== 'and' && next !== ',') return found;
    at = one.to + (sentence[one.to + 1]?.lower === 'and' ? 2 : 1);
  }
}

function oneActorAt(sentence: Sentence, from: number, entities: EntityIndex): ActorPhrase | undefined {
  let at = skipModifiers(sentence, from);
  // "fighters of the Front", "a convoy belonging to the Front"
  const members = forceNounsEnd(sentence, at);
  const of = sentence[members]?.lower;
  const name = participantAt(sentence, at, entities);
  if (!name && members > at && (of === 'of' || of === 'from' || (of === 'belonging' && sentence[members + 1]?.lower === 'to'))) {
    const inner = skipModifiers(sentence, members + (of === 'belonging' ? 2 : 1));
    const owner = participantAt(sentence, inner, entities);
    return owner && !isCompound(sentence, inner, inner + owner.length) ? { ids: [owner.id], to: forceNounsEnd(sentence, inner + owner.length) } : undefined;
  }
  if (name) {
    if (isCompound(sentence, at, at + name.length)) return undefined;
    at += name.length;
    // "the Ulver Front (UF)", "the Front's positions"
    if (sentence[at]?.text === '(' && sentence[at + 2]?.text === ')') at += 3;
    if (isGenitive(sentence[at])) {
      const end = forceNounsEnd(sentence, at + 1);
      return end > at + 1 ? { ids: [name.id], to: end } : undefined;
    }
    return { ids: [name.id], to: forceNounsEnd(sentence, at) };
  }
  const word = entities.sideWordAt(sentence, at);
  if (!word) return undefined;
  const id = entities.onlyActorOf(sentence[at]!.lower, word.side);
  return id === undefined || isCompound(sentence, at, at + word.length) ? undefined : { ids: [id], to: forceNounsEnd(sentence, at + word.length) };
}

/** Matches the name of an actor on a side; mere sources are no participants. */
function participantAt(sentence: Sentence, at: number, entities: EntityIndex): { id: string; length: number } | undefined {
  const name = entities.matchName(sentence, at);
  return name && entities.sideOf(name.id) !== undefined ? name : undefined;
}

/** Whether a name is a part of a compound: "pro-Front", "Front-held". */
function isCompound(sentence: Sentence, from: number, to: number): boolean {
  return /^[-–]$/.test(sentence[from - 1]?.text ?? '') || /^[-–]$/.test(sentence[to]?.text ?? '');
}

function skipModifiers(sentence: Sentence, from: number): number {
  let at = from;
  while (MODIFIERS.has(sentence[at]?.lower ?? '') || /^\d/.test(sentence[at]?.text ?? '')) at += 1;
  return at;
}
const MODIFIERS: ReadonlySet<string> = new Set(
  'the a an both several many some other local allied united two three four five six seven eight nine ten dozens hundreds heavy small armed large unknown masked more'.split(
    ' ',
  ),
);

function forceNounsEnd(sentence: Sentence, from: number): number {
  let at = from;
  while (FORCE_NOUNS.has(sentence[at]?.lower ?? '')) at += 1;
  return at;
}

/** Reads the actors of the subject phrase that ends before a token. */
export function actorsBefore(sentence: Sentence, end: number, entities: EntityIndex): readonly string[] {
  let to = end;
  // Adverbs and an aside: "the Front, too, later", "the Front (SF)"
  while (to > 0 && (ADVERBS.has(sentence[to - 1]!.lower) || /ly$/.test(sentence[to - 1]!.lower))) to -= 1;
  if (RELATIVES.has(sentence[to - 1]?.lower ?? '')) to -= sentence[to - 2]?.text === ',' ? 2 : 1;
  let best: readonly string[] = [];
  for (let from = to - 1; from >= Math.max(0, to - LONGEST_SUBJECT); from -= 1) {
    const phrase = actorPhraseAt(sentence, from, entities);
    if (phrase?.to === to && !NOT_BEFORE_SUBJECT.has(sentence[from - 1]?.lower ?? '') && !/^[-–]$/.test(sentence[from - 1]?.text ?? '')) best = phrase.ids;
    else if (phrase?.to === to && sentence[from - 1]?.lower === 'of') best = [];
  }
  return best;
}
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that']);
const LONGEST_SUBJECT = 24;
const NOT_BEFORE_SUBJECT: ReadonlySet<string> = new Set('in of on at by near from with to against into between than as for without under'.split(' '));

/** Reads the prepositional phrases after a noun or a verb with its object: "by the Front", "between the Front and the League". */
export function actorsAfter(sentence: Sentence, from: number, to: number, entities: EntityIndex): { agents: string[]; targets: string[]; others: string[] } {
  const found = { agents: [] as string[], targets: [] as string[], others: [] as string[] };
  for (let at = from; at < to; at += 1) {
    const list = PREPOSITION_ROLES.get(sentence[at]!.lower);
    const phrase = list && actorPhraseAt(sentence, at + 1, entities);
    if (!list || !phrase) continue;
    // "between the Front and …": the other side may have no name that we know.
    if (sentence[at]!.lower === 'between' && phrase.ids.length < 2) continue;
    found[list].push(...phrase.ids);
    at = phrase.to - 1;
  }
  return found;
}
const PREPOSITION_ROLES: ReadonlyMap<string, 'agents' | 'targets' | 'others'> = new Map([
  ['by', 'agents'],
  ['against', 'targets'],
  ['on', 'targets'],
  ['between', 'others'],
  ['with', 'others'],
]);

/** Whether a token is an auxiliary, an adverb or a negation between a subject and its verb. */
export function isInVerbGroup(sentence: Sentence, at: number): boolean {
  const { lower = '', text = '' } = sentence[at] ?? {};
  // "IS" is a name.
  if (text === 'IS') return false;
  return AUXILIARIES.has(lower) || ADVERBS.has(lower) || lower === 'not' || lower === "n't" || lower === 'yet' || /^\p{Ll}{3,}ly$/u.test(lower);
}

/** Makes the list of participants; one that is named twice in different roles has none. */
export function participantsOf({
  agents,
  targets,
  others,
}: {
  agents: readonly string[];
  targets: readonly string[];
  others: readonly string[];
}): Participant[] {
  const roles = new Map<string, Participant['role']>();
  const add = (ids: readonly string[], role: Participant['role']) => {
    for (const id of ids) roles.set(id, roles.has(id) && roles.get(id) !== role ? undefined : role);
  };
  add(agents, 'agent');
  add(targets, 'target');
  add(others, undefined);
  return [...roles].map(([id, role]) => (role === undefined ? { id } : { id, role }));
}
