// Serves one file over HTTP, as Shopify's storage does: node serve.ts FILE. Prints its address.
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";

const [file = ""] = process.argv.slice(2);
const server = createServer(async (_request, response) => {
  response.writeHead(200, { "content-length": statSync(file).size });
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), response).catch(() => response.destroy());
});
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`serving http://127.0.0.1:${(server.address() as AddressInfo).port}/result\n`);
});
