// The whole catalogue out as a file and back in: first it is said what the file would change, then it is done.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { authenticateShop } from "#app/authenticate.server.ts";
import { now } from "#app/clock.server.ts";
import { readCatalogueCsv } from "#app/lists/catalogue-csv.ts";
import { checkCatalogueFile } from "#app/store/derived/check-catalogue-file.ts";
import type { DecisionChange } from "#app/store/derived/judge-products.ts";
import { decideProducts } from "#app/store/derived/judge-products.ts";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { FileCards } from "./FileCards.tsx";

const mostShown = 50;

export const meta: MetaFunction = () => [{ title: "Catalogue file · Hot Rodan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  await authenticateShop(request);
  return null;
}

const whatOf = (change: DecisionChange["change"]): DecisionChange["what"] => {
  if ("category" in change) return "category";
  return "fitment" in change ? "fitment" : "flags";
};

export async function action({ request }: ActionFunctionArgs) {
  const { shop, staff } = await authenticateShop(request);
  const form = await request.formData();
  const read = readCatalogueCsv(String(form.get("file") ?? ""));
  if ("error" in read) return { error: read.error, checked: null, applied: 0 };
  const checked = await checkCatalogueFile(shop.id, read.rows);
  const isApplied = form.get("intent") === "apply";
  if (isApplied)
    await decideProducts(
      shop.id,
      staff,
      checked.changes.map(({ productId, change }) => ({ productId, change, what: whatOf(change) })),
      now(),
    );
  return {
    error: null,
    applied: isApplied ? checked.changes.length : 0,
    checked: {
      rows: checked.rows,
      changes: checked.changes.length,
      titles: checked.changes.slice(0, mostShown).map(({ title }) => title),
      refused: checked.refused.slice(0, mostShown),
      refusedRows: checked.refused.length,
    },
  };
}

export default function CatalogueFile() {
  return (
    <PageFrame title="Catalogue file" backUrl="/app/categories">
      <FileCards />
    </PageFrame>
  );
}
