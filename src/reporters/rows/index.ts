import type { RowOf } from "../../model/reporter.js";
import { agents } from "./agents.js";
import { conversations } from "./conversations.js";
import { criteria } from "./criteria.js";
import { evidence } from "./evidence.js";
import type { RowSet } from "./row-set.js";

/** All tables of a report, by what a row of each is. */
export const rowSets: Readonly<Record<RowOf, RowSet>> = {
  agent: agents,
  conversation: conversations,
  criterion: criteria,
  evidence,
};
