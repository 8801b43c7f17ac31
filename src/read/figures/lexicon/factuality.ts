/**
 * Lexicon of factuality: the words that decide whether a clause states that something happened. Used by
 * `../../incidents/clause.ts`.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Determiners that refer back: "the attack", "these clashes". */
export const DEFINITE_DETERMINERS = words('the this that these those their his her its such said same both');

/**
 * Words that govern what need not have happened: negations, modals, plans, fears, threats, attempts, demands, denials,
 * suppositions. Everything after one in its clause is not stated as a fact.
 */
export const IRREALIS_WORDS = words(
  [
    "not n't never no nor neither without none nobody hardly barely nearly almost virtually",
    'can could would might may should must shall will cannot',
    'if unless whether lest',
    'fear fears feared fearing afraid worry worried worries concern concerns',
    'threat threats threaten threatens threatened threatening warn warned warns warning warnings risk risks danger dangers possibility potential potentially likely unlikely',
    'expect expects expected expecting anticipate anticipated anticipating anticipation prepare prepared prepares preparing preparation preparations',
    'plan plans planned planning intend intends intended intending intent intention intentions aim aims aimed aiming goal goals objective objectives purpose purposes hope hopes hoped hoping',
    'seek seeks sought seeking try tries tried trying attempt attempts attempted attempting effort efforts fail fails failed failing failure unable refuse refuses refused refusing refusal decline declined',
    'prevent prevents prevented preventing avoid avoided avoiding avert averted deter thwart thwarted foil foiled',
    'call calls called calling demand demands demanded demanding urge urged urging order ordered orders ordering request requested propose proposed proposal proposals offer offered offering offers promise promised promising vow vowed vowing pledge pledged ultimatum appeal appealed allow allowed allowing permit permitted enable enabled ask asked',
    'suspect suspected suspicion deny denied denies denying denial reject rejected rejecting refute refuted dismiss dismissed rumor rumors rumour rumours rumored rumoured disputed dispute',
    'seem seems seemed appear appears appeared appearing suppose supposed supposedly possibly perhaps probably presumably apparently consider considered considering assume assumed speculate speculated speculation believe believed believes thought suggest suggested suggesting suggests estimated',
    'want wants wanted wish wished need needed ready willing capable mock simulated exercise drill drills drilled dummy hypothetical',
    'ceasefire-violating false untrue',
  ].join(' '),
);
/** Infinitives and gerunds after these happened: "managed to capture", "began shelling". */
export const IMPLICATIVE_VERBS = words(
  'managed able began started continued proceeded forced went helped had resumed succeeded succeeding led kept managing beginning allowing',
);

/** Those that say only that it began or continued. */
export const INCEPTIVE_VERBS = words('began started continued proceeded resumed beginning kept went');

/** Words that show that what was just stated is not so: "captured the mill, but this turned out to be false". */
export const DISPROOF =
  /\b(?:but|however|although|though|yet)\b[^.;]*\b(?:false|untrue|incorrect|premature|denied|refuted|disproved|disproven|turned out|not (?:been )?(?:confirmed|true|taken|captured)|still (?:held|controlled|under|in control|in (?:the )?hands)|remain(?:ed|s)? (?:under|in)|retained control|held (?:on to|onto))\b/iu;
