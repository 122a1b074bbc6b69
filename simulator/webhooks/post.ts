// One attempt at one delivery, under Shopify's limits: one second to connect, five in all, a redirect is a failure.
import http from "node:http";

export const connectLimitMs = 1000;
export const totalLimitMs = 5000;

export interface Attempt {
  at: string;
  /** 0 when no answer came. */
  status: number;
  ms: number;
  error: string | null;
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 512 });

export const closeConnections = (): void => agent.destroy();

export function postDelivery(address: string, headers: Record<string, string>, body: Buffer): Promise<Attempt> {
  const begun = performance.now();
  const at = new Date().toISOString();
  return new Promise((resolve) => {
    let connecting: NodeJS.Timeout | undefined;
    const finish = (status: number, error: string | null) => {
      clearTimeout(connecting);
      clearTimeout(total);
      resolve({ at, status, ms: Math.round(performance.now() - begun), error });
    };
    const request = http.request(address, {
      method: "POST",
      agent,
      headers: { ...headers, "content-length": String(body.length) },
    });
    const total = setTimeout(() => request.destroy(new Error(`no answer within ${totalLimitMs} ms`)), totalLimitMs);
    request.on("socket", (socket) => {
      if (!socket.connecting) return;
      connecting = setTimeout(
        () => request.destroy(new Error(`no connection within ${connectLimitMs} ms`)),
        connectLimitMs,
      );
      socket.once("connect", () => clearTimeout(connecting));
    });
    request.on("response", (response) => {
      response.on("error", (error) => finish(0, error.message));
      response.on("end", () => finish(response.statusCode ?? 0, null));
      response.resume();
    });
    request.on("error", (error: NodeJS.ErrnoException) => finish(0, error.message || error.code || "no answer"));
    request.end(body);
  });
}
