import type { Finder } from "../span.js";

const INTRODUCED = String.raw`(?<![\p{L}])(?:born(?: on)?|date of birth|birth ?date|birthday|d\.?o\.?b\.?|geboren(?: am)?|geburtsdatum|née? le|date de naissance|nací el|nacid[oa] el|fecha de nacimiento|nasci em|nascid[oa] em|data de nascimento)(?: (?:is|was|ist|est|es|é|le|el|am))?[:,]?\s{1,2}`;
const DATE = String.raw`(\d{1,4}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}(?:st|nd|rd|th|er)?\.?(?: of| de)? \p{L}{3,12}\.?,?(?: de)? \d{2,4}|\p{L}{3,12} \d{1,2}(?:st|nd|rd|th)?,? \d{4})(?!\d)`;
const BIRTH = new RegExp(INTRODUCED + DATE, "dgiu");

export const birth: Finder = {
  kind: "date",
  examples: ["born on {3 July 1990}", "DOB: {1984-09-12}", "née le {14/07/1979}", "It came on 3 July 2026."],
  find(text) {
    if (!/\d/.test(text)) return [];
    return [...text.matchAll(BIRTH)].map(({ indices }) => ({
      kind: "date",
      start: indices![1]![0],
      end: indices![1]![1],
    }));
  },
};
