// Rows in PostgreSQL's binary format, sent as they come. Whoever writes waits while PostgreSQL has enough to do.
import { once } from "node:events";
import { type CopyStreamQuery, from as copyFrom } from "pg-copy-streams";
import type { Tx } from "#app/store/transaction.ts";

export interface Copy {
  write(rows: Buffer): Promise<void>;
  /** Settles when every row is in its table. */
  end(): Promise<void>;
}

const header = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const trailer = Buffer.from([0xff, 0xff]);

function begin(tx: Tx, into: string): CopyStreamQuery {
  const stream = tx.query(copyFrom(`copy ${into} from stdin (format binary)`, { highWaterMark: 1 << 21 }));
  stream.write(header);
  return stream;
}

/** One COPY for as long as rows come. */
export function openCopy(tx: Tx, into: string): Copy {
  const stream = begin(tx, into);
  let failure: Error | undefined;
  const failed = new Promise<never>((_, reject) => {
    stream.on("error", (error: Error) => {
      failure ??= error;
      reject(error);
    });
  });
  // Whoever writes next hears of it.
  failed.catch(() => {});
  return {
    async write(rows) {
      if (failure) throw failure;
      if (!stream.write(rows)) await Promise.race([once(stream, "drain"), failed]);
    },
    async end() {
      if (failure) throw failure;
      const finished = once(stream, "finish");
      stream.end(trailer);
      await Promise.race([finished, failed]);
    },
  };
}

async function copyRows(tx: Tx, into: string, rows: Buffer): Promise<void> {
  const stream = begin(tx, into);
  const finished = once(stream, "finish");
  stream.write(rows);
  stream.end(trailer);
  await finished;
}

export interface CopyLane {
  write(into: string, rows: Buffer): Promise<void>;
  end(): Promise<void>;
}

const mostWaiting = 1 << 20;

/** A COPY for every piece, one after the other: so several tables can take turns on one connection. */
export function openLane(tx: Tx): CopyLane {
  let waiting = 0;
  let last = Promise.resolve();
  return {
    async write(into, rows) {
      waiting += rows.length;
      const isFull = waiting > mostWaiting;
      last = last.then(async () => {
        await copyRows(tx, into, rows);
        waiting -= rows.length;
      });
      // Whoever writes next, or ends, hears of it.
      last.catch(() => {});
      if (isFull) await last;
    },
    end: () => last,
  };
}
