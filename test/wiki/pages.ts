/** Pages of a wiki about a country that does not exist. */
import type { SitePage } from './mediawiki.js';

/** An article about a battle, with its infobox. */
export function battle(name: string, killed: number): string {
  return `{{Infobox military conflict
| conflict = ${name}
| date = 4 March 2031
| place = [[Port Larkmoor]]
| result = Larkmoor victory
| combatant1 = [[Larkmoor]]
| combatant2 = [[Harbour League]]
| casualties1 = ${killed} killed
| casualties2 = 65 wounded<ref>Larkmoor Gazette</ref>
}}
The '''${name}''' was fought on 4 March 2031 between [[Larkmoor]] and the [[Harbour League]].

== Aftermath ==
The League withdrew.
`;
}

let revid = 1000;

export function page(title: string, more: Partial<SitePage> & { content?: string } = {}): SitePage {
  const { content = battle(title, 12), ...rest } = more;
  revid += 10;
  return { title, pageid: revid / 10, revisions: [{ revid, timestamp: '2031-05-06T07:08:09Z', content }], ...rest };
}
