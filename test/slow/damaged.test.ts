import { damagedFormats } from "../helpers/damaged-formats.js";

// As test/readers/damaged.test.ts, and more of it. Run by `npm run test:slow`.
await damagedFormats(5000);
