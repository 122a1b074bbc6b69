// Puts deliveries into the inbox. Those that arrive together share one statement and one commit: a flush starts at
// once while fewer than two are under way, and what arrives meanwhile forms the next. No timer.
import pg from "pg";
import type { Delivery } from "./delivery.ts";
import { insertDeliveries } from "./insert-deliveries.ts";
import { ringInbox } from "./ring.ts";
import { isTransient } from "./transient.ts";

const mostInFlight = 2;
const mostRows = 256;
const mostFlushBytes = 1024 * 1024;
const mostWaiting = 10_000;
const mostWaitingBytes = 64 * 1024 * 1024;

/** More deliveries wait than can be taken in time: the sender has to come again. */
export class InboxFullError extends Error {
  override name = "InboxFullError";
}

interface Waiting {
  delivery: Delivery;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** One order for all processes, so that two that take in the same deliveries never wait for each other. */
function byKey({ delivery: a }: Waiting, { delivery: b }: Waiting): number {
  if (a.eventKey !== b.eventKey) return a.eventKey < b.eventKey ? -1 : 1;
  return Buffer.compare(a.bodyHash, b.bodyHash);
}

/** Whether the database refused some of the rows, rather than being away, full or about to stop. */
const isAboutRows = (error: unknown) => error instanceof pg.DatabaseError && !isTransient(error);

function createCommitter() {
  const waiting: Waiting[] = [];
  let waitingBytes = 0;
  let inFlight = 0;
  let isPlanned = false;

  const takeBatch = (): Waiting[] => {
    let bytes = 0;
    let rows = 0;
    while (rows < waiting.length && rows < mostRows && (rows === 0 || bytes < mostFlushBytes))
      bytes += waiting[rows++]?.delivery.body.length ?? 0;
    waitingBytes -= bytes;
    return waiting.splice(0, rows);
  };

  const storeEach = async (batch: readonly Waiting[], cause: unknown) => {
    if (batch.length === 1 || !isAboutRows(cause)) {
      for (const one of batch) one.reject(cause);
      return;
    }
    for (const one of batch) await insertDeliveries([one.delivery]).then(one.resolve, one.reject);
  };

  const flush = async () => {
    isPlanned = false;
    if (inFlight >= mostInFlight || waiting.length === 0) return;
    const batch = takeBatch().sort(byKey);
    inFlight++;
    if (waiting.length > 0) plan();
    try {
      await insertDeliveries(batch.map((one) => one.delivery));
      for (const one of batch) one.resolve();
    } catch (error) {
      await storeEach(batch, error);
    } finally {
      inFlight--;
      ringInbox();
      plan();
    }
  };

  const plan = () => {
    if (isPlanned || inFlight >= mostInFlight || waiting.length === 0) return;
    isPlanned = true;
    // One that comes alone does not wait to see whether others come.
    if (inFlight === 0) flush();
    else setImmediate(flush);
  };

  return (delivery: Delivery): Promise<void> => {
    if (waiting.length >= mostWaiting || waitingBytes >= mostWaitingBytes)
      return Promise.reject(new InboxFullError("too many deliveries wait to be stored"));
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    waiting.push({ delivery, resolve, reject });
    waitingBytes += delivery.body.length;
    plan();
    return promise;
  };
}

const commit = createCommitter();

/** Resolves once the delivery is durable. The same delivery again is the same row. */
export function takeIn(delivery: Delivery): Promise<void> {
  return commit(delivery);
}
