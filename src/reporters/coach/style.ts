/** How the card looks on a screen and on one sheet of paper. */
export const STYLE = `
main { max-width: 58rem; margin: 0 auto; padding: 1.5rem 1.2rem 2rem; }
header { display: flex; flex-wrap: wrap; gap: .2rem 2rem; align-items: baseline; border-bottom: 2px solid var(--ink); padding-bottom: .5rem; }
h1 { font-size: 1.6rem; margin: 0; overflow-wrap: anywhere; } header p { margin: 0; color: var(--soft); font-size: .9rem; }
h2 { font-size: .85rem; text-transform: uppercase; letter-spacing: .06em; color: var(--soft); margin: 0 0 .6rem; }
h3 { font-size: 1rem; line-height: 1.35; margin: 0 0 .15rem; } p { margin: .25rem 0; overflow-wrap: anywhere; }
.grid { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 1.2rem 2rem; margin-top: 1rem; }
.side { display: grid; gap: 1.2rem; align-content: start; }
.point { border-left: 3px solid var(--line); padding-left: .8rem; margin-bottom: 1.1rem; } .point:last-child { margin-bottom: 0; }
.strength .point { border-color: var(--good); } .opportunity .point { border-color: var(--mark); }
.sure, .source, .notes { color: var(--soft); font-size: .85rem; }
figure { margin: .45rem 0; background: var(--wash); border-radius: 6px; padding: .45rem .7rem; } figcaption { color: var(--soft); font-size: .8rem; }
blockquote { margin: .15rem 0; overflow-wrap: anywhere; } blockquote b { font-weight: 600; font-size: .8rem; color: var(--soft); margin-right: .3rem; }
mark { background: var(--band); color: inherit; border-radius: 3px; padding: 0 .1rem; }
.try { font-weight: 600; } .label { font-weight: 600; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; font-size: .9rem; }
th, td { padding: .2rem .4rem .2rem 0; text-align: right; font-weight: 400; border-bottom: 1px solid var(--line); }
th[scope=row] { text-align: left; overflow-wrap: anywhere; } thead th { color: var(--soft); font-size: .8rem; }
svg { display: block; max-width: 100%; } .range { stroke: var(--band); stroke-width: 5; stroke-linecap: round; } .path { fill: none; stroke: var(--mark); stroke-width: 1.5; }
.dot { fill: var(--mark); } .step { stroke: var(--bad); stroke-width: 1.5; stroke-dasharray: 3 2; } .axis { stroke: var(--line); } .other { stroke: var(--ink); stroke-width: 2; }
.week { display: flex; align-items: center; gap: .8rem; }
.notes { margin-top: 1.2rem; border-top: 1px solid var(--line); padding-top: .5rem; font-size: .78rem; }
@media (max-width: 44rem) { .grid { grid-template-columns: minmax(0, 1fr); } }
@media print {
  @page { margin: 10mm; }
  html { font-size: 8.4pt; } body { font-size: 1rem; line-height: 1.34; } main { max-width: none; padding: 0; } h1 { font-size: 1.7rem; }
  h2 { margin-bottom: .35rem; } .grid { gap: .8rem 1.5rem; margin-top: .7rem; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); } .side { gap: .9rem; }
  figure { border: 1px solid var(--line); padding: .25rem .5rem; margin: .3rem 0; } .point { margin-bottom: .8rem; break-inside: avoid; }
  mark { background: none; border-bottom: 1.5px solid var(--mark); } .notes { margin-top: .8rem; }
}
`;
