import { Option } from "commander";
import { TREND_GROUPS } from "../model/trend.js";
import { withCode } from "./code.js";
import type { AddCommand } from "./command.js";
import { withGathered } from "./gather/options.js";
import { collect, withCommon, withInput } from "./options.js";
import type { TrendFlags } from "./trend-files.js";

export const trend: AddCommand = (program, host, done) => {
  const command = withGathered(
    program
      .command("trend")
      .description("weeks side by side, and where the level changed, as far as the numbers show it")
      .argument("<files...>", "exports, or results that wow score saved: files, folders, patterns; - is standard input")
      .addOption(
        new Option("--by <what>", "beside the whole, weeks of each of these").choices(TREND_GROUPS).default("agent"),
      )
      .option(
        "--figure <id>",
        "overall, a dimension's id, risk, resolved-rate, fcr-rate; repeatable (default: overall and the dimensions)",
        collect,
      ),
  )
    .option("-f, --format <format>", "what goes to standard output: table, json, csv, markdown, html", "table")
    .option("-o, --output <file>", "also write this file, in the format of its extension; repeatable", collect);
  withCommon(withCode(withInput(command))).action(async (files: string[], flags: TrendFlags) => {
    const { trendFiles } = await import("./trend-files.js");
    done(await trendFiles(files, flags, host));
  });
};
