/**
 * The party that a text ties a group or a medium to, in the words beside its name: "the opposition group Marsh Network",
 * "Ostland's state news agency ONA", "the pro-Front website Reed Post", "Ada Brook, an opposition activist". A name, the
 * parties and the text come in; the party goes out, and none where the text ties it to two sides. That a medium is of a
 * country ("an Ostlandish newspaper") ties it to nobody.
 */
import type { Actor } from '../../entry/index.js';
import { escapeRegExp } from '../../escape-regexp.js';
import { LETTER, type FoundParty, type Parties } from './member-names.js';
import { mentionsOf } from './mentions.js';

const MEDIUM = '(?:news )?(?:agency|agent|site|website|outlet|channel|network|station)|newspaper|broadcaster|television|tv|radio|media';
const BODY = 'activist group|activists?|(?:monitoring |media )?group|organi[sz]ation|council|coalition|movement';
/** Words between the word for the party and the noun. */
const MODIFIERS = '(?:(?:local|online|news|media|activist|monitoring|political|official) )*';
const STATE_RUN = '(?:official )?state(?:-(?:run|owned|controlled))?';
const BOUND = '-(?:affiliated|linked|aligned|run|controlled|owned)';
/** Words of an apposition before the word for the party: "Ada Brook, a Marsh Network opposition activist". */
const WORDS = `(?:(?!(?:which|who|that|where|whose|said|by|against|with|and|former)\\b)[${LETTER}'’-]+ ){0,6}?`;

/** A word for a party, as an expression. */
interface Label {
  readonly words: string;
  readonly id: string;
  readonly side: number;
  /** Whether it ties a medium alone: "state". */
  readonly ofMedia?: boolean;
}

/** Returns the party that the words beside the mentions of a name tie it to. */
export function partyByDescription({ name, kind }: Actor, parties: Parties, text: string): FoundParty | undefined {
  if ((kind !== undefined && kind !== 'media' && kind !== 'organization') || !/^(?:al-)?\p{Lu}/u.test(name)) return undefined;
  const mentions = mentionsOf(name, text).filter((words) => ANY_LABEL.test(words));
  if (mentions.length === 0) return undefined;
  const around = mentions.join('\n');
  const lower = around.toLowerCase();
  const found = labelsOf(parties, (word) => lower.includes(word)).flatMap((label) => {
    const words = description(label, escapeRegExp(name), around);
    return words === undefined ? [] : [{ ...label, words: words.replace(/\s+/g, ' ') }];
  });
  const [first] = found;
  if (first === undefined || new Set(found.map(({ side }) => side)).size > 1) return undefined;
  const described = kind ?? kindOf(first.words);
  return { id: first.id, words: first.words, ...(described === undefined ? {} : { kind: described }) };
}

const ANY_LABEL = new RegExp(`opposition|rebel|anti-government|pro-|state|${BOUND}|-run`, 'i');

/** The words for those parties of which a word occurs. */
function labelsOf({ names, state, rebels }: Parties, occurs: (word: string) => boolean): Label[] {
  return [
    ...names
      .filter(({ name }) => occurs(name))
      .flatMap(({ name, ...party }): Label[] => [
        { ...party, words: `pro-${escapeRegExp(name)}(?: government)?|${escapeRegExp(name)}${BOUND}` },
        { ...party, words: `${escapeRegExp(name)}(?:['’]s?)? ${STATE_RUN}`, ofMedia: true },
      ]),
    ...(rebels === undefined || !['opposition', 'rebel', 'anti-government'].some(occurs)
      ? []
      : [{ ...rebels, words: '(?:pro-)?(?:opposition|rebel)|anti-government' }]),
    ...(state === undefined || !['pro-', 'state'].some(occurs)
      ? []
      : [
          { ...state, words: `pro-(?:[${LETTER}]+ )?(?:government|regime)` },
          { ...state, words: STATE_RUN, ofMedia: true },
        ]),
  ];
}

function description({ words, ofMedia = false }: Label, name: string, around: string): string | undefined {
  const label = `(?<![${LETTER}-])(?:${words})`;
  const mention = `(?:the )?["“‘*_']{0,2}${name}(?![${LETTER}-])`;
  const nouns = ofMedia ? MEDIUM : `${MEDIUM}|${BODY}`;
  return [
    `${label} ${MODIFIERS}(?:${nouns}),? ${mention}`,
    // "the opposition Marsh Council", "pro-Front Reed Post"
    ...(ofMedia ? [`${label} ${name}(?![${LETTER}-])`] : [`${label} ${mention}`]),
    `(?<![${LETTER}-])${name}["”’*_']{0,2},? (?:which is |who is )?(?:an? |the )${WORDS}${label} ${MODIFIERS}(?:${nouns})(?![${LETTER}-])`,
    ...(ofMedia ? [] : [`(?<![${LETTER}-])${name}, (?:from|of|with) the ${label} [${LETTER}-]+(?: [${LETTER}-]+){0,2}`]),
  ]
    .map((pattern) => new RegExp(pattern, 'i').exec(around)?.[0])
    .find((found) => found !== undefined);
}

/** What kind of actor the words make it; undefined for a body that speaks for the party. */
function kindOf(words: string): Actor['kind'] | undefined {
  if (/\bactivists?\b/i.test(words)) return 'activists';
  if (new RegExp(`(?<![${LETTER}-])(?:${MEDIUM}|news)(?![${LETTER}-])`, 'i').test(words)) return 'media';
  return /(?:^|\s)pro-/i.test(words) ? 'organization' : undefined;
}
