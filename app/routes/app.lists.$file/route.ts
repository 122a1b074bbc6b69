// A list of the shop as a CSV file, streamed while it is read.
import { Readable } from "node:stream";
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from "@remix-run/node";
import { authenticateShop } from "#app/authenticate.server.ts";
import { csvLines } from "#app/lists/csv.ts";
import { lists } from "#app/lists/lists.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const list = lists.find(({ file }) => file === params.file);
  if (!list) throw new Response("There is no list of this name.", { status: 404 });
  return new Response(createReadableStreamFromReadable(Readable.from(csvLines(list, shop))), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${list.file}"`,
      "Cache-Control": "no-store",
    },
  });
}
