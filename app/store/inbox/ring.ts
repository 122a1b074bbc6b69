// How the door wakes the workers: a word over PostgreSQL's own channel, at most every 20 ms, sent after the deliveries
// are durable. A word that is lost costs a worker's next look, no more.
import type { PoolClient } from "pg";
import { pool } from "#app/db.server.ts";
import { log } from "#app/log.server.ts";

const channel = "hot_rodan_inbox";
const quietMs = 20;

// Nobody waits for this commit, and nothing is lost with it.
const ringSql = `select set_config('synchronous_commit', 'off', true), pg_notify('${channel}', '')`;

function createBell() {
  let isRinging = false;
  let isAsked = false;
  const ring = () => {
    if (isRinging) {
      isAsked = true;
      return;
    }
    isRinging = true;
    isAsked = false;
    const rest = () =>
      setTimeout(() => {
        isRinging = false;
        if (isAsked) ring();
      }, quietMs).unref();
    pool.query({ name: "ring-inbox", text: ringSql }).then(rest, (error: unknown) => {
      log.debug({ err: error }, "the workers could not be woken; they look by themselves");
      rest();
    });
  };
  return ring;
}

/** Says that there is something in the inbox. */
export const ringInbox: () => void = createBell();

export interface InboxEar {
  close(): void;
}

/** Calls `heard` whenever someone rings, and once after every new connection: what was said meanwhile was missed. */
export function listenToInbox(heard: () => void): InboxEar {
  let client: PoolClient | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const listenAgain = (error: unknown) => {
    if (isClosed) return;
    log.debug({ err: error }, "the inbox is not heard; listening again");
    timer = setTimeout(listen, 1000);
  };
  const listen = async () => {
    try {
      const connected = await pool.connect();
      if (isClosed) return connected.release();
      client = connected;
      connected.on("notification", heard);
      connected.once("end", () => {
        if (client === connected) hangUp();
        listenAgain(new Error("the connection ended"));
      });
      await connected.query(`listen ${channel}`);
      heard();
    } catch (error) {
      // The end of the connection leads to the next; where there was none, nothing else does.
      if (client) hangUp();
      else listenAgain(error);
    }
  };
  const hangUp = () => {
    const gone = client;
    client = undefined;
    gone?.release(true);
  };
  void listen();
  return {
    close() {
      isClosed = true;
      clearTimeout(timer);
      hangUp();
    },
  };
}
