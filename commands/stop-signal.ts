// How a long-running command learns that it is to end: Ctrl-C, a closed terminal, a service manager, or its launcher gone.

import { Explained } from "./explain.ts";

/** One Ctrl-C may arrive several times: from the terminal, from npm and from the launcher. */
const sameSignalMs = 3000;

/** Aborts once; a second signal, some seconds later, ends the process at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let abortedAt = 0;
  const stop = () => {
    if (controller.signal.aborted && performance.now() - abortedAt > sameSignalMs) process.exit(130);
    if (controller.signal.aborted) return;
    abortedAt = performance.now();
    controller.abort();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  process.on("disconnect", () => controller.abort());
  process.channel?.unref();
  // A closed terminal makes every further word an error, which must not keep the processes alive.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  return controller.signal;
}

/** Between the steps of a start: goes no further when it is to end. */
export function goOnUnless(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new Explained("Stopped before it was ready. What is there is kept; the next start goes on.");
}

export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
