import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { adminSchema } from "#simulator/schema.ts";
import { faultsOf, findDocuments } from "./documents.ts";

const all = new Set(["read_products", "read_customers", "read_orders"]);

test.each([
  { name: "a valid document has no fault", text: "{ products(first: 1) { nodes { id } } }", scopes: all, expected: [] },
  {
    name: "a field that does not exist is a fault",
    text: "{ products(first: 1) { nodes { colour } } }",
    scopes: all,
    expected: [expect.stringContaining('Cannot query field "colour"')],
  },
  {
    name: "a deprecated field is a fault",
    text: "{ products(first: 1) { nodes { totalVariants } } }",
    scopes: all,
    expected: [expect.stringContaining("totalVariants is deprecated")],
  },
  {
    name: "a customer's name is protected",
    text: "{ customers(first: 1) { nodes { firstName } } }",
    scopes: all,
    expected: [expect.stringContaining("Customer.firstName is protected")],
  },
  {
    name: "a scope that is not asked for is a fault",
    text: "{ orders(first: 1) { nodes { id } } }",
    scopes: new Set(["read_products"]),
    expected: expect.arrayContaining([expect.stringContaining("read_orders")]),
  },
])("$name", async ({ text, scopes, expected }) => {
  expect(faultsOf(text, await adminSchema(), scopes)).toEqual(expected);
});

test("a document is found whole, with what it shares; one that is not exported is a fault", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "documents-"));
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  try {
    write("part.ts", "export const part = `id name`;");
    write("whole.ts", `import { part } from "./part.ts";\nexport const whole = \`#graphql\n{ shop { \${part} } }\`;`);
    expect((await findDocuments(folder)).map(({ text }) => text)).toEqual(["#graphql\n{ shop { id name } }"]);
    write("hidden.ts", "const hidden = `#graphql\n{ shop { id } }`;\nexport const other = hidden.length;");
    await expect(findDocuments(folder)).rejects.toThrow(/hidden\.ts writes 1 documents and exports 0/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
