// "What do I have for a 1934 Ford?": parts by the car they fit.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useNavigation } from "@remix-run/react";
import { BlockStack, Box, Button, Card, Text, TextField } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { authenticateShop } from "#app/authenticate.server.ts";
import { categoryOptions } from "#app/derive/product/category-names.ts";
import { modelNames, type VehicleQuestion, vehicleQuestions } from "#app/derive/product/vehicle-search.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { readListedProducts } from "#app/store/derived/listed-products.ts";
import { countUniversal, productsForVehicle } from "#app/store/derived/products-for-vehicle.ts";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { PageLinks } from "#app/ui/PageLinks.tsx";
import { ProductTable, shownProduct } from "#app/ui/ProductTable.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";

const productsAtOnce = 50;

export const meta: MetaFunction = () => [{ title: "Find parts by car · Hot Rodan" }];

function questionWords({ make, model, years }: VehicleQuestion): string {
  const span = years ? (years.from === years.to ? `${years.from}` : `${years.from}–${years.to}`) : "any year";
  return `${span} ${make}${model ? ` ${model}` : ""}`;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const asked = new URL(request.url).searchParams;
  const text = (asked.get("car") ?? "").trim().slice(0, 200);
  const skip = Math.max(0, Math.trunc(Number(asked.get("from") ?? 0)) || 0);
  const questions = text === "" ? [] : vehicleQuestions(text);
  const [{ taxonomy }, universal, found] = await Promise.all([
    readCatalogue(shop.id),
    countUniversal(shop.id),
    productsForVehicle(
      shop.id,
      questions.map((question) => ({ make: question.make, models: modelNames(question), years: question.years })),
      skip,
      productsAtOnce,
    ),
  ]);
  const options = categoryOptions(taxonomy);
  const products = new Map((await readListedProducts(shop.id, found.ids)).map((one) => [one.productId, one]));
  return {
    text,
    understood: questions.map(questionWords),
    universal,
    total: found.total,
    skip,
    products: found.ids.flatMap((id) => {
      const product = products.get(id);
      return product ? [shownProduct(product, options)] : [];
    }),
  };
}

const pageUrl = (car: string, from: number) =>
  `/app/vehicles?${new URLSearchParams({ car, ...(from > 0 ? { from: String(from) } : {}) })}`;

export default function Vehicles() {
  const { text, understood, universal, total, skip, products } = useLoaderData<typeof loader>();
  const { counted } = useFormat();
  const { state } = useNavigation();
  const [car, setCar] = useState(text);
  useEffect(() => setCar(text), [text]);
  const cars = understood.join(", ");
  return (
    <PageFrame title="Find parts by car" backUrl="/app/categories">
      <Card>
        <Form method="get" action="/app/vehicles">
          <TextField
            label="Car"
            name="car"
            value={car}
            onChange={setCar}
            autoComplete="off"
            placeholder="1934 Ford"
            helpText="Years, make and model in any spelling: '32 Ford, 67-69 Camaro, Tri-Five, C10."
            error={
              text !== "" && cars === "" ? `"${text}" names no car that we know. Try a year and a make.` : undefined
            }
            connectedRight={
              <Button submit loading={state === "loading"}>
                Find
              </Button>
            }
          />
        </Form>
      </Card>
      {cars === "" ? null : (
        <Card padding="0">
          {products.length > 0 ? (
            <ProductTable
              caption={`${counted(total, "product")} for ${cars}; ${counted(universal, "universal one")} fit any car`}
              products={products}
            />
          ) : (
            <Box padding="400">
              <BlockStack gap="200">
                <Text as="h2" variant="headingMd">
                  Nothing names {cars}
                </Text>
                <Text as="p">{counted(universal, "universal product")} fit any car.</Text>
              </BlockStack>
            </Box>
          )}
        </Card>
      )}
      <PageLinks
        first={skip > 0 ? pageUrl(text, 0) : null}
        next={skip + productsAtOnce < total ? pageUrl(text, skip + productsAtOnce) : null}
        of="products"
      />
    </PageFrame>
  );
}
