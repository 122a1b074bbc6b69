// Writes every list that the app can export as CSV: node commands/export.ts OUT DOMAIN… (the environment is the app's own).
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { closeDatabase } from "#app/db.server.ts";
import { csvLines } from "#app/lists/csv.ts";
import { lists } from "#app/lists/lists.ts";
import { shopByDomain } from "#app/store/app/shops.ts";
import { Explained, runCommand } from "./explain.ts";

await runCommand(async () => {
  const [out, ...domains] = process.argv.slice(2);
  if (!out || domains.length === 0) throw new Explained("node commands/export.ts OUT DOMAIN…");
  try {
    for (const domain of domains) {
      const shop = await shopByDomain(domain);
      if (!shop) throw new Explained(`The app is not installed in ${domain}.`);
      // One shop's lists lie in OUT itself; several shops get a folder each.
      const folder = domains.length === 1 ? out : path.join(out, domain);
      mkdirSync(folder, { recursive: true });
      for (const list of lists) {
        await pipeline(Readable.from(csvLines(list, shop)), createWriteStream(path.join(folder, list.file)));
        process.stdout.write(`${path.join(folder, list.file)}\n`);
      }
    }
  } finally {
    await closeDatabase();
  }
});
