import { expect, test } from "vitest";
import { failedRequestId, rememberFailedRequests } from "./request-id.ts";

test("the id of the last request is kept if it failed and forgotten once one succeeds", async () => {
  const answers = [
    new Response(null, { status: 500, headers: { "x-request-id": "first" } }),
    new Response(null, { status: 200, headers: { "x-request-id": "second" } }),
    new Response(null, { status: 401 }),
  ];
  const scope = { fetch: async () => answers.shift()! };
  rememberFailedRequests(scope);
  const seen: (string | null)[] = [];
  for (let request = 0; request < 3; request += 1) {
    await scope.fetch();
    seen.push(failedRequestId());
  }
  expect(seen).toEqual(["first", null, null]);
});
