import type { Figure, Summary } from "../../../model/report.js";
import type { RubricWords } from "../../../model/reporter.js";
import { points } from "../../words.js";
import type { Slim } from "../data.js";
import { BANDS, BandsBar } from "./charts/bands-bar.js";
import { Score } from "./parts.js";
import type { Column } from "./table.js";
import { rateOf } from "./words.js";

/** The dimension that says how contacts end, without which there are no rates of it. */
export const RESOLUTION = "first-contact-resolution";

/** What tables of summaries show of each: how many, the score with its interval, dimensions, rate, bands. */
export function figureColumns<Row extends Slim<Summary>>(
  { dimensions }: RubricWords,
  team: Slim<Summary>,
): readonly Column<Row>[] {
  return [
    {
      id: "conversations",
      name: "Conversations",
      isNumber: true,
      value: ({ conversations }) => conversations,
      cell: ({ conversations }) => conversations.toLocaleString("en-US"),
    },
    {
      id: "overall",
      name: "Overall, 95%",
      isNumber: true,
      value: ({ overall }) => overall.mean,
      cell: ({ overall }) => <Score figure={overall} mark={team.overall.mean} />,
    },
    ...dimensions.map(({ id, title }): Column<Row> => {
      const figure = (row: Row): Figure | undefined =>
        Object.hasOwn(row.dimensions, id) ? row.dimensions[id] : undefined;
      return {
        id: `dimension ${id}`,
        name: title,
        isNumber: true,
        value: (row) => figure(row)?.mean ?? null,
        cell: (row) => points(figure(row)?.mean ?? null),
      };
    }),
    ...(dimensions.some(({ id }) => id === RESOLUTION) ? [rateColumn<Row>()] : []),
    { id: "bands", name: "Expectations", cell: ({ bands }) => <BandsBar bands={bands} label={bandsInWords(bands)} /> },
  ];
}

function rateColumn<Row extends Slim<Summary>>(): Column<Row> {
  return {
    id: "rate",
    name: "FCR rate",
    isNumber: true,
    value: ({ fcrRate }) => fcrRate.mean,
    cell: ({ fcrRate }) => rateOf(fcrRate),
  };
}

/** `failed in 3, met in 12, exceeded in 5`. */
export function bandsInWords({ failed, met, exceeded }: Summary["bands"]): string {
  return `failed in ${failed}, met in ${met}, exceeded in ${exceeded}`;
}

/** Which colour says what of customers' expectations. */
export function BandsKey() {
  return (
    <ul class="bands-key">
      {BANDS.map((band) => (
        <li key={band} class={band}>
          expectations {band}
        </li>
      ))}
    </ul>
  );
}
