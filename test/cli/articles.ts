/** Small made-up articles for the command line: no such towns, groups or battles exist. */

export const LICENCE = 'license: https://creativecommons.org/publicdomain/zero/1.0/\n';

/** An article in the plain layout; a licence keeps it free of warnings, where the test gives it as a sidecar. */
export function article({ title = 'Battle of Brindle Ford (2031)', killed = 12, more = '' }: { title?: string; killed?: number; more?: string } = {}): string {
  return `= ${title} =

Infobox
- Conflict: Battle of Brindle Ford
- Date: 3–9 March 2031
- Combatant1: Heron League
- Combatant2: Otter Front
- Casualties1: ${killed} killed
- Casualties2: Per Heron League:, 30 killed,, 4 captured

Heron League soldiers held the ford. In all, ${killed} Heron League soldiers were killed.
${more}`;
}

/** Articles of different titles, as files. */
export function articles(count: number): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const number = String(index + 1).padStart(3, '0');
      return [`article-${number}.txt`, article({ title: `Skirmish ${number} at Brindle Ford` })];
    }),
  );
}
