// Applies what lies in the inbox, shop by shop, for as long as the worker lives. Two shops at a time, each for one batch
// and then to the end of the line, so that neither a busy shop nor a broken one keeps the others waiting.
import { now } from "#app/clock.server.ts";
import { log } from "#app/log.server.ts";
import { dueDomains } from "#app/store/inbox/claim.ts";
import { listenToInbox } from "#app/store/inbox/ring.ts";
import { applyInbox } from "./apply-inbox.ts";

const lanes = 2;
const mostAtOnce = 500;
// Whoever puts something in rings; a look without being rung is for what was put off, and for a ring that was missed.
const lookEveryMs = 1000;
const longestPauseMs = 30_000;

/** A shop whose batch failed as a whole, because of the moment: it pauses, and comes back with smaller batches. */
interface Trouble {
  failures: number;
  until: number;
}

export interface InboxLoop {
  /** Takes no further batch and waits for those under way. */
  stop(): Promise<void>;
}

export function startInboxLoop(): InboxLoop {
  const line: string[] = [];
  const busy = new Set<string>();
  const troubles = new Map<string, Trouble>();
  let isStopping = false;
  let isRung = true;
  const resting = new Set<() => void>();
  const wake = () => {
    for (const end of resting) end();
  };

  const ear = listenToInbox(() => {
    isRung = true;
    wake();
  });

  const isPaused = (domain: string) => (troubles.get(domain)?.until ?? 0) > now().getTime();

  const look = async () => {
    isRung = false;
    for (const domain of await dueDomains()) if (!line.includes(domain) && !isPaused(domain)) line.push(domain);
  };

  const rest = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        resting.delete(end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      resting.add(end);
    });

  const nextDomain = (): string | undefined => {
    const at = line.findIndex((domain) => !busy.has(domain));
    return at < 0 ? undefined : line.splice(at, 1)[0];
  };

  const applyOne = async (domain: string) => {
    busy.add(domain);
    const failures = troubles.get(domain)?.failures ?? 0;
    const most = Math.max(1, mostAtOnce >> failures);
    try {
      const looked = await applyInbox(domain, log, most);
      troubles.delete(domain);
      // A full batch is hardly the last.
      if (looked === most) line.push(domain);
    } catch (error) {
      const pause = Math.min(longestPauseMs, 1000 * 2 ** failures);
      troubles.set(domain, { failures: failures + 1, until: now().getTime() + pause });
      log.error({ err: error, shopDomain: domain, pause }, "a shop's deliveries could not be applied; trying again");
    } finally {
      busy.delete(domain);
    }
  };

  const run = async () => {
    while (!isStopping) {
      const domain = nextDomain();
      if (domain) {
        await applyOne(domain);
        continue;
      }
      if (!isRung) await rest(lookEveryMs);
      if (isStopping) return;
      await look().catch(async (error: unknown) => {
        log.error({ err: error }, "the inbox cannot be looked at; trying again");
        await rest(lookEveryMs);
      });
    }
  };

  const running = Promise.all(Array.from({ length: lanes }, run));
  return {
    async stop() {
      isStopping = true;
      ear.close();
      wake();
      await running;
    },
  };
}
