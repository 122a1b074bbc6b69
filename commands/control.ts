// The stand-in's controls, called from commands and tests (simulator/README.md lists them).

/** Calls one control; `body` makes it a POST. */
export async function control<Answer = unknown>(
  admin: string,
  path: string,
  body?: Record<string, unknown>,
  method = body ? "POST" : "GET",
): Promise<Answer> {
  const response = await fetch(`${admin}/control/${path}`, {
    method,
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`control ${path} answered ${response.status}: ${answer}`);
  return (answer === "" ? undefined : JSON.parse(answer)) as Answer;
}
