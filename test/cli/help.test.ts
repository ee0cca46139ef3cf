import { expect, it } from "vitest";
import { readers } from "../../src/readers/index.js";
import { wow } from "../helpers/cli.js";

it.each(["score", "inspect", "explain", "diff", "calibrate"])(
  "wow %s --help names every input format",
  async (command) => {
    const { stdout, code } = await wow([command, "--help"]);
    const [, said] = /--input-format <format>(.*?)\n\s+--/s.exec(stdout)!;
    expect(said!.replace(/\s+/g, " ")).toContain(`: ${readers.map(({ id }) => id).join(", ")}`);
    expect(code).toBe(0);
  },
);
