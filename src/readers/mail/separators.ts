const LONGEST = 120;

/** Between dashes, or with a colon at the end: what a mail program writes above a message that it quotes whole. */
const QUOTED =
  /^(?:original message|ursprüngliche (?:nachricht|e-?mail)|originalnachricht|message d['’]origine|message original|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|origineel bericht)$/i;
const FORWARDED =
  /^(?:(?:begin )?forwarded message|(?:anfang der )?weitergeleiteten? (?:nachricht|e-?mail)|(?:début du )?message (?:transféré|réexpédié)|(?:inicio del )?mensaje reenviado|(?:início da )?mensagem (?:encaminhada|reencaminhada)|(?:inizio )?messaggio inoltrato|(?:begin )?doorgestuurd bericht)$/i;

/** Whether a line says that a message quoted whole follows (`-----Original Message-----`, `Begin forwarded message:`). */
export function isSeparator(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST || text.length < 8) return false;
  const dashed = /^-{2,}\s*([^-].*?[^-\s])\s*-{2,}$/.exec(text)?.[1];
  if (dashed !== undefined) return QUOTED.test(dashed) || FORWARDED.test(dashed);
  return /\s?:$/.test(text) && FORWARDED.test(text.slice(0, -1).trimEnd());
}

/** Whether a line asks to reply above it, as help desks write it into their mails: `##- Please type … -##`. */
export function isReplyLine(line: string): boolean {
  const text = line.trim();
  if (text.length > LONGEST) return false;
  if (/^##-\s.*\s?-##$/.test(text)) return true;
  return /^[-–=_*#\s]*(?:please )?(?:type your )?repl(?:y|ies) above this line\b.{0,60}$/i.test(text);
}
