// What every job is given besides its payload.
import type { Logger } from "pino";

export interface JobContext {
  /** Fires when the process has to stop: the job lets go at the next safe point and is done again by another. */
  signal: AbortSignal;
  log: Logger;
  /** Nobody tries again after this. */
  isLastAttempt: boolean;
}
