/** Words that tell when without a date: a day or days counted from one told before, or from the beginning of the event. Read by `../time.ts`. */

/** What an event is called: "the first day of the battle", "during the offensive". */
export const EVENT_NOUNS: readonly string[] =
  'battle offensive counteroffensive counter-offensive siege campaign war operation fighting assault attack clashes conflict invasion hostilities uprising battles'.split(
    ' ',
  );

/** Ordinals of days: "the second day of fighting". */
export const ORDINALS: readonly string[] = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** Parts of a day, which stay on the day: "that night". */
export const DAY_PARTS: readonly string[] = ['day', 'morning', 'afternoon', 'evening', 'night'];

/** What happened on one day: "in the attack" speaks of one told before. */
export const INCIDENT_NOUNS: readonly string[] =
  'airstrike ambush assault attack blast bombardment bombing clash explosion incident massacre raid shelling skirmish strike'.split(' ');

/** Words that open a sentence and stay in the time told before. */
export const SAME_TIME_ADVERBIALS: readonly string[] = ['Meanwhile', 'At the same time', 'Simultaneously', 'Hours later', 'Minutes later', 'Within hours'];

/** Things that strike once. */
export const WEAPON_NOUNS: readonly string[] = 'missile rocket shell mortar grenade bomb mine landmine'.split(' ');

/**
 * Words that open a sentence and move the time on to one they do not give, so that a date told before is over:
 * "In the following weeks", "Months later".
 */
export const TIME_SHIFT =
  /^(?:(?:In|Over|During|Within|After|Throughout) the (?:(?:next|following|subsequent|coming|ensuing) )?(?:few |several |many )?(?:days|weeks|months|years)\b|In (?:subsequent|later|recent|early|late|mid)\b|(?:(?:Several|Some|A few|Many) )?(?:days|weeks|months|years) (?:later|after)\b|Later (?:that|in the|the same) (?:year|week|month)\b|The (?:next|following) (?:year|month)\b|By the end of (?:the|that) (?:year|week|month)\b)/i;
