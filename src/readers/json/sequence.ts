import { numberOf } from "./fields.js";
import type { JsonObject } from "./head.js";

/** Records in the order of a number that they carry; one without it stays behind the record before it. */
export function bySequence(records: readonly JsonObject[], key: string): readonly JsonObject[] {
  let last = Number.NEGATIVE_INFINITY;
  return records
    .map((record) => {
      last = numberOf(record[key]) ?? last;
      return { record, place: last };
    })
    .sort((one, other) => (one.place === other.place ? 0 : one.place - other.place))
    .map(({ record }) => record);
}
