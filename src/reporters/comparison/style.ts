/** How the page looks, in light and dark and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5b6475; --line: #dde1e8; --page: #ffffff; --wash: #f5f6f8;
  --good: #18733f; --bad: #b3261e; --plain: #8a5a00; --more: #2f855a; --less: #c05621; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ef; --soft: #a3acbd; --line: #343b49; --page: #14171d; --wash: #1c2029;
  --good: #6fd49a; --bad: #ff9c94; --plain: #f2c46d; --more: #68b58c; --less: #e08a5b; } }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
main { max-width: 70rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
p { margin: .4rem 0; max-width: 60rem; color: var(--soft); overflow-wrap: anywhere; }
.verdict { font-size: 1.1rem; font-weight: 600; color: var(--plain); }
.verdict.good { color: var(--good); } .verdict.bad { color: var(--bad); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .75rem .25rem 0; border-bottom: 1px solid var(--line); vertical-align: top; font-weight: 400; }
thead th { color: var(--soft); font-size: .85rem; }
.left { text-align: left; } .right, tbody th { white-space: nowrap; } .right { text-align: right; }
td.left { min-width: 5rem; overflow-wrap: break-word; } td.left:last-child { min-width: 16rem; overflow-wrap: anywhere; }
tbody tr:hover { background: var(--wash); }
ul { padding-left: 1.2rem; } li { margin: .25rem 0; overflow-wrap: anywhere; }
summary { cursor: pointer; color: var(--soft); padding: .3rem 0; }
.bar { vertical-align: middle; } .bar .more { fill: var(--more); } .bar .less { fill: var(--less); }
.bar line { stroke: var(--soft); stroke-width: 1; }
@media print { details:not([open]) > :not(summary) { display: block; } }
`;
