/** A fictional article on which the tests of the gate and of its units run. */
export const ARTICLE = `
= Battle of Brindle Ford (2031) =

Infobox
- Conflict: Battle of Brindle Ford
- Date: 3–5 May 2031
- Place: Brindle Ford, Ostmere
- Combatant1: Heron League
- Combatant2: Otter Front
- Strength1: 400 fighters
- Casualties1: Per the Otter Front: 44 killed, 12 wounded

The Battle of Brindle Ford was fought by the Heron League and the Otter Front. At least 40 Otter Front fighters were killed, according to the Heron League. The Ford Observatory denied that 90 civilians were killed.

== Background ==
In April 2030 some 300 people were killed near Ulver.

== Course ==
=== 4 May ===
On 4 May, 17 fighters of the Otter Front were wounded by shelling. Residents of Ulver spoke to reporters. They saw 6 bodies of Heron League soldiers at the mill. Twelve men died and 30 were wounded. Up to 9 boats could have been destroyed. The League lost 1,400 rifles.
`;
