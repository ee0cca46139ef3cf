import { useEffect, useRef, useState } from "preact/hooks";
import { Header } from "./header.js";
import { Title } from "./parts.js";
import { type Route, routeOf } from "./router.js";
import type { Store } from "./store.js";
import { Agent } from "./views/agent.js";
import { Agents } from "./views/agents.js";
import { Channels } from "./views/channels.js";
import { ConversationView } from "./views/conversation.js";
import { Conversations } from "./views/conversations.js";
import { Effort } from "./views/effort.js";
import { Friction } from "./views/friction.js";
import { Overview } from "./views/overview.js";
import { Topics } from "./views/topics.js";
import { Weeks } from "./views/weeks.js";

/** The page: what stays, and the view that its address asks for. */
export function App({ store, hash }: { store: Store; hash: string }) {
  const route = useRoute(hash);
  useTitle(route);
  return (
    <>
      <button type="button" class="skip" onClick={toTitle}>
        Skip to the content
      </button>
      <Header store={store} route={route} />
      <main id="main">
        <View store={store} route={route} />
      </main>
    </>
  );
}

function View({ store, route }: { store: Store; route: Route }) {
  switch (route.view) {
    case "overview":
      return <Overview store={store} />;
    case "agents":
      return <Agents store={store} />;
    case "agent":
      return <Agent key={route.agent} store={store} agent={route.agent} />;
    case "conversations":
      return <Conversations store={store} route={route} />;
    case "conversation":
      return <ConversationView store={store} route={route} />;
    case "channels":
      return <Channels store={store} />;
    case "weeks":
      return <Weeks store={store} />;
    case "effort":
      return <Effort store={store} />;
    case "friction":
      return <Friction store={store} />;
    case "topics":
      return <Topics store={store} />;
    case "unknown":
      return (
        <>
          <Title>There is no such page</Title>
          <p>
            <a href="#/">Back to the overview</a>
          </p>
        </>
      );
  }
}

/** The route of the address, as it changes. */
function useRoute(hash: string): Route {
  const [route, setRoute] = useState(() => routeOf(hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}

/** After a change of the view, its heading has the focus and names the document. */
function useTitle(route: Route): void {
  const first = useRef(true);
  const page = "agent" in route ? `agent ${route.agent}` : "id" in route ? `conversation ${route.id}` : route.view;
  useEffect(() => {
    const title = document.getElementById("title");
    if (title !== null) document.title = title.textContent;
    if (first.current) first.current = false;
    else if (!("at" in route && route.at !== null)) {
      scrollTo(0, 0);
      title?.focus({ preventScroll: true });
    }
  }, [page]);
}

/** No link: behind the `#` of the address stands the view. */
function toTitle(): void {
  document.getElementById("title")?.focus();
}
