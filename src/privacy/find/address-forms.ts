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

const SOUTHERN =
  "calle|c/|avenida|avda\\.|av\\.|plaza|pza\\.|paseo|carrera|ronda|camino|travesía|carretera|rua|r\\.|travessa|praça|largo|alameda|estrada|rodovia";

/** How addresses are written, each with a word that it has: quicker to look for. */
export const ADDRESS_FORMS: readonly (readonly [hint: RegExp, form: RegExp])[] = [
  // 14 Marsh Lane, Leeds LS9 8AB; 88 Queen St W, Toronto, ON M5H 2N2
  [
    new RegExp(` (?:${STREET})(?![\\p{L}])`, "u"),
    form(
      `${FORE}${FLAT}${NO},? (?:${CAP} ){1,4}(?:${STREET})${AFTER}\\.?(?: [NSEW]{1,2}${AFTER})?(?:,? ${ROOM}${AFTER})?${TOWN}`,
    ),
  ],
  // 5 The Crescent
  [/ (?:The|Broadway)/, form(`${FORE}${NO},? (?:Broadway|The (?:${STREET}|Mall|Strand))${AFTER}${TOWN}`)],
  // Lindenstraße 14, 44147 Dortmund
  [
    /(?:stra(?:ß|ss)e|str\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|stieg|markt) \d/iu,
    form(
      `(?<![\\p{L}\\p{N}])(?:(?:${CAP}[ -]){0,3}[\\p{L}-]{2,30}(?:straße|strasse|str\\.|weg|platz|allee|gasse|ring|damm|ufer|chaussee|steig|stieg|markt)|(?:${CAP}[ -]){1,3}(?:Straße|Strasse|Str\\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Markt)) ${NO}${AFTER}(?![.-]\\d)${BACK}`,
    ),
  ],
  // Am Mühlbach 7a, 50667 Köln
  [
    /(?:Am|An der|Im|In der|Auf der|Zum|Zur|Unter den) \p{Lu}/u,
    form(
      `(?<![\\p{L}\\p{N}])(?:Am|An der|Im|In der|Auf der|Zum|Zur|Unter den) (?:${CAP} ){1,3}${NO}(?=,? \\d{5})${BACK}`,
    ),
  ],
  // 12 bis rue des Lilas, 75011 Paris
  [
    /(?:rue|avenue|av\.|boulevard|bd|place|chemin|impasse|allée|quai|cours|route|square|passage|faubourg) /i,
    form(
      `${FORE}${NO}(?: (?:bis|ter))?,? (?:${either("rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|quai|cours|route|square|passage|faubourg")})(?: (?:de la|de|du|des|d['’]|le|la|les|l['’]))?[ ]?${CITY}${BACK}`,
    ),
  ],
  // Calle Mayor, 15, 28013 Madrid; Rua das Flores, 23, 1200-192 Lisboa
  [
    new RegExp(`(?:${SOUTHERN}) ?\\p{L}`, "iu"),
    form(
      `(?<![\\p{L}\\p{N}])(?:${either(SOUTHERN)}) ?(?:(?:de la|del|de los|de|das|dos|da|do) )?${CITY},? ?(?:n[.º°o]{0,2} ?)?${NO}${AFTER}(?:,? \\d{1,2}[ºª°](?: [\\p{L}]{1,8})?)?${BACK}`,
    ),
  ],
  // LS9 8AB
  [/\d ?[A-Z]/, form(`(?<![\\p{L}\\p{N}-])(?:${UK}|${CANADA})(?![\\p{L}\\p{N}-])`)],
  [
    /Box|Postfach|Apartado|Caixa|BP/i,
    /(?<![\p{L}])(?:P\.? ?O\.? Box|Postfach|Apartado(?: de correos)?|Caixa Postal|BP) \d{1,6}(?:,? \p{Lu}[\p{L}-]{1,30}(?: \p{Lu}[\p{L}-]{1,30})?(?: [A-Z]{2})?,? \d{4,5}(?!\d))?/gu,
  ],
  // 44147 Dortmund
  [
    /\d{5} \p{Lu}/u,
    form(
      `(?<![\\p{L}\\p{N}#€$£.,-])\\d{5} (?!(?:Uhr|Euro|EUR|Stück|Punkte|Jahre)${AFTER})\\p{Lu}\\p{Ll}[\\p{L}-]{2,30}(?=[.,;\\n]|$)`,
    ),
  ],
];

function form(source: string): RegExp {
  return new RegExp(source, "gu");
}

/** Words with or without a capital. */
function either(words: string): string {
  return words.replace(
    /(^|\|)(\p{Ll})/gu,
    (_, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`,
  );
}
