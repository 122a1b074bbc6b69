import { log } from "#app/log.server.ts";
import { readiness } from "#app/store/readiness.ts";

/** Whether requests can be served: the database answers and its tables are the ones this code was written for. */
export async function loader() {
  const missing = await readiness();
  if (!missing) return new Response("ready");
  // What is missing is nobody's business outside.
  log.warn({ missing }, "not ready");
  return new Response("not ready; the log says why", { status: 503 });
}
