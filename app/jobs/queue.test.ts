import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "#app/db.server.ts";
import { inTransaction } from "#app/store/transaction.ts";
import { enqueue } from "./queue.ts";
import { startWorker } from "./worker.ts";

afterAll(closeDatabase);

test("what goes on where it came to waits for the one before it, of its own shop alone", async () => {
  const running: Record<number, number> = { 1: 0, 2: 0 };
  const most: Record<number, number> = { 1: 0, 2: 0 };
  let done = 0;
  let hadBoth = false;
  const ask = (shop: number) => inTransaction((tx) => enqueue(tx, "fetch-missing", { shop, kind: "edits" }));
  const worker = await startWorker({
    "fetch-missing": async ({ shop }) => {
      running[shop]!++;
      most[shop] = Math.max(most[shop]!, running[shop]!);
      // Asked for again while it runs: the queue makes a new job of it.
      if (done === 0) await ask(shop);
      await sleep(300);
      hadBoth ||= running[1]! > 0 && running[2]! > 0;
      running[shop]!--;
      done++;
    },
  });
  await ask(1);
  await ask(2);
  while (done < 4) await sleep(20);
  await worker.stop();
  expect(most).toEqual({ 1: 1, 2: 1 });
  expect(hadBoth).toBe(true);
}, 30_000);
