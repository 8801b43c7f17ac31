/**
 * Names of things, so that the same things meet: "T-72s" and "T-72 tanks" by their model, "warplanes" and "aircraft" by
 * their class. The name of an item as a comparison key has it comes in (`su-25-warplane`); a model or a class goes out.
 */

/** Words for one class of things; the first names it. */
const CLASSES: readonly (readonly string[])[] = [
  [
    'aircraft',
    'plane',
    'airplane',
    'aeroplane',
    'warplane',
    'jet',
    'fighter-jet',
    'jet-fighter',
    'fighter-plane',
    'combat-aircraft',
    'military-aircraft',
    'military-plane',
  ],
  ['helicopter', 'chopper', 'military-helicopter', 'combat-helicopter'],
  ['drone', 'uav', 'unmanned-aerial-vehicle', 'unmanned-aircraft'],
  ['tank', 'battle-tank', 'main-battle-tank'],
  ['armoured-vehicle', 'armored-vehicle', 'armoured-fighting-vehicle', 'armored-fighting-vehicle', 'afv'],
  ['armoured-personnel-carrier', 'armored-personnel-carrier', 'apc'],
  ['infantry-fighting-vehicle', 'ifv'],
  ['artillery-piece', 'artillery-system', 'artillery-gun'],
  ['multiple-rocket-launcher', 'multiple-launch-rocket-system', 'mlrs'],
  ['truck', 'lorry', 'military-truck'],
  ['ship', 'vessel', 'warship'],
];

const CLASS_OF: ReadonlyMap<string, string> = new Map(CLASSES.flatMap(([name = '', ...others]) => [name, ...others].map((word) => [word, name] as const)));

/** A model is letters and digits: `t-72`, `su-25`, `bmp-2`, `an-26`, `f-16c`. */
const MODEL = /(?:^|-)([a-z]{1,4}-?\d{1,3}[a-z]{0,3})(?=-|$)/;

/** Returns the model of a thing, else its class, else the name as it is. */
export function thingOf(item: string): string {
  const model = MODEL.exec(item)?.[1];
  return model === undefined ? (CLASS_OF.get(item) ?? item) : model.replace('-', '');
}
