/** Lexicon of harm to people: what is reported of victims, whose names are kept out of quotes. Used by `../../victims.ts`. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Verbs whose object is a person, a name without title included. */
export const KILL_VERBS = words(
  'kill killed killing kills execute executed executing executes behead beheaded beheading beheads assassinate assassinated assassinating assassinates murder murdered murdering murders wounded wounding wounds injured injuring injures kidnapped kidnapping kidnaps abducted abducting abducts tortured torturing hanged hanging lynched lynching raped raping arrested arresting arrests detained detaining detains poisoned poisoning martyred',
);

/** Verbs whose object may also be a place or a thing: only a name with a title is a person's. */
export const TAKE_VERBS_OF_PEOPLE = words('captured capturing captures seized seizing shot shooting targeted targeting took taking imprisoned imprisoning');

/** Participles and adjectives that are said of victims. */
export const HARM_PREDICATES = words(
  'killed executed beheaded assassinated murdered wounded injured kidnapped abducted tortured hanged lynched raped arrested detained captured imprisoned missing dead shot hit struck died slain martyred poisoned burned burnt stabbed hospitalized hospitalised buried crushed fatally mortally seriously badly severely critically lightly',
);

/** Nouns for harm, with a person after "of" or before "'s". */
export const HARM_NOUNS = words(
  'death deaths killing killings murder murders assassination execution beheading kidnapping abduction arrest detention torture funeral body bodies corpse remains martyrdom disappearance injury injuries wounding capture burial',
);

/** Without such a word a sentence reports no harm. */
export const HARM_TRIGGER =
  /\b(?:kill|die[ds]?\b|dying|dead\b|death|execut|behead|assassinat|murder|wound|injur|kidnap|abduct|tortur|hang(?:ed|ing)|lynch|rap(?:ed|ing)\b|arrest|detain|captur|imprison|missing|slain|martyr|poison|shot\b|funeral|body\b|bodies\b|corpse|perish|succumb|disappear|stabb|drown|KIA|POW|fell\b|struck\b|hit\b|casualt|buried|hospitali)/i;

/** Words that are in names of organisations, units and places, and in no name of a person. */
export const WORDS_OF_NAMES_OF_OTHERS = words(
  'army armies force forces front brigade brigades battalion regiment division corps legion company platoon squad unit guard guards militia militias movement party union league alliance coalition council command committee group groups state states republic ministry department office agency observatory institute organization organisation association federation government parliament police hospital school university college church mosque cathedral monastery airport airbase airfield base station checkpoint bridge dam factory plant mill prison market square street avenue road highway boulevard district neighborhood neighbourhood quarter suburb town city village villages province governorate oblast region county country mountain mountains mount hill hills river lake sea island islands peninsula valley desert farm farms field fields gas oil camp castle palace tower barracks port harbour harbor border battle war operation offensive siege campaign agreement accords treaty day tv radio news times post network channel television airlines jaysh jaish harakat ahrar liwa jund jabhat failaq faylaq ansar hayat tahrir kataib katibat saraya fatah hezbollah isil isis daesh qaeda qaida authorities civilians east west north south eastern western northern southern central syrian russian ukrainian turkish iranian iraqi israeli lebanese american british french german armenian azerbaijani chechen kurdish arab islamic christian muslim sunni shia alawite druze jewish national popular democratic people peoples international committee cross crescent clashes fighting shelling airstrike airstrikes attack attacks troops soldiers fighters rebels insurgents civilians officers',
);
