// The tasks there are, what each is given, and how one is put into the queue.
import { z } from "zod";
import type { Tx } from "#app/store/transaction.ts";

const shop = z.int().positive();
const shopDomain = z.string().min(1);

/** Every task and its payload: ids only, never a person's data. Parsed again when the job starts. */
export const payloads = {
  "import-shop": z.object({ shop, run: z.uuid() }),
  "apply-deliveries": z.object({ shopDomain }),
  "refresh-tokens": z.object({}),
  "refresh-token": z.object({ shopDomain }),
  "forget-deliveries": z.object({}),
} as const;

export type Task = keyof typeof payloads;
export type Payload<T extends Task> = z.infer<(typeof payloads)[T]>;

/** Jobs under one key are one job: whoever asks again moves it instead of adding to it. */
function jobKey(task: Task, payload: Record<string, unknown>): string {
  return [task, ...Object.values(payload)].join(":");
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
       job_key_mode => $5)`,
    [task, JSON.stringify(payload), jobKey(task, payload), runAt ?? null, mode],
  );
}
