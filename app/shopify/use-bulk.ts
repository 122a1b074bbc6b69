// Shopify takes bulk operations away from an app that has not used them for 31 days, queries and mutations each by
// themselves. These two use them and change nothing.
import { z } from "zod";
import { callAdmin } from "./admin.ts";
import { startBulk } from "./bulk.ts";
import {
  bulkRunMutationDocument,
  removeTagsDocument,
  smallBulkDocument,
  stagedUploadDocument,
} from "./documents/bulk-run-mutation.ts";
import { UnavailableError } from "./errors.ts";

const staged = z.object({
  stagedUploadsCreate: z.object({
    stagedTargets: z.tuple([
      z.object({ url: z.string(), parameters: z.array(z.object({ name: z.string(), value: z.string() })) }),
    ]),
  }),
});

const file = {
  resource: "BULK_MUTATION_VARIABLES",
  filename: "keep-access.jsonl",
  mimeType: "text/jsonl",
  httpMethod: "POST",
};
const line = JSON.stringify({ id: "gid://shopify/Customer/1", tags: ["hot-rodan-keeps-access"] });
const queryOf = (document: string) => document.replace(/^#.*\n/, "");

export async function useBulkQuery(domain: string, signal: AbortSignal): Promise<void> {
  await startBulk(domain, queryOf(smallBulkDocument), signal);
}

export async function useBulkMutation(domain: string, signal: AbortSignal): Promise<void> {
  const answer = staged.parse(
    await callAdmin(domain, stagedUploadDocument, { input: [file] }, { signal, repeatable: true }),
  );
  const [{ url, parameters }] = answer.stagedUploadsCreate.stagedTargets;
  const form = new FormData();
  for (const { name, value } of parameters) form.append(name, value);
  form.append("file", new Blob([`${line}\n`], { type: file.mimeType }), file.filename);
  const response = await fetch(url, { method: "POST", body: form, signal });
  await response.body?.cancel();
  if (!response.ok)
    throw new UnavailableError(`${domain}: the file for a bulk mutation was not taken (${response.status})`);
  const stagedUploadPath = parameters.find(({ name }) => name === "key")?.value ?? "";
  const mutation = queryOf(removeTagsDocument);
  await callAdmin(domain, bulkRunMutationDocument, { mutation, stagedUploadPath }, { signal, repeatable: true });
}
