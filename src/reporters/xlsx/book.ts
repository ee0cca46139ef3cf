import { asXml } from "./text.js";
import type { Part } from "./zip.js";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const MAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A worksheet of the workbook; `filtered` is the range of its table, such as `A1:D9`. */
export interface ListedSheet {
  readonly name: string;
  readonly filtered: string | null;
}

/** The parts that stand before the worksheets. The first few tell whose file it is, in plain text. */
export function partsBefore(title: string, tool: string): readonly Part[] {
  return [
    {
      name: "_rels/.rels",
      content: relations([
        relation("rId1", `${OFFICE}/officeDocument`, "xl/workbook.xml"),
        relation("rId2", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"),
        relation("rId3", `${OFFICE}/extended-properties`, "docProps/app.xml"),
      ]),
    },
    {
      name: "docProps/app.xml",
      content: `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${tool}</Application></Properties>`,
    },
    {
      name: "docProps/core.xml",
      content: `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${asXml(title)}</dc:title><dc:creator>${tool}</dc:creator></cp:coreProperties>`,
    },
  ];
}

/** The parts that name all worksheets, which are known once they are written. */
export function partsAfter(sheets: readonly ListedSheet[]): readonly Part[] {
  const names = sheets.map(({ name }, i) => `<sheet name="${asXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const files = sheets.map((_, i) => relation(`rId${i + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`));
  const types = sheets.map((_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, `${MAIN}.worksheet+xml`));
  return [
    {
      name: "xl/workbook.xml",
      content: `${HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${names.join("")}</sheets><definedNames>${definedNames(sheets)}</definedNames></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations([...files, relation(`rId${sheets.length + 1}`, `${OFFICE}/styles`, "styles.xml")]),
    },
    {
      name: "[Content_Types].xml",
      content: `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
        override("/xl/workbook.xml", `${MAIN}.sheet.main+xml`),
        override("/xl/styles.xml", `${MAIN}.styles+xml`),
        override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        override("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        ...types,
      ].join("")}</Types>`,
    },
  ];
}

/** Names by which spreadsheets know what is filtered, and what to print on top of every page; in the order of their names. */
function definedNames(sheets: readonly ListedSheet[]): string {
  const place = (name: string, cells: string) => `${asXml(`'${name.replaceAll("'", "''")}'`)}!${cells}`;
  const filters = sheets.map(({ name, filtered }, i) =>
    filtered === null ? "" : `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${place(name, absolute(filtered))}</definedName>`,
  ); // biome-ignore format: one name a line
  const titles = sheets.map(({ name, filtered }, i) =>
    filtered === null ? "" : `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${place(name, "$1:$1")}</definedName>`,
  ); // biome-ignore format: one name a line
  return [...filters, ...titles].join("");
}

/** `A1:D9` as `$A$1:$D$9`. */
function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
}

function relations(all: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}
