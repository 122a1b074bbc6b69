// The shop's own words over the taxonomy: other names, and categories of its own.
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { authenticateShop } from "#app/authenticate.server.ts";
import { now } from "#app/clock.server.ts";
import { categoryOptions } from "#app/derive/product/category-names.ts";
import { standardTaxonomy } from "#app/derive/product/taxonomy.ts";
import { readCatalogue } from "#app/store/app/catalogue.ts";
import { addTaxonomyEdit, dropTaxonomyEdit } from "#app/store/app/edit-taxonomy.ts";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { NameForm } from "./NameForm.tsx";
import { OwnNames } from "./OwnNames.tsx";

export const meta: MetaFunction = () => [{ title: "Names of categories · Hot Rodan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const { taxonomy, taxonomyEdits } = await readCatalogue(shop.id);
  const standard = new Map(categoryOptions(standardTaxonomy).map(({ code, name }) => [code, name]));
  const options = categoryOptions(taxonomy);
  const names = new Map(options.map(({ code, name }) => [code, name]));
  return {
    options: options.map(({ code, name, level }) => ({ code, name, level })),
    edits: taxonomyEdits.map((edit) =>
      edit.do === "rename"
        ? { what: `${standard.get(edit.code) ?? names.get(edit.code) ?? edit.code} is called ${edit.name}` }
        : { what: `${edit.name} was added under ${names.get(edit.parent) ?? edit.parent}` },
    ),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, staff } = await authenticateShop(request);
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const intent = text("intent");
  if (intent === "drop") {
    const place = Number(text("place"));
    const error = await dropTaxonomyEdit(shop.id, staff, Number.isInteger(place) ? place : -1, now());
    return { intent, error: error && { field: "name" as const, message: error.message } };
  }
  const name = text("name");
  const edit =
    intent === "rename"
      ? { do: "rename" as const, code: text("code"), name }
      : { do: "add" as const, parent: text("code"), name };
  const error = await addTaxonomyEdit(shop.id, staff, edit, now());
  return {
    intent,
    error: error && { field: error.field === "name" ? ("name" as const) : ("code" as const), message: error.message },
  };
}

export default function Names() {
  const { options, edits } = useLoaderData<typeof loader>();
  return (
    <PageFrame title="Names of categories" backUrl="/app/categories">
      <NameForm
        intent="rename"
        title="Rename a category"
        text="Only its name changes: its products, its sales and its rules stay with it."
        label="Category"
        options={options}
        button="Rename"
      />
      <NameForm
        intent="add"
        title="Add a category"
        text="Your own group below a department, or your own kind below a group. Rules and your word put products into it."
        label="Below"
        options={options.filter(({ level }) => level < 3)}
        button="Add"
      />
      <OwnNames edits={edits} />
    </PageFrame>
  );
}
