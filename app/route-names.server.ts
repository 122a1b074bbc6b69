// The pattern of a path, for metrics: a name for each route and one for everything else, never one for each address.
import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

function patternOf(routes: Routes, id: string): string {
  const route = routes[id];
  if (!route) return "";
  return `${route.parentId ? patternOf(routes, route.parentId) : ""}${route.path ? `/${route.path}` : ""}`;
}

/** In development, where routes come and go, paths get no names. */
export function createRouteNames(routes: Routes | null): (path: string) => string {
  const patterns = Object.keys(routes ?? {})
    .map((id) => patternOf(routes ?? {}, id) || "/")
    // "/a/b" is tried before "/a/:b", and that before "/a/*".
    .sort(
      (a, b) => Number(a.includes("*")) - Number(b.includes("*")) || Number(a.includes(":")) - Number(b.includes(":")),
    )
    .map((name) => {
      const source = name
        .replaceAll(/[.+^${}()|[\]\\]/g, "\\$&")
        .replaceAll(/:[^/]+/g, "[^/]+")
        .replaceAll("*", ".*");
      return { name, expression: new RegExp(`^${source}/?$`) };
    });
  return (path) => {
    const page = path.replace(/\.data$/, "").replace(/^\/_root$/, "/");
    if (page === "/webhooks") return page;
    if (page.startsWith("/assets/")) return "/assets/*";
    return patterns.find(({ expression }) => expression.test(page))?.name ?? "other";
  };
}
