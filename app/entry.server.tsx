import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext, type HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { addDocumentHeaders } from "#app/document-headers.server.ts";
import { log } from "#app/log.server.ts";

export const streamTimeout = 5000;

export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  addDocumentHeaders(request, headers);
  const ready = isbot(request.headers.get("user-agent") ?? "") ? "onAllReady" : "onShellReady";
  return new Promise<Response>((resolve, reject) => {
    let answered = false;
    let statusNow = status;
    const { pipe, abort } = renderToPipeableStream(<RemixServer context={context} url={request.url} />, {
      [ready]() {
        answered = true;
        clearTimeout(timer);
        const body = new PassThrough();
        headers.set("Content-Type", "text/html; charset=utf-8");
        resolve(new Response(createReadableStreamFromReadable(body), { headers, status: statusNow }));
        pipe(body);
      },
      onShellError: reject,
      onError(error) {
        statusNow = 500;
        // Before the shell is out, the same error rejects the promise and Remix gives it to handleError.
        if (answered) logFailure(request, error);
      },
    });
    // A little later than Remix gives up its own streamed data, so that its reasons still reach the page.
    const timer = setTimeout(abort, streamTimeout + 1000);
  });
}

export const handleError: HandleErrorFunction = (error, { request }) => {
  // A page that is not there is the asker's mistake, and a request that was broken off needs no answer.
  const isAskersMistake = isRouteErrorResponse(error) && error.status < 500;
  if (!isAskersMistake && !request.signal.aborted) logFailure(request, error);
};

function logFailure(request: Request, error: unknown) {
  const { pathname } = new URL(request.url);
  log.error({ err: error, requestId: request.headers.get("x-request-id"), path: pathname }, "page failed");
}
