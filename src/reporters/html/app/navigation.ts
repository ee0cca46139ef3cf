import { hrefOf, type Route } from "./router.js";

/** Goes to a page of the report; `replace`: in place of the one shown, so that "back" leads to the one before it. */
export function navigate(route: Route, { replace = false } = {}): void {
  const href = hrefOf(route);
  if (!replace) location.hash = href;
  else {
    history.replaceState(null, "", href);
    dispatchEvent(new HashChangeEvent("hashchange"));
  }
}
