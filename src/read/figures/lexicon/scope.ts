/**
 * Lexicon of scope: words by which a figure counts something else than the event. Used by `../scope.ts`. `text` is tested
 * on the clause of the figure, `before` on the text of the sentence up to it; `news`: only in a news item, which is about one incident; `unless`: not where the title of
 * the document has such a word.
 */

export interface ScopeRule {
  /** What the figure counts instead, in a few words. */
  readonly reason: string;
  readonly text?: RegExp;
  readonly before?: RegExp;
  readonly news?: true;
  readonly unless?: RegExp;
}

const WAR = '(?:civil war|war|conflict|insurgency|uprising|revolution|rebellion|crisis)';
const INCIDENT =
  '(?:attacks?|bombings?|raids?|strikes?|airstrikes?|clashes|shootings?|blasts?|explosions?|ambush(?:es)?|incidents?|massacres?|killings?|shelling)';
/** A comparison of the event with others: "the deadliest attack since the war began killed 12" counts the attack. */
const NOT_COMPARED = '(?<!\\b(?:first|second|third|fourth|fifth|deadliest|worst|bloodiest|heaviest|biggest|largest|latest|most)\\b[^,;]{0,60})';
const WAR_TITLE = /\b(?:war|conflict|insurgency|uprising|revolution|rebellion|crisis)\b/i;

export const SCOPE_RULES: readonly ScopeRule[] = [
  // "since the start of the war", "since the conflict began"
  {
    reason: 'the whole war',
    text: new RegExp(
      `${NOT_COMPARED}\\bsince (?:the )?(?:(?:start|beginning|outbreak|onset|eruption) of )?(?:the |its |their )?(?:[\\w-]+ ){0,3}?${WAR}(?: (?:began|started|erupted|broke out))?\\b`,
      'i',
    ),
    unless: WAR_TITLE,
  },
  // "a war in which about 12,000 people have died", "the conflict has killed 500,000"
  {
    reason: 'the whole war',
    text: new RegExp(`\\b${WAR},? (?:in which|that has|which has|has (?:also )?(?:killed|left|claimed|displaced|cost))\\b`, 'i'),
    unless: WAR_TITLE,
  },
  {
    reason: 'the whole war',
    text: new RegExp(`\\b(?:\\w+|\\d+)(?:-| )years? (?:of |old |long |-old |-long )*(?:[\\w-]+ )?${WAR}\\b`, 'i'),
    news: true,
    unless: WAR_TITLE,
  },
  {
    reason: 'a whole campaign',
    text: new RegExp(`${NOT_COMPARED}\\bsince (?:the )?(?:campaign|offensive|operation|invasion|blockade|siege) (?:began|started|was launched)\\b`, 'i'),
    news: true,
    // "Siege of Ulver": the figure is of the event.
    unless: /\b(?:campaign|offensive|operation|invasion|blockade|siege)\b/i,
  },
  {
    reason: 'another period',
    text: new RegExp(
      `${NOT_COMPARED}(?<!since )(?:\\b(?:so far )?this year\\b|\\b(?:last|past|previous) (?:year|month)\\b|\\b(?:in|over|during) (?:recent|the (?:past|last|previous)(?: \\w+)?) (?:years?|months?|decades?)\\b)`,
      'i',
    ),
    news: true,
  },
  { reason: 'another incident', text: new RegExp(`\\b(?:similar|previous|earlier|separate|past|unrelated) (?:[\\w-]+ )?${INCIDENT}\\b`, 'i'), news: true },
  {
    reason: 'another incident',
    before: /\b(?:deadliest|worst|bloodiest|heaviest|biggest|largest|first)\b[^.;]{0,60}\bsince\b[^.;]{0,40}, when\b/i,
    news: true,
  },
  {
    reason: 'another place',
    text: /\b(?:nationwide|across the (?:whole |entire )?(?:country|nation|region)|(?:in|across) the (?:whole|entire) (?:country|province|region))\b/i,
  },
  { reason: 'another place', text: /\b(?:across|throughout) \p{Lu}[\p{L}-]+|\belsewhere\b/u, news: true },
];
