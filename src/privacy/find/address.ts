import type { Finder, Span } from "../span.js";

const WORD = String.raw`\p{Lu}[\p{L}\p{M}’'-]{0,30}`;
const CAP = String.raw`${WORD}\.?`;
const NO = String.raw`\d{1,5}[a-zA-Z]?(?:[-–/]\d{1,4}[a-zA-Z]?)?`;
const CITY = String.raw`${WORD}(?![\p{L}\p{N}])(?:[ -](?:${WORD}|am|an|der|de|do|da|la|sur|upon|on)(?![\p{L}\p{N}])){0,3}`;
const UK = String.raw`[A-Z]{1,2}\d[A-Z\d]?[ \u00a0]?\d[A-Z]{2}`;
const CANADA = String.raw`[A-CEGHJ-NPR-TVXY]\d[A-Z] ?\d[A-Z]\d`;
const STATE = String.raw`[A-Z]{2},? (?:\d{5}(?:-\d{4})?|${CANADA})`;
const STREET =
  "Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Close|Court|Ct|Way|Place|Pl|Square|Sq|Terrace|Crescent|Cres|Gardens|Gdns|Grove|Hill|Park|Row|Mews|Boulevard|Blvd|Highway|Hwy|Parade|Walk|Green|Rise|Quay|Wharf|Parkway|Pkwy|Circle|Trail";
const ROOM = String.raw`(?:Flat|Apartment|Apt\.?|Unit|Suite|Floor|Room|#) ?[\p{L}\d-]{1,6}`;
const FLAT = `(?:${ROOM},? ){0,2}`;
const TOWN = String.raw`(?:,?[ \n]{1,2}${CITY})?(?:,? (?:${STATE}|${UK}|${CANADA}|\d{4,5})(?![\p{L}\p{N}]))?`;
const BACK = String.raw`(?:,?[ \n]{1,2}(?:[A-Z]{1,2}-)?(?:\d{4,5}(?:-\d{3})?|\d{3} ?\d{2}) ${CITY})?`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;
const FORE = String.raw`(?<![\p{L}\p{N}#€$£.,:-])`;

const FORMS: readonly RegExp[] = [
  // 14 Marsh Lane, Leeds LS9 8AB; 5 The Crescent; 88 Queen St W, Toronto, ON M5H 2N2
  `${FORE}${FLAT}${NO},? (?:${CAP} ){1,4}(?:${STREET})${AFTER}\\.?(?: [NSEW]{1,2}${AFTER})?(?:,? ${ROOM}${AFTER})?${TOWN}`,
  `${FORE}${NO},? (?:Broadway|The (?:${STREET}|Green|Mall|Strand))${AFTER}${TOWN}`,
  // Lindenstraße 14, 44147 Dortmund; Am Alten Markt 7a, 50667 Köln
  `(?<![\\p{L}\\p{N}])(?:(?:${CAP}[ -]){0,3}[\\p{L}-]{0,30}(?:straße|strasse|str\\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|stieg|markt) ${NO}|(?:Am|An der|Im|In der|Auf der|Zum|Zur|Unter den) (?:${CAP} ){1,3}${NO}(?=,? \\d{5}))${AFTER}${BACK}`,
  // 12 bis rue des Lilas, 75011 Paris
  `${FORE}${NO}(?: (?:bis|ter))?,? (?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|quai|cours|route|square|passage|faubourg)(?: (?:de la|de|du|des|d['’]|le|la|les|l['’]))?[ ]?${CITY}${BACK}`,
  // Calle Mayor, 15, 28013 Madrid; Rua das Flores, 23, 1200-192 Lisboa
  `(?<![\\p{L}\\p{N}])(?:calle|c/|avenida|avda\\.|av\\.|plaza|pza\\.|paseo|carrera|ronda|camino|travesía|carretera|rua|r\\.|travessa|praça|largo|alameda|estrada|rodovia) ?(?:(?:de la|del|de los|de|das|dos|da|do) )?${CITY},? ?(?:n[.º°o]{0,2} ?)?${NO}${AFTER}(?:,? \\d{1,2}[ºª°](?: [\\p{L}]{1,8})?)?${BACK}`,
].map((form) => new RegExp(form, "gu"));
const INSENSITIVE = new RegExp(FORMS.at(-1)!.source.replace("(?:calle", "(?:Calle|C/|Avenida|Avda\\.|Av\\.|Plaza|Pza\\.|Paseo|Carrera|Ronda|Camino|Travesía|Carretera|Rua|R\\.|Travessa|Praça|Largo|Alameda|Estrada|Rodovia|calle"), "gu"); // biome-ignore format: one rule

/** What tells where somebody lives without a street. */
const BARE: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${UK}|${CANADA})(?![\\p{L}\\p{N}-])`, "gu"),
  /(?<![\p{L}])(?:P\.? ?O\.? Box|Postfach|Apartado(?: de correos)?|Caixa Postal|BP) \d{1,6}(?:,? \p{Lu}[\p{L}-]{1,30}(?: \p{Lu}[\p{L}-]{1,30})?(?: [A-Z]{2})?,? \d{4,5}(?!\d))?/gu,
  new RegExp(
    `(?<![\\p{L}\\p{N}#€$£.,-])\\d{5} (?!(?:Uhr|Euro|EUR|Stück|Punkte|Jahre)${AFTER})\\p{Lu}\\p{Ll}[\\p{L}-]{2,30}(?=[.,;\\n]|$)`,
    "gu",
  ),
];

export const address: Finder = {
  kind: "address",
  examples: [
    "to {14 Marsh Lane, Leeds LS9 8AB}, please",
    "in der {Lindenstraße 14, 44147 Dortmund}.",
    "{12 bis rue des Lilas, 75011 Paris}",
    "en la {Calle Mayor, 15, 28013 Madrid}",
    "na {Rua das Flores, 23, 1200-192 Lisboa}",
    "I live on a hill, near the park",
    "3 large boxes in one place",
  ],
  find(text) {
    if (!/\d/.test(text)) return [];
    const all: Span[] = [];
    for (const form of [...FORMS.slice(0, -1), INSENSITIVE, ...BARE]) {
      for (const {
        0: { length },
        index,
      } of text.matchAll(form))
        all.push({ kind: "address", start: index, end: index + length });
    }
    all.sort((a, b) => a.start - b.start || b.end - a.end);
    const kept: Span[] = [];
    for (const one of all) if (kept.length === 0 || one.start >= kept.at(-1)!.end) kept.push(one);
    return kept;
  },
};
