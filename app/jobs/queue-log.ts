// What the queue itself has to say, in our log. Its lines on single jobs are left out: worker.ts writes those.
import { Logger } from "graphile-worker";
import { log } from "#app/log.server.ts";

const levels = { error: "warn", warning: "warn", info: "debug", debug: "trace" } as const;

export const queueLog = new Logger(() => (level, message) => log[levels[level]]({ part: "queue" }, message));
