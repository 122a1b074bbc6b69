import { readiness } from "#app/store/readiness.ts";

/** Whether requests can be served: the database answers and its tables are the ones this code was written for. */
export async function loader() {
  const missing = await readiness();
  return new Response(missing ?? "ready", { status: missing ? 503 : 200 });
}
