import { printable } from "../../../model/printable.js";
import type { RubricWords } from "../../../model/reporter.js";
import { scoreOf } from "./address.js";
import { EVERYTHING, FACETS, type Facet, type Filter, isEverything, type Sort } from "./filter.js";
import type { Index } from "./search.js";

export interface FiltersProps {
  readonly filter: Filter;
  readonly index: Index;
  readonly titles: RubricWords;
  readonly choose: (filter: Filter) => void;
}

const FACET_WORDS: Readonly<Record<Facet, string>> = {
  agent: "Agent",
  band: "Band",
  outcome: "Outcome",
  channel: "Channel",
  language: "Language",
  week: "Week",
  failed: "Low on",
};

const SORT_WORDS: Readonly<Record<Sort, string>> = {
  worst: "Lowest score first",
  best: "Highest score first",
  newest: "Latest first",
  longest: "Longest first",
};

/** Search and filters above the list of conversations. */
export function Filters({ filter, index, titles, choose }: FiltersProps) {
  return (
    <search class="filters" aria-label="Conversations">
      <label class="wide">
        <span>Search</span>
        <input
          id="search"
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder='words, "words together", a name or an id'
          value={filter.text}
          onInput={(event) => choose({ ...filter, text: event.currentTarget.value })}
        />
      </label>
      {FACETS.map((facet) => (
        <FacetChoice key={facet} facet={facet} filter={filter} index={index} titles={titles} choose={choose} />
      ))}
      <Score name="Score from" value={filter.least} choose={(least) => choose({ ...filter, least })} />
      <Score name="Score to" value={filter.most} choose={(most) => choose({ ...filter, most })} />
      <label>
        <span>Order</span>
        <select
          value={filter.sort}
          onChange={(event) => choose({ ...filter, sort: event.currentTarget.value as Sort })}
        >
          {Object.entries(SORT_WORDS).map(([sort, words]) => (
            <option key={sort} value={sort}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        disabled={isEverything(filter)}
        onClick={() => choose({ ...EVERYTHING, sort: filter.sort })}
      >
        Clear filters
      </button>
    </search>
  );
}

/** One facet's values as a list to choose from; nothing where there is but one. */
function FacetChoice({ facet, filter, index, titles, choose }: FiltersProps & { readonly facet: Facet }) {
  const choices = index.choices(facet);
  const wanted = filter.facets[facet];
  if (choices.length < 2 && wanted === undefined && facet !== "failed") return null;
  const place = wanted === undefined ? -1 : choices.findIndex(({ value }) => value === wanted);
  const change = (chosen: number) => {
    const { [facet]: _, ...others } = filter.facets;
    choose({ ...filter, facets: chosen < 0 ? others : { ...others, [facet]: choices[chosen]!.value } });
  };
  return (
    <label>
      <span>{FACET_WORDS[facet]}</span>
      <select value={String(place)} onChange={(event) => change(Number(event.currentTarget.value))}>
        <option value="-1">{wanted === undefined || place >= 0 ? "any" : printable(String(wanted))}</option>
        {choices.map(({ value, conversations }, i) => (
          <option key={value} value={String(i)}>
            {wordsOf(facet, value, titles)} ({conversations})
          </option>
        ))}
      </select>
    </label>
  );
}

function wordsOf(facet: Facet, value: string | null, titles: RubricWords): string {
  if (value === null) return facet === "agent" ? "nobody" : "not known";
  const criterion = facet === "failed" ? titles.criteria.find(({ id }) => id === value) : undefined;
  return printable(criterion?.id ?? value);
}

interface ScoreProps {
  readonly name: string;
  readonly value: number | null;
  readonly choose: (score: number | null) => void;
}

function Score({ name, value, choose }: ScoreProps) {
  return (
    <label class="narrow">
      <span>{name}</span>
      <input
        type="number"
        min={0}
        max={100}
        value={value ?? ""}
        onInput={(event) => choose(scoreOf(event.currentTarget.value))}
      />
    </label>
  );
}
