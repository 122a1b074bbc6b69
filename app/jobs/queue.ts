// The tasks there are, what each is given, and how one is put into the queue.
import { z } from "zod";
import { missingKinds } from "#app/store/inbox/wanted.ts";
import type { Tx } from "#app/store/transaction.ts";

const shop = z.int().positive();
const shopDomain = z.string().min(1);

/** Every task and its payload: ids only, never a person's data. Parsed again when the job starts. */
export const payloads = {
  "import-shop": z.object({ shop, run: z.uuid() }),
  "fetch-missing": z.object({ shop, kind: z.enum(missingKinds), again: z.literal(true).optional() }),
  "refresh-tokens": z.object({}),
  "refresh-token": z.object({ shopDomain }),
  "tend-inbox": z.object({}),
  "rebuild-rollups": z.object({ shop }),
  "refresh-windows": z.object({ nightly: z.boolean().optional() }),
  "judge-seasons": z.object({ shop }),
  "refresh-shop-windows": z.object({ shop, nightly: z.boolean().optional() }),
  "judge-stock": z.object({ shop, fit: z.boolean().optional() }),
  "sweep-due": z.object({}),
  "sweep-customers": z.object({ shop, cause: z.enum(["import", "time", "products", "rules"]) }),
  "reconcile-recent": z.object({}),
  "reconcile-shop-recent": z.object({ shop }),
  "reconcile-all": z.object({}),
  "reconcile-shop-all": z.object({ shop }),
  "redact-again": z.object({ shop }),
  "forget-shops": z.object({}),
  "verify-rollups": z.object({}),
  "verify-shop": z.object({ shop }),
  "keep-bulk-access": z.object({}),
  "judge-products": z.object({ shop }),
  "judge-catalogue": z.object({ shop }),
} as const;

export type Task = keyof typeof payloads;
export type Payload<T extends Task> = z.infer<(typeof payloads)[T]>;

/**
 * Jobs under one key are one job: whoever asks again moves it instead of adding to it. One that runs already gives its key
 * to the new one and is not tried again, should its worker die: a payload says what is to be done, never with which things.
 */
const jobKey = (task: Task, payload: object) => [task, ...Object.values(payload)].join(":");

/** Tasks that go on where the one before them came to: a second one of the same shop waits until the first is over. */
const serial = new Set<Task>(["import-shop", "fetch-missing"]);

function queueName(task: Task, payload: object): string | null {
  if (!serial.has(task)) return null;
  const { shop, kind } = payload as { shop: number; kind?: string };
  return [task, shop, ...(kind ? [kind] : [])].join(":");
}

/** What becomes of a job that waits under the same key: it takes the new time, or keeps its own. */
type KeyMode = "replace" | "preserve_run_at";

/** Adds a job that exists if and only if the transaction commits. */
export async function enqueue<T extends Task>(
  tx: Tx,
  task: T,
  payload: Payload<T>,
  { runAt, mode = "replace" }: { runAt?: Date; mode?: KeyMode } = {},
): Promise<void> {
  await tx.query(
    `select graphile_worker.add_job(identifier => $1, payload => $2::json, job_key => $3, run_at => $4, max_attempts => 25,
       job_key_mode => $5, queue_name => $6)`,
    [task, JSON.stringify(payload), jobKey(task, payload), runAt ?? null, mode, queueName(task, payload)],
  );
}
