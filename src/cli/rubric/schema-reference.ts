import { realpath } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const SCHEMA = new URL("../../../rubrics/schema.json", import.meta.url);

/**
 * How a rubric file names the schema for editors: where both lie below the present folder (a clone, or a project that has
 * `wow` among its packages) the way from one to the other, which holds for colleagues too; else null.
 */
export async function schemaReference(
  file: string,
  here = ".",
  schema = fileURLToPath(SCHEMA),
): Promise<string | null> {
  const root = await realpath(here);
  const folder = await realpath(dirname(resolve(file)));
  const target = await realpath(schema).catch(() => schema);
  const isBelow = (path: string) => path === root || path.startsWith(root + sep);
  if (!isBelow(folder) || !isBelow(target)) return null;
  const way = relative(folder, target).split(sep).join("/");
  return way.startsWith(".") ? way : `./${way}`;
}
