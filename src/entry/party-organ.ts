/**
 * Recognises an organ of a party by its name: "Ministry of Defence of Ostland", "Ostlandish army spokesman", "adviser to
 * Ostland's interior minister", "Otter Front media office". The name of a speaker and the names of the sides come in; the
 * side goes out. The words of offices are data. A society, an observatory or a newspaper that is only named after a state
 * is no organ.
 */
/** The side that an organ belongs to; a medium of a party is affiliated with it. */
export interface PartyOrgan {
  side: number;
  kind: 'organ' | 'medium';
}

/** A name of a member of a side, in lower case. */
export interface SideName {
  name: string;
  side: number;
}

/** Words that make "X …" or "… of X" an organ or an office of X. */
const ORGANS =
  /\b(?:ministry|ministries|minister|mod|moi|department of defen[cs]e|pentagon|general staff|army|navy|air force|air defen[cs]e|armed forces|ground forces|special forces|defen[cs]e forces?|forces|troops|fighters|military|marines|national guard|border guards?|coast guard|security services?|intelligence(?: services?| directorate| agency)?|police|gendarmerie|prosecutors?(?: office)?|prosecutor's office|prosecutor general|president|presidency|presidential|prime minister|vice president|government|cabinet|parliament|ombudsman|embassy|ambassador|official|officials|officers?|commanders?|command(?: [a-z]+)?|general prosecutor|colonel|authorities|authority|spokes(?:man|woman|person|people)|press office|press service|media office|media centre|media center|joint staff|chief of staff|state emergency service|emergency service|state border service|state service|foreign office|adviser|advisor|representative|delegation|headquarters|operations room)\b/i;

/** Words that make a name one of a medium of a party. */
const MEDIA =
  /\b(?:state|official|government|party|army|military)[- ](?:run |owned |controlled )?(?:media|tv|television|radio|news(?: agency)?|broadcaster|agency|newspaper)\b/i;

/** Words of bodies that may carry the name of a state and speak for themselves. */
const OTHERS =
  /\b(?:observatory|network|centre for|center for|institute|university|society|human rights|red cross|red crescent|journalists?|activists?|opposition|dissident|analysts?|experts?|academic|refugees?|civilians?|residents?|witness(?:es)?|survivors?|students?|volunteers?|hackers?|media|newspaper|times|news|post|press)\b/i;

/** Words that make "X … Army", "X … Forces" the name of another party than X. */
const OTHER_PARTIES =
  /\b(?:national army|democratic|liberation|revolution|revolutionary|free|salvation|front|islamic|people's|popular|resistance|coalition|transitional|exile)\b/i;

/** Words between an office and the name of its party: "of", "for", "to the". */
const BEFORE_PARTY = /\b(?:of|for|to|from|in|at|by|within)\s+(?:the\s+)?$/i;

/** Returns the side whose organ a name says it is; undefined where it says none, or names more than one side. */
export function organOf(name: string, names: readonly SideName[]): PartyOrgan | undefined {
  const text = name.toLowerCase().replaceAll('’', "'");
  const found = names.flatMap((one): { side: number; rest: string }[] => {
    const rest = restAround(text, one.name);
    return rest === undefined ? [] : [{ side: one.side, rest }];
  });
  if (new Set(found.map(({ side }) => side)).size > 1) return undefined;
  const medium = found.filter(({ rest }) => MEDIA.test(rest));
  if (medium.length > 0) return oneSide(medium, 'medium');
  return oneSide(
    found.filter(
      ({ rest }) => ORGANS.test(rest) && !OTHER_PARTIES.test(rest) && !OTHERS.test(rest.replace(/\b(?:press|media) (?:office|service|cent(?:re|er))\b/g, '')),
    ),
    'organ',
  );
}

/** What a name has beside the name of a party, where it begins with it ("Ostland's army") or has it after a preposition ("army of Ostland"). */
function restAround(text: string, party: string): string | undefined {
  const at = indexOfWord(text, party);
  if (at === -1) return undefined;
  const [before, after] = [text.slice(0, at), text.slice(at + party.length)];
  // "Free Ostland Army" and "Ostland National Front" are other names.
  const isHead = /^(?:the |senior |top |pro-|an? |unnamed |then[- ]|former )*$/.test(before);
  if (!isHead && !BEFORE_PARTY.test(before) && !ORGANS.test(before)) return undefined;
  return `${before} ${after.replace(/^'s?\b/, '')}`.trim();
}

function indexOfWord(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at === -1) return -1;
  const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}-]/u.test(character);
  return isLetter(text[at - 1]) || isLetter(text[at + word.length]) ? -1 : at;
}

function oneSide(found: readonly { side: number }[], kind: PartyOrgan['kind']): PartyOrgan | undefined {
  const sides = new Set(found.map(({ side }) => side));
  const [side] = sides;
  return side === undefined || sides.size > 1 ? undefined : { side, kind };
}
