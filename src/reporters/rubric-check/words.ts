import type { Remark } from "../../model/rubric-check.js";

/** Whose remark it is and what it says, with what to write instead on a line of its own. */
export function remarkText({ criterion, list, what, instead }: Remark): string {
  const whose = criterion !== null ? `criterion ${criterion}: ` : list !== null ? `list ${list}: ` : "";
  return `${whose}${what}${instead === null ? "" : `\n${instead}`}`;
}
