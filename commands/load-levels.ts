// node commands/load-levels.ts DOMAIN FILE: brings a shop's stock history (JSON Lines of level changes) into the app, once
// the shop is imported. Shopify tells stock only as it is now; who has its past in a file need not wait for it to grow.
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { closeDatabase } from "#app/db.server.ts";
import { levelFromHistory } from "#app/intake/stock-history.ts";
import { judgeStockOf } from "#app/jobs/judge-stock.ts";
import { shopByDomain } from "#app/store/app/shops.ts";
import { applyLevels } from "#app/store/source/apply-stock.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { Explained, runCommand } from "./explain.ts";

const rowsAtOnce = 5000;

function readLevel(text: string, file: string, line: number) {
  try {
    return levelFromHistory(JSON.parse(text));
  } catch (error) {
    throw new Explained(`${file}, line ${line}: ${(error as Error).message}`);
  }
}

/** How many level changes the file has. The same file again changes nothing. */
export async function loadLevels(domain: string, file: string): Promise<number> {
  const shop = await shopByDomain(domain);
  if (!shop) throw new Explained(`${domain} has not installed the app.`);
  let batch: ReturnType<typeof levelFromHistory>[] = [];
  let count = 0;
  const flush = async () => {
    const rows = batch;
    batch = [];
    count += rows.length;
    await inTransaction((tx) => applyLevels(tx, shop.id, shop.timeZone, rows, "file"));
  };
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === "") continue;
    batch.push(readLevel(text, file, line));
    if (batch.length === rowsAtOnce) await flush();
  }
  await flush();
  // What sells is judged by the days on which it was there.
  await judgeStockOf(shop);
  return count;
}

if (import.meta.main)
  await runCommand(async () => {
    const [domain, file] = process.argv.slice(2);
    if (!domain || !file) throw new Explained("node commands/load-levels.ts DOMAIN FILE");
    if (!existsSync(file)) throw new Explained(`There is no file ${file}.`);
    process.stdout.write(`Reading the stock history of ${domain}\n`);
    try {
      process.stdout.write(`${await loadLevels(domain, file)} level changes are stored for ${domain}.\n`);
    } finally {
      await closeDatabase();
    }
  });
