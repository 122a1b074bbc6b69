import { useFetcher } from "@remix-run/react";
import { BlockStack, Button, Card, DropZone, InlineError, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { DownloadButton } from "#app/ui/DownloadButton.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Table } from "#app/ui/Table.tsx";
import type { action } from "./route.tsx";

const mostBytes = 20 * 2 ** 20;

export function FileCards() {
  const fetcher = useFetcher<typeof action>();
  const [file, setFile] = useState<{ name: string; text: string } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { count, counted } = useFormat();
  const take = async (given: File | undefined) => {
    if (!given) return setProblem("Choose one CSV file.");
    if (given.size > mostBytes) return setProblem(`${given.name} is larger than 20 MB. Bring it back in parts.`);
    setProblem(null);
    const text = await given.text();
    setFile({ name: given.name, text });
    fetcher.submit({ intent: "check", file: text }, { method: "post", encType: "multipart/form-data" });
  };
  const checked = fetcher.data?.checked ?? null;
  const error = problem ?? fetcher.data?.error ?? null;
  const isBusy = fetcher.state !== "idle";
  return (
    <>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            1. Take it out
          </Text>
          <Text as="p">
            Every product with its category, what it fits and how it is used. Change what you like in a spreadsheet;
            leave product_id as it is. Several cars of one product stand in one cell, separated by semicolons: 1932
            Ford; 1967-1969 Chevrolet: Camaro.
          </Text>
          <InlineStack>
            <DownloadButton url="/app/lists/catalogue.csv" file="catalogue.csv">
              Download catalogue.csv
            </DownloadButton>
          </InlineStack>
        </BlockStack>
      </Card>
      <Card>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            2. Bring it back
          </Text>
          <Text as="p">Only cells that you changed become your word. First you see what would change.</Text>
          <DropZone
            label="Catalogue file"
            labelHidden
            accept=".csv,text/csv"
            type="file"
            allowMultiple={false}
            disabled={isBusy}
            onDrop={(files) => void take(files[0])}
          >
            <DropZone.FileUpload actionTitle="Choose a CSV file" actionHint={file ? file.name : "or drop it here"} />
          </DropZone>
          {error ? (
            <div role="alert">
              <InlineError fieldID="catalogue-file" message={error} />
            </div>
          ) : null}
          <div aria-live="polite">{isBusy ? <Text as="p">Reading {file?.name}…</Text> : null}</div>
        </BlockStack>
      </Card>
      {checked && !isBusy ? (
        <Card>
          <BlockStack gap="300">
            <Text as="h2" variant="headingMd">
              {fetcher.data?.applied
                ? `${counted(fetcher.data.applied, "product")} changed`
                : "3. See what it would change"}
            </Text>
            <Text as="p">
              {counted(checked.rows, "row")} read; {counted(checked.changes, "product")}{" "}
              {fetcher.data?.applied ? "changed" : "would change"}; {counted(checked.refusedRows, "row")} refused.
            </Text>
            {checked.titles.length > 0 ? <Text as="p">{checked.titles.join("; ")}</Text> : null}
            {checked.refused.length > 0 ? (
              <Table
                caption="Rows that are refused, and why. Nothing of them is taken."
                columns={[
                  { heading: "Line", cell: ({ line }) => count(line) },
                  { heading: "Reason", cell: ({ reason }) => reason },
                ]}
                rows={checked.refused}
                rowKey={({ line }) => String(line)}
              />
            ) : null}
            {fetcher.data?.applied || checked.changes === 0 || !file ? null : (
              <InlineStack>
                <Button
                  variant="primary"
                  onClick={() =>
                    fetcher.submit(
                      { intent: "apply", file: file.text },
                      { method: "post", encType: "multipart/form-data" },
                    )
                  }
                >
                  {`Change ${counted(checked.changes, "product")}`}
                </Button>
              </InlineStack>
            )}
          </BlockStack>
        </Card>
      ) : null}
    </>
  );
}
