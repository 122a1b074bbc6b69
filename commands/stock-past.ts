// The stock history of a demonstration's shop folder, brought into the app once its import has ended: once per shop.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Child, startChild } from "./children.ts";
import { Explained } from "./explain.ts";
import type { House } from "./house.ts";
import { finishImport } from "./install.ts";

export interface StockPast {
  /** Waits for the import, reads the history, and says so; nothing where there is none or it is in already. */
  bring(domain: string, shopFolder: string): Promise<void>;
  /** Ends what is under way; the next start begins it anew. */
  stop(): Promise<void>;
}

export function stockPast(
  house: House,
  { folder, say, signal }: { folder: string; say: (line: string) => void; signal: AbortSignal },
): StockPast {
  let child: Child | undefined;
  return {
    async bring(domain, shopFolder) {
      const file = path.join(shopFolder, "levels.jsonl");
      const mark = path.join(folder, `levels-of-${domain}`);
      if (!existsSync(file) || existsSync(mark)) return;
      await finishImport(house, domain, signal);
      const logFolder = path.join(folder, "logs");
      child = await startChild("levels", ["commands/load-levels.ts", domain, file], {
        env: house.env,
        ready: "Reading the stock history",
        logFolder,
        signal,
      });
      const { code } = await child.ended;
      if (signal.aborted) return;
      const words = readFileSync(path.join(logFolder, "levels.log"), "utf8").trim();
      if (code !== 0) throw new Explained(words);
      writeFileSync(mark, "");
      say(words.split("\n").at(-1) ?? "");
    },
    async stop() {
      await child?.stop();
    },
  };
}
