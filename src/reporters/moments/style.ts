/** How the wall looks, in light and dark and on paper. */
export const STYLE = `
:root { --wall: #f3efe8; --card: #fffdf9; --glow: #fff1c2; --serif: "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, serif; }
@media (prefers-color-scheme: dark) { :root { --wall: #12141a; --card: #1d212b; --glow: #4a3f1a; } }
@media print { :root { --wall: #ffffff; --card: #ffffff; --glow: #fff1c2; } }
body { background: var(--wall); }
main { max-width: 74rem; margin: 0 auto; padding: 3rem 1.25rem 4rem; }
h1 { font: 400 2.4rem/1.15 var(--serif); margin: 0 0 2rem; overflow-wrap: anywhere; }
.wall { columns: 2 26rem; column-gap: 1.5rem; }
article { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 1.75rem 1.9rem 1.4rem; margin: 0 0 1.5rem;
  break-inside: avoid; box-shadow: 0 1px 2px rgb(0 0 0 / 5%), 0 8px 24px rgb(0 0 0 / 5%); }
article p { overflow-wrap: anywhere; white-space: pre-line; margin: 0 0 .7rem; }
article > .agent, article > .customer { color: var(--soft); font-size: .95rem; }
article > .agent { padding-left: 1rem; border-left: 3px solid var(--band); color: var(--ink); }
.gap { color: var(--soft); margin: 0 0 .5rem; line-height: 1; }
.who { display: block; font-size: .72rem; letter-spacing: .06em; text-transform: uppercase; color: var(--soft); }
blockquote { margin: 1.1rem 0; }
blockquote p { font: 400 1.5rem/1.35 var(--serif); margin: 0; }
blockquote p::before { content: "“"; } blockquote p::after { content: "”"; }
mark { background: linear-gradient(transparent 62%, var(--glow) 62%); color: inherit; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.mask { font: .8em/1 system-ui, sans-serif; color: var(--soft); border: 1px dashed currentcolor; border-radius: .4em; padding: 0 .3em; white-space: nowrap; }
.why { list-style: none; margin: 1.1rem 0 0; padding: .9rem 0 0; border-top: 1px solid var(--line); font-size: .88rem; color: var(--soft); }
.why li { display: inline; } .why li:first-child { color: var(--good); font-weight: 600; }
.why li::after { content: " "; }
article .credit { margin: .6rem 0 0; font-size: .88rem; display: flex; flex-wrap: wrap; gap: .2rem 1rem; justify-content: space-between; }
.credit .id, .credit a { color: var(--soft); overflow-wrap: anywhere; }
footer { color: var(--soft); font-size: .88rem; margin-top: 1.5rem; } footer ul { padding-left: 1.1rem; }
@media (max-width: 34rem) { main { padding-top: 1.5rem; } h1 { font-size: 1.7rem; } article { padding: 1.25rem; } blockquote p { font-size: 1.25rem; } }
@media print { main { padding: 0; max-width: none; } .wall { columns: 2; } article { box-shadow: none; } h1 { margin-bottom: 1rem; } blockquote p { font-size: 1.2rem; } }
`;
