/**
 * Lexicon of incidents: the verbs and prepositions around the noun of an event that say that it happened: "clashes
 * erupted", "launched an attack", "killed in an ambush". Used by `../../incidents/noun-triggers.ts`.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Verbs that say that an event took place, after its noun: "clashes erupted". */
export const OCCURRENCE_VERBS = words(
  'erupted occurred continued resumed started began ensued raged intensified followed happened flared escalated persisted commenced lasted unfolded spread',
);
/** The same as phrases. */
export const OCCURRENCE_PHRASES: readonly string[] = [
  'broke out',
  'took place',
  'went on',
  'were ongoing',
  'was ongoing',
  'were underway',
  'was underway',
  'were under way',
  'was under way',
  'came into effect',
  'went into effect',
  'took effect',
  'came into force',
  'broken out',
  'taken place',
  'taking place',
];
/** Participles that say the same, after "with" and the noun: "with clashes taking place". */
export const CONTINUATIVE_PHRASES: readonly string[] = ['taking place', 'occurring', 'continuing', 'ongoing', 'erupting', 'raging', 'breaking out'];
/** Past tenses that are no participles, of verbs that the noun of an attack may have: "a truck bomb tore open the gate". */
export const ACTIVE_PASTS = words('began came went took overran tore blew drove shook sank fell led forced brought threw wrought saw');
/** Participles after "was" or "had been" that say the same: "an attack was launched". */
export const OCCURRENCE_PARTICIPLES = words(
  'launched conducted carried mounted staged reported renewed resumed held repelled repulsed started initiated begun committed perpetrated erupted occurred continued ensued agreed reached signed announced declared brokered detonated exploded underway occurring raging continuing ongoing erupting',
);
/** Verbs of harm and hitting, after the noun of an attack: "the shelling killed five". */
export const HARM_VERBS = words(
  'killed killing wounded wounding injured injuring destroyed destroying damaged damaging hit hitting struck targeted targeting left leaving caused causing exploded detonated devastated ripped burned set rocked',
);
/** Verbs of doing before the noun: "launched an attack". In their forms that state a fact. */
export const DOING_VERBS = words(
  'launched launching conducted conducting mounted mounting staged staging made making initiated initiating began beginning started starting resumed resuming continued continuing executed unleashed committed committing perpetrated led carried performed staged suffered sustained saw witnessed involving detonated detonating opened',
);
/** The same as phrases. */
export const DOING_PHRASES: readonly string[] = ['carried out', 'carrying out', 'responded with', 'blew up', 'set off', 'setting off'];
/** The same, of those to whom it is done: "came under an attack", "repelled an assault". */
export const SUFFERING_VERBS = words('repelled repelling repulsed repulsing suffered sustained faced withstood countered');
export const SUFFERING_PHRASES: readonly string[] = [
  'came under',
  'coming under',
  'under',
  'beat back',
  'beaten back',
  'fought off',
  'fended off',
  'was hit by',
  'were hit by',
  'was struck by',
  'were struck by',
  'was targeted by',
  'were targeted by',
];
/** Participles before "in", "by" or "during" and the noun: "killed in an ambush". */
export const HARM_PARTICIPLES = words(
  'killed died wounded injured destroyed damaged hit struck targeted captured dead hurt burned demolished ruined perished levelled leveled',
);
/** Prepositions after these. */
export const MEANS_PREPOSITIONS = words('in by during from due through');
/** Prepositions of time and cause, which take for granted that what follows happened: "after heavy clashes". */
export const FACT_PREPOSITIONS = words('after following amid amidst despite during');
export const FACT_PHRASES: readonly string[] = [
  'as a result of',
  'due to',
  'because of',
  'in the wake of',
  'in response to',
  'as part of',
  'started with',
  'began with',
  'opened with',
  'ended with',
  'resulted in',
  'resulting in',
  'led to',
  'leading to',
  'accompanied by',
  'followed by',
  'preceded by',
  'supported by',
  'which included',
  'including',
  'amidst',
  'in the midst of',
  'in the course of',
];
