// The sweep: read, judge every dimension, write what changed (here 2 %), against reading the same columns to nowhere.
import { once } from "node:events";
import { median, type SalesDatabase } from "#bench/support/sales-database.ts";
import type { Figure } from "#commands/figures.ts";
import type { JudgedShop } from "./judged-shop.ts";

const rounds = 5;

export async function measureSweep(database: SalesDatabase, { say }: JudgedShop): Promise<Record<string, Figure>> {
  const { pool } = await import("#app/db.server.ts");
  const { sweepCustomers, differingProfiles } = await import("#app/store/derived/customers/sweep-customers.ts");
  const { sweptSql } = await import("#app/store/derived/customers/fold-histories.ts");
  const { profileColumns } = await import("#app/store/derived/customers/profile-row.ts");
  const { to: copyTo } = await import("pg-copy-streams");
  await database.client.query("vacuum analyze");
  const began = performance.now();
  const first = await sweepCustomers(1, "import");
  const opened = performance.now() - began;
  say(`${first.customers} customers judged and ledgers opened in ${Math.round(opened)} ms`);
  await database.client.query("vacuum analyze");
  const statements = [
    ...sweptSql(1),
    `select ${profileColumns} from "CustomerProfile" where shop = 1 order by shop, "customerId"`,
  ];
  const copyToNowhere = async () => {
    const client = await pool.connect();
    const start = performance.now();
    for (const statement of statements) {
      const stream = client.query(copyTo(`copy (${statement}) to stdout (format binary)`));
      stream.resume();
      await once(stream, "end");
    }
    client.release();
    return performance.now() - start;
  };
  let mostMemory = 0;
  const times = { swept: [] as number[], copied: [] as number[] };
  const changed: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await database.client.query(
      `update "Customer" set "taxExempt" = not "taxExempt" where shop = 1 and id % 50 = ${round}`,
    );
    times.copied.push(await copyToNowhere());
    const watch = setInterval(() => {
      mostMemory = Math.max(mostMemory, process.memoryUsage().rss);
    }, 20);
    const start = performance.now();
    changed.push((await sweepCustomers(1, "time")).changed);
    times.swept.push(performance.now() - start);
    clearInterval(watch);
    const [swept, copied] = [times.swept, times.copied].map((all) => Math.round(all.at(-1)!));
    say(`swept in ${swept} ms with ${changed.at(-1)} changed, copied in ${copied} ms`);
  }
  return {
    customers: { value: first.customers },
    ledgerOpened: { value: Math.round(opened), unit: "ms" },
    changedShare: { value: median(changed) / first.customers },
    sweepRatio: { value: median(times.swept) / median(times.copied), goal: { atMost: 2.5 } },
    swept: { value: Math.round(median(times.swept)), unit: "ms" },
    copied: { value: Math.round(median(times.copied)), unit: "ms" },
    sweepMemory: { value: Math.round(mostMemory / 2 ** 20), unit: "MiB", goal: { atMost: 500 } },
    profilesDiffering: { value: (await differingProfiles(1)).length, goal: { equals: 0 } },
  };
}
