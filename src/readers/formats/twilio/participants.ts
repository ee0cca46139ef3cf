import type { Role } from "../../../model/conversation.js";
import { firstText, objectOf, textOf } from "../../json/fields.js";
import { isObject, type JsonObject } from "../../json/head.js";
import { parseJson } from "../../json/stream.js";
import { knownName } from "../../people/masks.js";
import { spelledRole } from "../../people/roles.js";

/** Somebody who takes part in a conversation. */
export interface Participant {
  /** Null where it rests on what the others are. */
  readonly role: Role | null;
  readonly name: string | null;
  /** The address of a phone or a messenger, null for those who use an app of the company's. */
  readonly address: string | null;
  readonly identity: string | null;
  /** The channel of the address, null where it has none. */
  readonly channel: string | null;
}

/** A field as the API writes it (`date_created`) or its libraries do (`dateCreated`). */
export function field(record: JsonObject, name: string): unknown {
  return record[name] ?? record[name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())];
}

/** What is noted of a record: JSON within a text, or an object. Null where it can't be read. */
export function attributesOf(record: JsonObject): JsonObject | null {
  const { attributes } = record;
  if (isObject(attributes)) return attributes;
  const text = textOf(attributes);
  if (text === null) return {};
  const value = parseJson(text);
  return isObject(value) ? value : null;
}

const ROLES = ["role", "participant_type", "member_type", "author_type", "sender_type", "user_type"];
const NAMES = ["friendly_name", "display_name", "full_name", "customer_name", "agent_name", "name"];

/** The role that attributes name, null where they name none that is known. */
export function roleIn(attributes: JsonObject | null): Role | null {
  for (const key of ROLES) {
    const word = textOf(field(attributes ?? {}, key));
    if (word === null) continue;
    const role = /^supervisor$/i.test(word) ? "agent" : (spelledRole(word)?.role ?? null);
    if (role !== null) return role;
  }
  return null;
}

/** What a participant of a conversation is. */
export function participantOf(record: JsonObject): Participant {
  const attributes = attributesOf(record) ?? {};
  const identity = textOf(record.identity);
  const binding = objectOf(field(record, "messaging_binding"));
  const address = textOf(binding.address);
  const own = identity === null ? (address === null ? null : "customer") : isBotName(identity) ? "bot" : null;
  const names = NAMES.map((key) => knownName(field(attributes, key)));
  const channel = address === null ? null : (textOf(binding.type)?.toLowerCase() ?? channelIn(address));
  return {
    role: roleIn(attributes) ?? own,
    name: firstText(...names, identity, address),
    address,
    identity,
    channel: channel === null ? null : (CHANNELS.get(channel) ?? channel),
  };
}

/** What an author's own spelling tells: addresses are customers', flows and bots have names of their kind. */
export function roleByName(author: string): Role | null {
  if (author.toLowerCase() === "system") return "system";
  if (channelIn(author) !== null) return "customer";
  return isBotName(author) ? "bot" : null;
}

function isBotName(name: string): boolean {
  return (
    /(?:^|[^a-z])(?:chat|voice)?bots?(?:[^a-z]|$)|autopilot|(?:^|[^a-z])studio(?:[^a-z]|$)/i.test(name) ||
    /[a-z]Bot(?:[^a-z]|$)/.test(name) ||
    /^FX[0-9a-f]{6,}/i.test(name)
  );
}

/** The channel of an address (`whatsapp:+15550100` → `whatsapp`, `+15550100` → `sms`); null where it is none. */
export function channelIn(address: string): string | null {
  if (/^\+\d[\d\s()-]{4,20}$/.test(address)) return "sms";
  const prefix = /^([a-z][a-z_-]{1,20}):(?:\+?[\w.@-]{3,})$/i.exec(address)?.[1]?.toLowerCase() ?? null;
  return prefix === null || !CHANNELS.has(prefix) ? null : CHANNELS.get(prefix)!;
}

const CHANNELS = new Map([
  ["whatsapp", "whatsapp"],
  ["messenger", "messenger"],
  ["fb-messenger", "messenger"],
  ["facebook", "messenger"],
  ["instagram", "instagram"],
  ["gbm", "google business messages"],
  ["rcs", "rcs"],
  ["sms", "sms"],
  ["viber", "viber"],
  ["line", "line"],
  ["telegram", "telegram"],
  ["apple", "apple messages"],
  ["email", "email"],
  ["mailto", "email"],
  ["sip", "voice"],
  ["tel", "sms"],
]);
