import { firstText, objectsOf, textOf } from "../../json/fields.js";
import type { JsonObject } from "../../json/head.js";
import { knownName } from "../../people/masks.js";
import type { Window } from "./windows.js";

/** Participants that speak for the company and are no person. */
const MACHINES = new Set("ivr acd bot botflow voicemail workflow dialer virtualagent digitalbot".split(" "));

/** The people and machines of the company that took part, with the times that `time` reads. */
export function windowsOf(record: JsonObject, time: (value: unknown) => number | null): readonly Window[] {
  return objectsOf(record.participants).flatMap((participant) => {
    const start = time(participant.startTimeMs);
    const kind = kindOf(participant);
    return kind === null || start === null
      ? []
      : [{ kind, name: nameOf(participant), start, end: time(participant.endTimeMs) }];
  });
}

/** The names of all agents who took part, by which times are not needed. */
export function agentsOf(record: JsonObject): ReadonlySet<string | null> {
  return new Set(
    objectsOf(record.participants)
      .filter((one) => kindOf(one) === "agent")
      .map(nameOf),
  );
}

/** Whether it is known who took part, and that no agent did. */
export function isUnattended(record: JsonObject): boolean {
  const kinds = objectsOf(record.participants).map(kindOf);
  return kinds.includes("bot") && !kinds.includes("agent");
}

/** What the customer is known by: a contact's id, else the number that called. */
export function customerOf(record: JsonObject): string | null {
  const outside = objectsOf(record.participants).filter(({ participantPurpose: purpose }) =>
    /^(?:external|customer)$/i.test(textOf(purpose) ?? ""),
  );
  for (const one of [...outside, record]) {
    const id = firstText(one.externalContactId, knownNumber(one.ani));
    if (id !== null) return id;
  }
  return null;
}

function kindOf({ participantPurpose: purpose }: JsonObject): Window["kind"] | null {
  const word = textOf(purpose)?.toLowerCase() ?? "";
  if (word === "agent" || word === "user") return "agent";
  return MACHINES.has(word) ? "bot" : null;
}

function nameOf(participant: JsonObject): string | null {
  return knownName(participant.name) ?? knownName(participant.userName) ?? textOf(participant.userId);
}

function knownNumber(value: unknown): string | null {
  const number = textOf(value);
  return number === null || !/\d{5}/.test(number) ? null : number;
}
