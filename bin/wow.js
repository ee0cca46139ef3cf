#!/usr/bin/env node
import { setFlagsFromString } from "node:v8";
import { run } from "../dist/cli/main.js";

// On large machines V8 lets garbage grow to several times what is in use; exports of any size shall do with little memory.
setFlagsFromString("--heap-growing-percent=20");
process.exitCode = await run(process);
