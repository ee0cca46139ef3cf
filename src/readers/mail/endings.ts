const LONGEST = 300;
/** The most lines of a signature below `--`. */
const MOST_SIGNATURE = 15;
/** The most lines of what help desks and lawyers add. */
const MOST_FOOTER = 12;

/** The lines of a mail, without what stands below the words of its writer: signature, device, footers, disclaimer. */
export function withoutEnding(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== "");
  let end = withoutLast(lines, lines.length);
  end = withoutLast(lines, footerAt(lines, first, end));
  end = withoutLast(lines, signatureAt(lines, first, end));
  return lines.slice(0, end);
}

/** Lines between messages, and pictures that a mail program left out. */
const ORNAMENT = /^(?:[-_=~–—\s]{3,}|(?:\[cid:[^\]\s]{1,200}\]\s*)+)$/;

function withoutLast(lines: readonly string[], from: number): number {
  let end = from;
  while (end > 0 && isNoWords(lines[end - 1]!.trim())) end--;
  return end;
}

function isNoWords(line: string): boolean {
  return line === "" || (line.length <= LONGEST && (ORNAMENT.test(line) || isDevice(line)));
}

const SENT =
  /^(?:sent (?:from|via|with|using)|gesendet (?:von|mit|aus)|von meine[mr]|diese nachricht wurde (?:von|mit)|envoyée? (?:de|depuis|à partir d)|enviad[oa] (?:desde|do|da|de|a partir d)|inviat[oa] (?:da|dal)|(?:verzonden|verstuurd) (?:vanaf|met|via|vanuit))/i;
const DEVICE =
  /\b(?:i(?:phone|pad|pod|os)|android|samsung|galaxy|huawei|xiaomi|oneplus|pixel|blackberry|nokia|windows|smartphone|mobile|mobil|móvil|celular|handy|phone|tablet|telefoon|téléphone|outlook|yahoo|gmail|gmx|web\.de|proton ?mail|mail)/i;
const GET_OUTLOOK = /\boutlook\b.{0,80}\b(?:for|für|pour|para|per|voor) (?:ios|android|mac|windows)\b/i;
/** Nobody's telephone says so. */
const PROSE =
  /\b(?:but|and i|i|we|it|not|never|yesterday|today|aber|ich|nicht|gestern|mais|je|pas|hier|pero|ayer|mas|eu|ontem|ma|non|ieri|maar|ik|niet)\b/i;

/** Whether a line says which device or program a mail came from (`Sent from my iPhone`, `Get Outlook for iOS`). */
function isDevice(line: string): boolean {
  if (line.length > 120 || PROSE.test(line)) return false;
  return (SENT.test(line) && DEVICE.test(line)) || (GET_OUTLOOK.test(line) && line.split(/\s+/).length < 9);
}

const FOOTER =
  /^(?:this e-?mail is a service from|diese e-?mail ist ein service von|cet e-?mail est un service|este (?:correo electrónico|e-?mail|mensaje) es un servicio|este e-?mail é um serviço|questa e-?mail è un servizio|deze e-?mail is een (?:dienst|service)|(?:delivered|powered) by (?:zendesk|freshdesk|freshworks|help scout)\b)/i;
const TITLE =
  /^[*_]*(?:legal )?(?:disclaimer|confidentiality (?:notice|note|statement)|vertraulichkeitshinweis|avis de confidentialité|aviso (?:legal|de confidencialidad|de confidencialidade)|avviso di riservatezza)[*_]*\s*(?:[:.–-]|$)/i;
const OPENING =
  /^(?:(?:this (?:e-?mail|message) (?:and|including)|the (?:information|contents?) (?:contained )?(?:in|of) this (?:e-?mail|message)).{0,120}\b(?:confidential|intended (?:only|solely))|diese e-?mail enthält vertrauliche|(?:ce message|cet e-?mail) et .{0,120}\bconfidentiel|este (?:mensaje|correo) y .{0,120}\bconfidencial|esta mensagem e .{0,120}\bconfidencia|(?:questo messaggio|questa e-?mail) e .{0,120}\b(?:riservat|confidenzial)|d(?:eze|it) (?:e-?mail|bericht) en .{0,120}\bvertrouwelijk)/i;

function footerAt(lines: readonly string[], first: number, end: number): number {
  for (let at = Math.max(first + 1, end - MOST_FOOTER); at < end; at++) {
    const line = lines[at]!.slice(0, LONGEST).trim();
    if (FOOTER.test(line) || TITLE.test(line) || OPENING.test(line)) return at;
  }
  return end;
}

/** Where the last `-- ` stands; mail programs drop its space, so that a `--` counts where it is the only one. */
function signatureAt(lines: readonly string[], first: number, end: number): number {
  const marks: number[] = [];
  for (let at = first + 1; at < end; at++) if (/^--\s?$/.test(lines[at]!)) marks.push(at);
  const mark = marks.findLast((at) => lines[at]!.length > 2) ?? (marks.length === 1 ? marks[0]! : end);
  return end - mark <= MOST_SIGNATURE + 1 ? mark : end;
}
