import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { readLines } from "./bulk-file.ts";

let stop: (() => void) | undefined;
afterEach(() => stop?.());

/** A file that is sent in the given pieces; `sent` counts them as they leave. */
async function serve(pieces: readonly (string | Buffer)[], status = 200) {
  const counts = { sent: 0 };
  const server = createServer(async (_request, response) => {
    response.writeHead(status);
    for (const piece of pieces) {
      if (response.destroyed) return;
      counts.sent++;
      if (!response.write(piece))
        await new Promise((resolve) => response.once("drain", resolve).once("close", resolve));
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/result`, counts };
}

test("lines come one by one, wherever the pieces were cut, also within a character", async () => {
  const bytes = Buffer.from('{"a":"é"}\n{"b":1}\n{"c":"ü"}');
  const { url } = await serve([bytes.subarray(0, 7), bytes.subarray(7, 12), bytes.subarray(12)]);
  expect(await Array.fromAsync(readLines(url))).toEqual(['{"a":"é"}', '{"b":1}', '{"c":"ü"}']);
});

test("empty lines and a final line end are no lines", async () => {
  const { url } = await serve(["1\n\n2\n"]);
  expect(await Array.fromAsync(readLines(url))).toEqual(["1", "2"]);
});

test.each([403, 404, 410])("a file that is not there any more (%i) asks for a new operation", async (status) => {
  const { url } = await serve(["gone"], status);
  await expect(Array.fromAsync(readLines(url))).rejects.toMatchObject({ name: "BulkFileError" });
});

test("a file is read no faster than its lines are used", async () => {
  const piece = `${"x".repeat(1023)}\n`.repeat(1024);
  const { url, counts } = await serve(Array(64).fill(piece));
  for await (const _line of readLines(url)) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    break;
  }
  expect(counts.sent).toBeLessThan(32);
});
