import { type Command, InvalidArgumentError, Option } from "commander";
import { ROLES, type Role } from "../model/conversation.js";
import { nearest } from "../model/errors.js";
import { DATE_ORDERS, type DateOrder, type ReadOptions } from "../model/reading.js";

/** Options of every command that reads transcripts. */
export interface InputFlags {
  readonly inputFormat?: string;
  readonly map?: Readonly<Record<string, string>>;
  readonly role?: Readonly<Record<string, Role>>;
  readonly timezone?: string;
  readonly dates?: DateOrder;
  readonly strict?: boolean;
}

export interface CommonFlags extends InputFlags {
  readonly quotes: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
}

/** Adds the options that mean the same wherever transcripts are read. */
export function withInput(command: Command): Command {
  return command
    .option("--input-format <format>", "the export's format, where it should not be guessed: {readers}")
    .option(
      "--map <field=column,…>",
      "which CSV column is which field; repeatable",
      pairs("FIELD=COLUMN, such as text=Body,role=From"),
    )
    .option("--role <name=role,…>", "roles of speakers known by name; repeatable", roles)
    .option(
      "--timezone <zone>",
      "the zone of times that name none, such as Europe/Berlin or +02:00; without it, UTC is assumed",
    )
    .addOption(
      new Option("--dates <order>", "how dates such as 05/01/2026 are written, where it should not be guessed").choices(
        DATE_ORDERS,
      ),
    )
    .option("--strict", "the first thing that can't be used is an error");
}

/** Adds what every command has. */
export function withCommon(command: Command): Command {
  return withColor(command.option("--no-quotes", "keep customers' and agents' words out of every output")).option(
    "-q, --quiet",
    "no progress and no notes on standard error",
  );
}

/** Adds what every command has that colours what it prints. */
export function withColor(command: Command): Command {
  return command
    .addOption(new Option("--color", "colour, even where standard output is no terminal"))
    .addOption(new Option("--no-color", "no colour"));
}

export function readOptions(flags: CommonFlags): ReadOptions & { readonly quotes: boolean } {
  return {
    quotes: flags.quotes,
    inputFormat: flags.inputFormat,
    map: flags.map,
    roles: flags.role,
    timezone: flags.timezone,
    dates: flags.dates,
    strict: flags.strict,
  };
}

/** A whole number of `least` or more. */
export function wholeNumber(least: number) {
  return (text: string): number => {
    if (!/^\d+$/.test(text) || Number(text) < least)
      throw new InvalidArgumentError(`Write a whole number from ${least} on.`);
    return Number(text);
  };
}

/** Days, parts of days included. */
export function days(text: string): number {
  if (!/^\d+(\.\d+)?$/.test(text)) throw new InvalidArgumentError("Write a number of days, such as 7.");
  return Number(text);
}

/** A percentage, with or without its sign. */
export function percentage(text: string): number {
  const [, number] = /^(\d+(?:\.\d+)?)%?$/.exec(text.trim()) ?? [];
  if (number === undefined || Number(number) > 100) throw new InvalidArgumentError("Write a percentage, such as 95.");
  return Number(number);
}

/** Collects a repeatable option. */
export function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

/** Reads `LEFT=RIGHT,…`, repeatable; `form` says how to write it, with an example. */
export function pairs(form: string) {
  return (text: string, before: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => {
    const found = new Map(Object.entries(before));
    for (const pair of text.split(",")) {
      const [, left, right] = /^\s*([^=]+?)\s*=\s*(.*?)\s*$/s.exec(pair) ?? [];
      if (left === undefined || right === undefined || right === "")
        throw new InvalidArgumentError(`"${pair}" is no pair. Write ${form}.`);
      if (found.has(left) && found.get(left) !== right)
        throw new InvalidArgumentError(
          `"${left}" is given twice, as ${found.get(left)} and as ${right}. Write it once.`,
        );
      found.set(left, right);
    }
    return Object.fromEntries(found);
  };
}

function roles(text: string, before: Readonly<Record<string, Role>> = {}): Readonly<Record<string, Role>> {
  const found = new Map(Object.entries(before));
  for (const pair of text.split(",")) {
    const [, name, role] = /^\s*(.+?)\s*=\s*([^=]*?)\s*$/s.exec(pair) ?? [];
    const known = ROLES.find((each) => each === role?.toLowerCase());
    if (name === undefined || known === undefined) {
      const meant = role === undefined ? null : nearest(role, ROLES);
      const hint = meant === null ? "" : ` Did you mean ${meant}?`;
      throw new InvalidArgumentError(
        `"${pair}" says no role. Write NAME=ROLE with agent, customer, bot or system.${hint}`,
      );
    }
    found.set(name, known);
  }
  return Object.fromEntries(found);
}
