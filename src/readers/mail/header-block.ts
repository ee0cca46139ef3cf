/** What mail programs call the lines above a quoted message, in seven languages. */
const LABELS: Readonly<Record<"from" | "date" | "to" | "subject", string>> = {
  from: "from|von|de|da|van",
  date: "sent|date|gesendet|datum|envoyé|enviado(?: el| em)?|enviada(?: em)?|fecha|data|inviato|verzonden",
  to: "to|an|à|a|para|aan|cc|kopie|copie|copia|cópia|bcc",
  subject: "subject|betreff|objet|asunto|assunto|oggetto|onderwerp",
};
const LABEL = new RegExp(
  `^[*_]*(?:${Object.entries(LABELS)
    .map(([name, words]) => `(?<${name}>${words})`)
    .join("|")})\\s?[*_]*\\s?:`,
  "i",
);
const LONGEST = 1000;
/** Long lists of recipients are wrapped. */
const MOST_LINES = 12;

/**
 * How many lines the block of `From:`, `Sent:`, `To:`, `Subject:` takes that begins at a line, 0 where none does. Forms
 * that people fill in (`From: Porto`, `To: Faro`, `Date: 3 May`) have no subject and no address.
 */
export function headerBlockAt(lines: readonly string[], at: number): number {
  if (labelOf(lines[at]!) !== "from") return 0;
  const found = new Set<string>(["from"]);
  let address = lines[at]!.includes("@");
  let end = at + 1;
  for (let next = at + 1; next < lines.length && next <= at + MOST_LINES; next++) {
    const line = lines[next]!;
    if (line.trim() === "") break;
    if (line.includes("@")) address = true;
    const label = labelOf(line);
    if (label === null) continue;
    found.add(label);
    end = next + 1;
  }
  const whole = found.has("date") && (found.has("subject") || (found.has("to") && address));
  return whole ? end - at : 0;
}

function labelOf(line: string): string | null {
  const text = line.trimStart();
  if (text.length > LONGEST) return null;
  const groups = LABEL.exec(text)?.groups;
  return Object.entries(groups ?? {}).find(([, label]) => label !== undefined)?.[0] ?? null;
}
