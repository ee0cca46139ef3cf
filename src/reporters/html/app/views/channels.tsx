import type { Part } from "../../../../model/insight.js";
import type { Slim } from "../../data.js";
import { BandsKey, figureColumns } from "../columns.js";
import { Few, Name, Section, Title } from "../parts.js";
import { conversationsHref } from "../router.js";
import type { Store } from "../store.js";
import { type Column, SortableTable } from "../table.js";

/** Channels, languages, teams and sites side by side. */
export function Channels({ store }: { store: Store }) {
  const { channels, languages, teams, sites } = store.report.insight;
  return (
    <>
      <Title>Channels, languages, teams, sites</Title>
      <p class="intro">
        Side by side, not ranked: what comes in through a channel or in a language may differ in itself. The dot is the
        mean, the bar its 95% interval, the upright line the mean of all.
      </p>
      <BandsKey />
      <Parts store={store} title="Channels" none="channel" parts={channels} facet="channel" />
      <Parts store={store} title="Languages" none="language" parts={languages} facet="language" />
      <Parts store={store} title="Teams" none="team" parts={teams} />
      <Parts store={store} title="Sites" none="site" parts={sites} />
    </>
  );
}

function Parts({
  store,
  title,
  none,
  parts,
  facet,
}: {
  store: Store;
  title: string;
  none: string;
  parts: readonly Slim<Part>[];
  facet?: "channel" | "language";
}) {
  const { titles, team } = store.report;
  const known = parts.filter(({ name }) => name !== null);
  const columns: readonly Column<Slim<Part>>[] = [
    {
      id: "name",
      name: title.replace(/s$/, ""),
      value: ({ name }) => name,
      cell: ({ name, tooFew }) => {
        const label = name === null ? "(not said)" : <Name text={name} />;
        return (
          <>
            {facet === undefined ? label : <a href={conversationsHref({ facets: { [facet]: name } })}>{label}</a>}{" "}
            {tooFew && <Few />}
          </>
        );
      },
    },
    ...figureColumns<Slim<Part>>(titles, team),
  ];
  return (
    <Section title={title}>
      {known.length === 0 ? (
        <p class="soft">The conversations name no {none}.</p>
      ) : (
        <SortableTable
          caption={title}
          columns={columns}
          rows={parts}
          keyOf={({ name }) => (name === null ? "none" : `name ${name}`)}
          unranked={{
            is: ({ tooFew, name }) => tooFew || name === null,
            why: "Too few conversations to compare, or not said",
          }}
        />
      )}
    </Section>
  );
}
