/**
 * Finds the names of armed groups and forces in running text, by the noun that they end with: "the Oslan Front", "Tarsian
 * Army". For documents that list no sides, whose parties only the text names. Takes paragraphs; returns names.
 */

/** Nouns that end the names of those who fight. */
const GROUP_NOUNS =
  'Front|Army|Guards?|Brigades?|Battalions?|Regiment|Legion|Militias?|Forces|Corps|Navy|Marines|Air Force|Coast Guard|Border Guard|Liberation Movement';
const NAME = new RegExp(`(?:\\p{Lu}[\\p{L}-]*\\p{L} ){1,4}?(?:${GROUP_NOUNS})(?![\\p{L}-]| \\p{Lu})`, 'gu');

/** Words with a capital at the start of a sentence that are no part of a name. */
const OPENERS = new RegExp(
  `^(?:${
    'The|A|An|On|In|At|By|As|But|And|Or|If|For|From|With|When|While|After|Before|Since|Although|Meanwhile|Later|Then|Both|Each|Another|Other|Some|Many|Most|' +
    'Several|No|Nobody|All|Only|About|Around|Nearly|Over|Dozens|Hundreds|Scores|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|' +
    'Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|Twenty|Thirty|Forty|Fifty|Sixty|Seventy|Eighty|Ninety|Suspected|Pro|Anti|Former|Local|Armed|Its|Their|His|Our'
  })(?: |$)`,
);

/**
 * Returns the names, those in the middle of a sentence first: the word before a name that opens a sentence may be no part of it.
 *
 * @example "Six Oslan Front fighters fled. The Oslan Front withdrew.": "Oslan Front"
 */
export function groupNames(texts: readonly string[]): string[] {
  const within = new Set<string>();
  const opening = new Set<string>();
  for (const text of texts) {
    for (const { 0: found, index } of text.matchAll(NAME)) {
      let name = found;
      while (OPENERS.test(name)) name = name.replace(OPENERS, '');
      if (!name.includes(' ')) continue;
      const opens = name === found && /(?:^|[.!?:;"“”\n•*–-])\s*$/.test(text.slice(0, index));
      (opens ? opening : within).add(name);
    }
  }
  return [...within, ...[...opening].filter((name) => ![...within].some((other) => name === other || name.endsWith(` ${other}`)))];
}
