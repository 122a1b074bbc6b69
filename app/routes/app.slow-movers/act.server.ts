// What the page can be asked to do. Whatever changes what is judged rings for a judgement in the same transaction.
import { data } from "@remix-run/node";
import { centsOf } from "#app/derive/basics/money.ts";
import { type LimitErrors, parseLimits } from "#app/derive/product/slow-mover-limits.ts";
import { previewVerdicts } from "#app/derive/product/verdict-preview.ts";
import { enqueue } from "#app/jobs/queue.ts";
import { removeView, saveView } from "#app/store/app/saved-views.ts";
import type { ShopRecord } from "#app/store/app/shops.ts";
import { readSlowMoverSettings, saveSlowMoverSettings, setLocationsAside } from "#app/store/app/slow-mover-settings.ts";
import { readKeptMeasures } from "#app/store/derived/kept-measures.ts";
import { inTransaction } from "#app/store/transaction.ts";
import type { LimitsAnswer } from "./LimitsCard.tsx";
import { filterQuery } from "./page-query.ts";

export const pageName = "slow-movers";

function parseCapitalLimit(text: string, currency: string): number | null | "wrong" {
  if (text === "") return null;
  if (!/^\d{1,12}(\.\d{1,3})?$/.test(text)) return "wrong";
  return centsOf(text, currency);
}

export async function act(shop: ShopRecord, form: FormData): Promise<LimitsAnswer> {
  const fields = Object.fromEntries([...form].map(([key, value]) => [key, String(value)]));
  const text = (key: string) => fields[key]?.trim() ?? "";
  switch (text("intent")) {
    case "save-view": {
      const name = text("name").slice(0, 60);
      if (name !== "")
        await saveView(shop.id, pageName, { name, query: filterQuery(new URLSearchParams(text("query"))) });
      return {};
    }
    case "remove-view":
      await removeView(shop.id, pageName, text("name"));
      return {};
    case "preview":
    case "limits":
      return saveLimits(shop, fields, text("intent") === "limits");
    default:
      throw data(null, { status: 400, statusText: `Unknown intent ${text("intent")}` });
  }
}

async function saveLimits(shop: ShopRecord, fields: Record<string, string>, isFinal: boolean): Promise<LimitsAnswer> {
  const parsed = parseLimits(fields);
  const capitalLimitCents = parseCapitalLimit(fields.capitalLimit?.trim() ?? "", shop.currency);
  const errors: LimitErrors & { capitalLimit?: string } = "errors" in parsed ? parsed.errors : {};
  if (capitalLimitCents === "wrong") errors.capitalLimit = "Enter an amount such as 25000, or nothing";
  if ("errors" in parsed || capitalLimitCents === "wrong") return { errors };
  if (!isFinal) {
    const [kept, inForce] = await Promise.all([readKeptMeasures(shop.id), readSlowMoverSettings(shop.id)]);
    return { moves: previewVerdicts(kept, inForce, parsed.limits) };
  }
  const aside = (fields.aside ?? "").split(",").filter((id) => /^\d{1,18}$/.test(id));
  await inTransaction(async (tx) => {
    await saveSlowMoverSettings(tx, shop.id, { ...parsed.limits, capitalLimitCents });
    await setLocationsAside(tx, shop.id, aside);
    await enqueue(tx, "judge-stock", { shop: shop.id });
  });
  return { saved: true };
}
