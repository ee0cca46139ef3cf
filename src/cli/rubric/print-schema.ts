import { criterionTypes } from "../../criteria/index.js";
import { rubricJsonSchema } from "../../rubric/json-schema.js";
import { type Host, print } from "../host.js";

/** Prints the JSON Schema of rubric files. Gives the exit code. */
export async function printSchema(host: Host): Promise<number> {
  await print(host.stdout, [`${JSON.stringify(rubricJsonSchema(criterionTypes), null, 2)}\n`]);
  return 0;
}
