import { useEffect, useState } from "preact/hooks";
import { type Route, routeOf } from "./router.js";

/** The page that the address leads to, now and whenever it changes. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = () => setHash(location.hash);
    addEventListener("hashchange", read);
    return () => removeEventListener("hashchange", read);
  }, []);
  return routeOf(hash);
}

/** Goes to an address of this report, as following a link does. */
export function go(href: string): void {
  location.hash = href;
}

/** Changes the address without a step for the browser's Back to return to. */
export function replaceAddress(href: string): void {
  if (location.hash !== href) location.replace(href);
}
