import { damagedFormats } from "../helpers/damaged-formats.js";

await damagedFormats(200);
