/** Lexicon of time without dates: days relative to a date mentioned before, or to the start of the event. Used by `../time.ts`. */

/** Nouns for an event: "the first day of the battle", "during the offensive". */
export const EVENT_NOUNS: readonly string[] =
  'battle offensive counteroffensive counter-offensive siege campaign war operation fighting assault attack clashes conflict invasion hostilities uprising battles'.split(
    ' ',
  );

/** Ordinals of days: "the second day of fighting". */
export const ORDINALS: readonly string[] = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** Nouns for a day or a part of it; the date is unchanged: "that night". */
export const DAY_PARTS: readonly string[] = ['day', 'morning', 'afternoon', 'evening', 'night'];

/** Nouns for an incident of one day; definite, they are anaphoric: "in the attack" has the date of its antecedent. */
export const INCIDENT_NOUNS: readonly string[] =
  'airstrike ambush assault attack blast bombardment bombing clash explosion incident massacre raid shelling skirmish strike'.split(' ');

/** Sentence-initial adverbials that keep the date of the preceding sentence. */
export const SAME_TIME_ADVERBIALS: readonly string[] = ['Meanwhile', 'At the same time', 'Simultaneously', 'Hours later', 'Minutes later', 'Within hours'];

/** Nouns for weapons that strike once. */
export const WEAPON_NOUNS: readonly string[] = 'missile rocket shell mortar grenade bomb mine landmine'.split(' ');

/**
 * Sentence-initial adverbials that shift to an unspecified time, so that the date mentioned before no longer holds:
 * "In the following weeks", "Months later".
 */
export const TIME_SHIFT =
  /^(?:(?:In|Over|During|Within|After|Throughout) the (?:(?:next|following|subsequent|coming|ensuing) )?(?:few |several |many )?(?:days|weeks|months|years)\b|In (?:subsequent|later|recent|early|late|mid)\b|(?:(?:Several|Some|A few|Many) )?(?:days|weeks|months|years) (?:later|after)\b|Later (?:that|in the|the same) (?:year|week|month)\b|The (?:next|following) (?:year|month)\b|By the end of (?:the|that) (?:year|week|month)\b)/i;
