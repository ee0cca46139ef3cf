import type { ColumnKind } from "../rows/row-set.js";

/** How a row looks: ordinary, greyed (too few to compare), or set off. */
export type Look = "plain" | "dim" | "bold" | "header" | "title";

const FONTS: Readonly<Record<Look, string>> = {
  plain: "",
  dim: '<i/><sz val="11"/><color rgb="FF757575"/>',
  bold: "<b/>",
  header: "<b/>",
  title: '<b/><sz val="16"/>',
};
const LOOKS = Object.keys(FONTS) as readonly Look[];

/** Number formats; those from 164 on are our own, the others are built in (ECMA-376, 18.8.30). */
const FORMATS: Readonly<Record<ColumnKind, number>> = {
  text: 0,
  wide: 0,
  long: 0,
  code: 0,
  flag: 0,
  count: 3,
  rate: 9,
  score: 164,
  time: 165,
};
const KINDS = Object.keys(FORMATS) as readonly ColumnKind[];

const HEADER_FILL = 2;

/**
 * The number of the style of a cell. `quoted` marks text that would be a formula if somebody edited its cell: it stays
 * text even then.
 */
export function styleOf(kind: ColumnKind, look: Look, quoted = false): number {
  return (LOOKS.indexOf(look) * KINDS.length + KINDS.indexOf(kind)) * 2 + (quoted ? 1 : 0);
}

/** Does a cell's text go on in further lines, rather than over the next cells? */
export function wraps(kind: ColumnKind, look: Look): boolean {
  return look === "header" || kind === "long";
}

function isNumber(kind: ColumnKind): boolean {
  return FORMATS[kind] !== 0;
}

/** `xl/styles.xml`: every look of every kind of column. */
export function stylesXml(): string {
  const fonts = LOOKS.map((look) => `<font>${withSize(FONTS[look])}<name val="Calibri"/><family val="2"/></font>`);
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE4EAF1"/><bgColor indexed="64"/></patternFill></fill>',
  ];
  const styles = LOOKS.flatMap((look, font) =>
    KINDS.flatMap((kind) => [false, true].map((quoted) => style(kind, look, font, quoted))),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>',
    list("fonts", fonts),
    list("fills", fills),
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    list("cellXfs", styles),
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    "</styleSheet>",
  ].join("");
}

function withSize(font: string): string {
  return font.includes("<sz ") ? font : `${font}<sz val="11"/>`;
}

function style(kind: ColumnKind, look: Look, font: number, quoted: boolean): string {
  const fill = look === "header" ? HEADER_FILL : 0;
  const quote = quoted ? ' quotePrefix="1"' : "";
  const wrapped = wraps(kind, look) ? ' wrapText="1"' : "";
  const side = kind === "flag" ? ' horizontal="center"' : isNumber(kind) ? ' horizontal="right"' : "";
  return `<xf numFmtId="${FORMATS[kind]}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${quote}><alignment vertical="top"${side}${wrapped}/></xf>`;
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}
