import type { Role } from "../../model/conversation.js";
import { nameKey, type RoleReading } from "./roles.js";

type Names = readonly (string | null | undefined)[];

/** Tells which side of a conversation a name belongs to, given the names of its agents and of its customer. */
export function sidesOf(agents: Names, customers: Names): (name: string | null) => RoleReading | null {
  const sides = new Map<string, RoleReading>();
  const add = (names: Names, role: Role) => {
    for (const name of names) if (name) sides.set(nameKey(name), { role, private: false });
  };
  add(customers, "customer");
  add(agents, "agent");
  return (name) => (name === null ? null : (sides.get(nameKey(name)) ?? null));
}
