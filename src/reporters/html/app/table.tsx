import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { Scrolling } from "./parts.js";

export interface Column<Row> {
  readonly id: string;
  readonly name: string;
  /** What it is sorted by; null comes last. Absent: it can't be sorted. */
  readonly value?: (row: Row) => number | string | null;
  readonly cell: (row: Row) => ComponentChildren;
  readonly isNumber?: boolean;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Rows that are never ranked: sorted by a number they stand after the others, under a line that says `why`. */
  readonly unranked?: { readonly is: (row: Row) => boolean; readonly why: string };
}

/** The column that a table is sorted by, and whether from its lowest value on. */
export interface Order {
  readonly column: string;
  readonly isUp: boolean;
}

/** A table that can be sorted by its columns; as it is given until one is chosen. The first column names the row. */
export function SortableTable<Row>({ caption, columns, rows, keyOf, unranked }: TableProps<Row>) {
  const [order, setOrder] = useState<Order | null>(null);
  const { first, rest } = arranged(rows, order, columns, unranked);
  const choose = ({ id, isNumber }: Column<Row>) =>
    setOrder(order?.column === id ? { column: id, isUp: !order.isUp } : { column: id, isUp: isNumber !== true });
  return (
    <Scrolling label={caption}>
      <table>
        <caption class="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((one) => (
              <th
                key={one.id}
                scope="col"
                class={one.isNumber ? "number" : undefined}
                aria-sort={order?.column === one.id ? (order.isUp ? "ascending" : "descending") : undefined}
              >
                {one.value === undefined ? (
                  one.name
                ) : (
                  <button type="button" class="sort" onClick={() => choose(one)}>
                    {one.name}
                  </button>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{first.map((row) => line(row, columns, keyOf(row)))}</tbody>
        {rest.length > 0 && (
          <tbody>
            <tr class="divide">
              <th scope="rowgroup" colSpan={columns.length}>
                {unranked!.why}
              </th>
            </tr>
            {rest.map((row) => line(row, columns, keyOf(row)))}
          </tbody>
        )}
      </table>
    </Scrolling>
  );
}

function line<Row>(row: Row, columns: readonly Column<Row>[], key: string) {
  return (
    <tr key={key}>
      {columns.map(({ id, cell, isNumber }, i) =>
        i === 0 ? (
          <th key={id} scope="row">
            {cell(row)}
          </th>
        ) : (
          <td key={id} class={isNumber ? "number" : undefined}>
            {cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}

/** Rows in an order, and those that are never ranked after them where that is one of numbers. */
export function arranged<Row>(
  rows: readonly Row[],
  order: Order | null,
  columns: readonly Pick<Column<Row>, "id" | "value" | "isNumber">[],
  unranked: TableProps<Row>["unranked"],
): { readonly first: readonly Row[]; readonly rest: readonly Row[] } {
  const column = columns.find(({ id }) => id === order?.column);
  if (order === null || column?.value === undefined) return { first: rows, rest: [] };
  const sorted = inOrder(rows, column.value, order.isUp);
  if (column.isNumber !== true || unranked === undefined) return { first: sorted, rest: [] };
  return { first: sorted.filter((row) => !unranked.is(row)), rest: sorted.filter(unranked.is) };
}

/** Sorted by a value, those without one last; what is alike stays in its order. */
function inOrder<Row>(
  rows: readonly Row[],
  value: (row: Row) => number | string | null,
  isUp: boolean,
): readonly Row[] {
  const sign = isUp ? 1 : -1;
  return rows
    .map((row) => ({ row, value: value(row) }))
    .sort((a, b) => {
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return a.value < b.value ? -sign : a.value > b.value ? sign : 0;
    })
    .map(({ row }) => row);
}
