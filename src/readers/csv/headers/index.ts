import { de } from "./de.js";
import { en } from "./en.js";
import { es } from "./es.js";
import { fr } from "./fr.js";
import type { Headers } from "./headers.js";
import { pt } from "./pt.js";

/** The languages in which columns are named, by their names in English; where one word means several things, the first is likelier. */
export const LANGUAGES = {
  English: en,
  German: de,
  French: fr,
  Spanish: es,
  Portuguese: pt,
} as const satisfies Readonly<Record<string, Headers>>;
export type Language = keyof typeof LANGUAGES;

/** Headers whose yes is the field's no. */
export const OPPOSITE: ReadonlySet<string> = new Set(
  `public ispublic publiccomment publicreply outbound isoutbound outgoing isoutgoing fromagent isfromagent isagent sentbyagent
   isstaff offentlich oeffentlich istoffentlich istoeffentlich ausgehend istausgehend estpublic sortant estsortant publico espublico
   saliente essaliente publica saida`.split(/\s+/),
);
