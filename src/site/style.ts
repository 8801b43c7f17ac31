/**
 * The one style sheet. Calm: one type scale, lines instead of boxes, colours only where they have a meaning. Every
 * colour has a light and a dark value; the four of plots are distinguishable for colour-blind readers, and differ in shape.
 */
export const STYLE = `:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c1f23; --soft: #545c65; --line: #d5d9de; --shade: #f4f6f8; --link: #0b57a4;
  --own: #0072b2; --enemy: #c84e00; --party: #8a4fa3; --other: #007a58; --mark: #fdeeb4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #16191c; --ink: #e8eaec; --soft: #a7afb8; --line: #3a4148; --shade: #1f2428; --link: #8bbcf0;
    --own: #56b4e9; --enemy: #f0913a; --party: #cfa3e6; --other: #35c79a; --mark: #5a4a12;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: break-word; background: var(--paper); color: var(--ink); }
.page { max-width: 76rem; margin: 0 auto; padding: 0 1rem; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2.5rem 0 .75rem; text-wrap: balance; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; margin-top: 1.5rem; } h2 { font-size: 1.4rem; padding-top: 1rem; border-top: 1px solid var(--line); } h3 { font-size: 1.15rem; } h4 { font-size: 1rem; }
p, li, dd { max-width: 46rem; } p { margin: .6rem 0; } ul, ol { padding-left: 1.3rem; } li { margin: .25rem 0; }
a { color: var(--link); text-underline-offset: .15em; } a:focus-visible, summary:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1 a { color: inherit; text-decoration-color: var(--link); text-decoration-thickness: 2px; } .lead { font-size: 1.15rem; } .soft, small, .kind { color: var(--soft); } small { font-size: .875rem; } .kind { margin: 1.5rem 0 -1rem; font-size: .95rem; }
q { quotes: "“" "”" "‘" "’"; } blockquote { margin: 1rem 0; padding: .25rem 0 .25rem 1rem; border-left: 4px solid var(--line); font-size: 1.15rem; } blockquote p { margin: 0; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem; z-index: 1; }
.top { border-bottom: 1px solid var(--line); } .top .page { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; align-items: baseline; padding-block: .6rem; }
.top .home { font-weight: 600; color: inherit; text-decoration: none; margin-right: auto; } .top ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.1rem; padding: 0; margin: 0; } .top li { margin: 0; }
.top li a, .top .home { display: inline-block; padding: .2rem 0; min-height: 24px; } [aria-current] { color: inherit; text-decoration-thickness: 2px; }
footer { margin-top: 4rem; border-top: 1px solid var(--line); padding: 1rem 0 2rem; font-size: .9rem; color: var(--soft); }
.facts { margin: 1rem 0; } .facts > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1rem; padding: .2rem 0; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
.numbers { display: flex; flex-wrap: wrap; gap: .5rem 2.5rem; list-style: none; padding: 0; } .numbers strong { display: block; font-size: 1.4rem; line-height: 1.2; } .numbers li { margin: 0; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; } li > b { font-weight: 600; } caption { text-align: left; font-weight: 600; padding: .25rem 0; } th, td { text-align: left; vertical-align: top; padding: .45rem .9rem .45rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 400; font-size: .9rem; } tbody th { font-weight: 600; } td.number, td b { font-variant-numeric: tabular-nums; } td b { font-weight: 600; white-space: nowrap; } tr:target, li:target, li:has(> b:target), :target > dt { background: var(--mark); }
td small, th small { display: block; font-weight: 400; } .group th { padding-top: 1.2rem; font-weight: 600; font-size: 1rem; color: var(--ink); }
.wide { overflow-x: auto; max-width: 100%; } .wide table { width: auto; min-width: 100%; font-size: .9rem; }
figure { margin: 1.25rem 0 2rem; min-width: 0; } .pair > * { min-width: 0; } figcaption { max-width: 46rem; margin-bottom: .5rem; } figcaption > p:first-child { font-weight: 600; margin: 0 0 .25rem; } .take { font-size: .9rem; } .take a, .also a { display: inline-block; min-height: 24px; }
.plot { display: block; overflow: hidden; max-width: 46rem; } .plot text { font-size: 14px; fill: var(--ink); } .plot .soft, .plot tspan, .plot .grid text { fill: var(--soft); font-size: 12.5px; } .plot text { unicode-bidi: plaintext; }
.plot line { stroke-width: 2; } .plot .grid line { stroke: var(--line); stroke-width: 1; } .plot .lead { stroke: var(--soft); stroke-width: 1; } .plot .grid .same { stroke: var(--ink); stroke-width: 1.5; } .plot text { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; } .plot .group { font-weight: 600; }
.own { fill: var(--own); stroke: var(--own); } .enemy { fill: var(--enemy); stroke: var(--enemy); } .party { fill: var(--party); stroke: var(--party); } .other { fill: var(--other); stroke: var(--other); }
.hollow { fill: var(--paper); stroke-width: 2; } line.hollow { stroke-dasharray: 3 4; } .band { stroke: none; } .plot .sum { stroke: var(--ink); stroke-width: 2.5; } .spans { fill: var(--own); } .spans rect { rx: 2px; } .spans a:hover, .spans a:focus-visible { fill: var(--enemy); }
.plot a:focus-visible { outline: 3px solid var(--link); outline-offset: 3px; }
.shapes { position: absolute; } .map { display: block; width: 100%; max-width: 46rem; height: auto; border: 1px solid var(--line); } .map text { font-size: 16px; fill: var(--ink); paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
.map .country { font-size: 14px; fill: var(--soft); letter-spacing: .06em; } .scale path { fill: none; stroke: var(--ink); stroke-width: 1.5; } .coast, .borders { fill: none; stroke: var(--soft); stroke-width: 1; vector-effect: non-scaling-stroke; } .borders { stroke-dasharray: 4 3; } .spot { fill: var(--own); } .ring { fill: none; stroke: var(--own); stroke-width: 2; stroke-dasharray: 5 4; }
.key { display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; list-style: none; padding: 0; font-size: .9rem; } .key li { display: flex; gap: .4rem; align-items: center; margin: 0; } .key svg { overflow: visible; flex: none; }
.pair { display: grid; gap: 0 3rem; align-items: start; } .findings { list-style: none; padding: 0; } .findings > li { padding: .5rem 0 .5rem 1rem; border-left: 4px solid var(--line); margin: .6rem 0; } .findings .notable { border-color: var(--enemy); } .findings summary { color: var(--soft); font-size: .875rem; }
.facets { display: flex; flex-wrap: wrap; gap: .5rem 1.2rem; align-items: end; margin: 1rem 0; } .facets label { display: grid; font-size: .875rem; color: var(--soft); } .facets select, .search input, button { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; padding: .25rem .5rem; min-height: 32px; max-width: 100%; } .facets select { max-width: 15rem; } [hidden] { display: none !important; }
.search label { display: block; } .search input { width: 100%; max-width: 32rem; } th button { border: 0; padding: 0; min-height: 24px; font-weight: 600; cursor: pointer; text-decoration: underline dotted; text-underline-offset: .2em; background: none; } th[aria-sort="ascending"] button::after { content: " ▲"; } th[aria-sort="descending"] button::after { content: " ▼"; } button:focus-visible, select:focus-visible, input:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; } .lit { background: var(--mark); } .number { text-align: right; font-variant-numeric: tabular-nums; }
details { margin: .3rem 0; } summary { cursor: pointer; min-height: 24px; } pre { overflow-x: auto; background: var(--shade); padding: .8rem 1rem; font-size: .85rem; line-height: 1.45; max-width: 100%; } code { overflow-wrap: anywhere; font-size: .92em; } pre code { overflow-wrap: normal; font-size: 1em; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; max-width: 46rem; } mark { background: var(--mark); color: inherit; padding: .05em 0; } mark a { color: inherit; } sup { line-height: 1; } sup a { display: inline-block; min-width: 24px; min-height: 24px; margin: 0 1px; padding: .3rem .2rem; border: 1px solid var(--soft); border-radius: 4px; text-align: center; text-decoration: none; background: var(--paper); line-height: 1; } .unread { text-decoration: underline dotted var(--soft) 2px; text-underline-offset: .2em; } .text :target { outline: 3px solid var(--link); outline-offset: 1px; }
.contents ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.4rem; padding: 0; margin: 1.2rem 0 0; } .contents a { display: inline-block; min-height: 24px; } .cited { overflow-wrap: anywhere; } .wrapped { white-space: pre-wrap; overflow-wrap: anywhere; }
.columns { columns: 18rem; column-gap: 2.5rem; padding-left: 1.2rem; } .columns li { break-inside: avoid; }
.setting { max-width: none; margin: .2rem 0 .4rem; } .hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
.matrix { font-size: .875rem; line-height: 1.35; } .matrix h2 { margin: .6rem 0 .2rem; padding-top: .5rem; font-size: 1.2rem; } .matrix table { margin: 0 0 .3rem; } .matrix th, .matrix td { padding-block: .3rem; } .matrix .wide table { font-size: .875rem; } .matrix tbody th { width: 20%; overflow-wrap: anywhere; } .matrix td.verdict { width: 20%; color: var(--soft); } .matrix .differ .verdict { color: inherit; font-weight: 600; } .matrix td small { display: inline; } .matrix .notes { display: flex; flex-wrap: wrap; gap: 0 2rem; align-items: baseline; } .matrix .notes p { margin: .3rem 0; } .matrix thead th { white-space: nowrap; } .matrix td a { font-variant-numeric: tabular-nums; }
stop.own { stop-color: var(--own); } stop.enemy { stop-color: var(--enemy); } stop.party { stop-color: var(--party); } stop.other { stop-color: var(--other); }
.ledger { table-layout: fixed; font-size: .875rem; line-height: 1.35; margin: 0; } .ledger th, .ledger td { padding: .1rem .8rem .1rem 0; border: 0; overflow-wrap: anywhere; } .ledger tbody tr + tr > * { border-top: 1px solid color-mix(in srgb, var(--line) 50%, transparent); } .ledger tr.group > * { border: 0 !important; padding-top: .5rem; font-size: .95rem; } .ledger tr.axis > * { border: 0 !important; color: var(--soft); font-size: .8rem; vertical-align: bottom; }
.ledger tbody tr:not(.group) th { font-weight: 400; } .ledger th small, .ledger td small { display: inline; } .ledger td.track { padding-block: 0; } .ledger .plot { max-width: none; } .ledger .plot text { font-size: 13px; } .ledger details { margin: 0; } .ledger summary { min-height: 0; padding-block: .1rem; }
.evidence blockquote { font-size: 1em; margin: .3rem 0; } .evidence p { margin: .3rem 0; color: var(--soft); } .evidence:target { outline: 2px solid var(--link); outline-offset: 2px; } .outcome .head { display: flex; flex-wrap: wrap; gap: 0 1.5rem; align-items: baseline; margin-top: 1rem; } .outcome .head h3, .outcome .head h4 { margin: 0; } .outcome .head .take { margin: 0; } .outcome ~ .outcome thead { position: absolute; clip-path: inset(50%); } .event h2 { margin-top: 1.2rem; padding-top: .6rem; } .event .key { margin: .3rem 0; } .event .contents ul { margin: .3rem 0; } .event figure { margin: .6rem 0; } .ledger col.claimant { width: 19%; } .ledger col.words { width: 30%; } .ledger col.date { width: 14%; } .ledger col.source { width: 6%; } .ratios col.event { width: 18%; } .ratios col.counted { width: 17%; } .ratios col.own { width: 13%; } .ratios col.others { width: 25%; } figure .wide .plot { min-width: 34rem; } .ratios .verdict { font-weight: 600; white-space: nowrap; }
@media (min-width: 64rem) { .pair { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); } .pair > * { min-width: 0; } }
@media (max-width: 40rem) { .ledger thead { display: none; } .ledger tr { display: grid; grid-template-columns: 1fr auto auto; gap: 0 .6rem; padding-block: .3rem; } .ledger tbody tr + tr > * { border: 0; } .ledger tr > * { padding: 0; width: auto; } .ledger tr > :nth-child(2), .ledger tr > .track { grid-column: 1 / -1; } .ledger tr > :nth-child(4) { grid-column: 2; grid-row: 1; } .ledger tr > :nth-child(5) { grid-column: 3; grid-row: 1; } .ledger tr.axis, .ledger tr.group { display: block; } .ledger tr.axis > * { display: block; } td b { white-space: normal; } .facts > div { grid-template-columns: 1fr; } h1 { font-size: 1.6rem; } .map text { font-size: 26px; } .numbers { gap: .5rem 1.5rem; } .wide td, .wide th { padding-right: .5rem; } .wide td { min-width: 5.5rem; } .wide td code { white-space: nowrap; } .wide td:first-child, .wide th[scope="row"] { min-width: 10rem; } }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --shade: #fff; --link: #000; --own: #0072b2; --enemy: #c84e00; --party: #8a4fa3; --other: #007a58; --mark: #f3ecd0; }
  @page { margin: 16mm; }
  * { print-color-adjust: exact; } .top ul, .skip, .take, .also, .contents { display: none; } body { font-size: 10pt; } .page { padding: 0; max-width: none; } a { color: inherit; }
  h1, h2, h3, h4, caption, thead, .group, figcaption, summary { break-after: avoid; } svg, tr, li, figcaption, .facts > div { break-inside: avoid; } h1, h2, h3 { margin-top: 1.2rem; } h2 { padding-top: .5rem; }
  .pair { display: block; } .sides.pair { display: grid; grid-template-columns: 1fr 1fr; } details > * { display: block; } details::details-content { content-visibility: visible; } details, .findings ul, .findings ul li { font-size: 9pt; margin-block: .1rem; }
  .event details:not([open]) > :not(summary) { display: none; } .event details:not([open])::details-content { content-visibility: hidden; } .ledger thead { display: table-header-group; }
  .wide { overflow: visible; } .wide table { width: 100%; min-width: 0; font-size: 8.5pt; } .wide td, .wide th { overflow-wrap: anywhere; padding-right: .4rem; } th, td { padding-block: .2rem; } pre { white-space: pre-wrap; border: 1px solid var(--line); } .columns { columns: 2; } footer { margin-top: 1rem; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media (forced-colors: active) { .plot * { forced-color-adjust: auto; } }
`;
