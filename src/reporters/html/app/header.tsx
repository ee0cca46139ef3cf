import { printable } from "../../../model/printable.js";
import { hrefOf, type Route } from "./router.js";
import type { Store } from "./store.js";
import { ThemeToggle } from "./theme.js";

const LINKS: readonly {
  readonly name: string;
  readonly view: "overview" | "agents" | "conversations" | "channels" | "weeks" | "topics" | "effort" | "friction";
}[] = [
  { name: "Overview", view: "overview" },
  { name: "Agents", view: "agents" },
  { name: "Conversations", view: "conversations" },
  { name: "Weeks", view: "weeks" },
  { name: "Channels", view: "channels" },
  { name: "Topics", view: "topics" },
  { name: "Effort", view: "effort" },
  { name: "Policies", view: "friction" },
];

/** What stands above every view: which report it is, and where else to go. */
export function Header({ store, route }: { store: Store; route: Route }) {
  const within = route.view === "agent" ? "agents" : route.view === "conversation" ? "conversations" : route.view;
  return (
    <header class="top">
      <a class="brand" href="#/">
        {printable(store.report.titles.rubric, 60)}
      </a>
      <nav aria-label="Views">
        <ul>
          {LINKS.map(({ name, view }) => (
            <li key={view}>
              <a href={routeTo(view)} aria-current={within === view ? "page" : undefined}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ThemeToggle />
    </header>
  );
}

function routeTo(view: (typeof LINKS)[number]["view"]): string {
  return view === "conversations" ? "#/conversations" : hrefOf({ view });
}
