// The id under which the server logged a request that failed after the page was drawn. Remix hands the page the error
// but not the answer's headers, so the id is picked up as the answer passes by.

let failed: string | null = null;

export function rememberFailedRequests(scope: { fetch: typeof fetch }) {
  const send = scope.fetch;
  scope.fetch = async (...request) => {
    const response = await send(...request);
    failed = response.ok ? null : response.headers.get("x-request-id");
    return response;
  };
}

export function failedRequestId(): string | null {
  return failed;
}
