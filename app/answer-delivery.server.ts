// The door for Node's own server: no framework and no stream between the socket and the inbox.
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "./log.server.ts";
import { metrics } from "./metrics.server.ts";
import { countAnswer, mostBytes, notPosted, readHeader, type Told, takeBytes, tooLarge } from "./webhooks.server.ts";

export function answerDelivery(request: IncomingMessage, response: ServerResponse): void {
  const stopTimer = metrics.httpSeconds.startTimer({ route: "/webhooks", method: request.method ?? "" });
  let isAnswered = false;
  const answer = (told: Told) => {
    if (isAnswered) return;
    isAnswered = true;
    const { status, text } = countAnswer(told);
    stopTimer({ status: String(status) });
    response.statusCode = status;
    response.setHeader("Content-Type", "text/plain; charset=utf-8");
    response.setHeader("Content-Length", text.length);
    if (status === 405) response.setHeader("Allow", "POST");
    // What was not read is not read any more.
    if (!request.complete) response.setHeader("Connection", "close");
    response.end(text);
  };
  if (request.method !== "POST") answer(notPosted);
  else if (Number(request.headers["content-length"] ?? 0) > mostBytes) answer(tooLarge);
  const parts: Buffer[] = [];
  let length = 0;
  request.on("data", (part: Buffer) => {
    if (isAnswered) return;
    length += part.length;
    if (length > mostBytes) answer(tooLarge);
    else parts.push(part);
  });
  request.on("end", () => {
    if (isAnswered) return;
    const bytes = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    const header = readHeader((name) => request.headers[name] as string | undefined);
    takeBytes(bytes, header).then(answer, (error: unknown) => {
      log.error({ err: error }, "a webhook was not answered as it should be");
      answer({ status: 503, text: "The delivery could not be stored; send it again." });
    });
  });
  // Whoever goes away before the end is not answered, and comes again.
  request.on("error", () => request.destroy());
}
