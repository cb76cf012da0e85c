// @ts-check
/** The methods that an address has, for answers with 405 (RFC 9110, 15.5.6). */
import { routeFinder } from "./route-pattern.mjs";

const API = "/api/v1";

/** Routes as `GET /claims/:claimId`, which api/endpoint.ts, bundled by Next, puts on the global object. */
const shared = /** @type {{ galleyRoutes?: string[] }} */ (globalThis);

/** @type {((path: string) => string[] | null) | undefined} */
let methodsOfRoute;

/**
 * The methods of an address at which Next refused another one; null where no route is known. Outside the API only pages
 * take other methods than GET and HEAD, and Next refuses none for pages.
 * @param {string} url
 */
export function allowedMethods(url) {
  const [path = ""] = url.split("?", 1);
  if (!path.startsWith(`${API}/`)) return ["GET", "HEAD"];
  if (!shared.galleyRoutes) return null;
  methodsOfRoute ??= methodsFinder(shared.galleyRoutes);
  return methodsOfRoute(path.slice(API.length));
}

/**
 * A function from the path of a request to the methods of its route. Next answers HEAD where there is GET, and OPTIONS.
 * @param {string[]} routes
 */
export function methodsFinder(routes) {
  /** @type {Map<string, string[]>} */
  const methods = new Map();
  for (const route of routes) {
    const [method = "", path = ""] = route.split(" ");
    const pattern = path.replace(/:(\w+)/g, "[$1]");
    methods.set(pattern, [...(methods.get(pattern) ?? []), method, ...(method === "GET" ? ["HEAD"] : [])]);
  }
  const find = routeFinder([...methods.keys()]);
  return (/** @type {string} */ path) => {
    const found = methods.get(find(path));
    return found ? [...found, "OPTIONS"].sort() : null;
  };
}
