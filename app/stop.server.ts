// How a process ends: on the first signal in order, on the second at once, and never later than promised.
import { log } from "./log.server.ts";

export function onStopSignal(patienceMs: number, stop: () => Promise<void>): void {
  let stopping = false;
  const receive = (signal: NodeJS.Signals) => {
    if (stopping) {
      log.warn({ signal }, "told to stop again; ending at once");
      process.exit(1);
    }
    stopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => {
      log.error({ patienceMs }, "not everything stopped in time; ending all the same");
      process.exit(1);
    }, patienceMs).unref();
    stop().then(
      () => {
        log.info("stopped");
        process.exit(0);
      },
      (error: unknown) => {
        log.error({ err: error }, "could not stop in order");
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", receive);
  process.on("SIGINT", receive);
}
