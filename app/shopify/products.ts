import { z } from "zod";
import { callAdmin } from "./admin.ts";
import { productsCountDocument } from "./documents/products-count.ts";

const answer = z.object({ productsCount: z.object({ count: z.int() }) });

/** How many products the shop has, whatever their status. */
export async function countProducts(domain: string, signal?: AbortSignal): Promise<number> {
  return answer.parse(await callAdmin(domain, productsCountDocument, {}, { signal })).productsCount.count;
}
