// Installs the app as a merchant does: Shopify grants it, the admin opens it, and the app trades the session token it is
// handed for an access token of its own.
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { control } from "./control.ts";
import { Explained } from "./explain.ts";

interface Installable {
  admin: string;
  databaseUrl: string;
}

/** Shopify's library sends robots away; this visit stands for a person's browser. */
const browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36";

export async function installApp({ admin }: Installable, domain: string): Promise<void> {
  await control(admin, `shops/${domain}/install`, {});
  const { url } = await control<{ url: string }>(admin, `shops/${domain}/launch`);
  const response = await fetch(url, { headers: { "user-agent": browser, accept: "text/html" } });
  if (response.status !== 200)
    throw new Error(
      `The app answered ${response.status} when it was opened in ${domain}: ${(await response.text()).slice(0, 500)}`,
    );
  await response.body?.cancel();
}

interface Run {
  status: string;
  failure: string | null;
}

/** Waits until the import that the installation started has ended well. */
export async function finishImport({ databaseUrl }: Installable, domain: string, signal?: AbortSignal): Promise<void> {
  const client = new pg.Client(databaseUrl);
  // The house may end while we wait: the query that is under way says so.
  client.on("error", () => undefined);
  await client.connect();
  try {
    while (!signal?.aborted) {
      const { rows } = await client.query<Run>(
        `select run.status, run.failure from "ImportRun" run join "Shop" shop on shop.id = run.shop
         where shop.domain = $1 order by run."startedAt" desc limit 1`,
        [domain],
      );
      if (rows[0]?.status === "done") return;
      if (rows[0]?.status === "failed") throw new Explained(`The import of ${domain} failed: ${rows[0].failure}`);
      await sleep(200);
    }
    throw new Explained("Stopped while the import was running; the next start goes on with it.");
  } finally {
    await client.end();
  }
}
