import "./app.css";
import { hydrate, render } from "preact";
import type { ReportData } from "../data.js";
import { App } from "./app.js";
import { routeOf } from "./router.js";
import { openStore } from "./store.js";

const textOf = (id: string) => document.getElementById(id)!.textContent;
const root = document.getElementById("app")!;
const report = JSON.parse(textOf("report")) as ReportData;
const app = <App store={openStore(report, textOf)} hash={location.hash} />;

// The first view stands in the page already; any other takes its place.
if (routeOf(location.hash).view === "overview") hydrate(app, root);
else {
  root.replaceChildren();
  render(app, root);
}
