/** The months in English, German, French, Spanish and Portuguese, without accents, with their spellings and shortenings. */
const MONTHS = [
  "january januar janner jaenner janvier enero janeiro",
  "february februar feber fevrier febrero fevereiro",
  "march marz maerz mrz mars marzo marco",
  "april avril abril",
  "may mai mayo maio",
  "june juni juin junio junho",
  "july juli juillet julio julho",
  "august aout agosto",
  "september septembre septiembre setiembre setembro",
  "october oktober octobre octubre outubro",
  "november novembre noviembre novembro",
  "december dezember decembre diciembre dezembro",
].map((names) => names.split(" "));

/** 1–12 of a month's name or its first letters, three or more, in lower case without accents; 0 where a word is none. */
export function monthOf(word: string): number {
  const start = word.toLowerCase();
  if (start.length < 3) return 0;
  const named = (month: readonly string[]) => month.some((name) => name.startsWith(start === "sept" ? "sep" : start));
  return MONTHS.findIndex(named) + 1;
}
