// Data requests of customers with their files, and how long what is kept.
import { BlockStack, DescriptionList, InlineStack, Link, Text } from "@shopify/polaris";
import type { Settings } from "#app/derive/basics/settings.ts";
import type { DataRequest } from "#app/store/app/data-requests.ts";
import { DownloadButton } from "#app/ui/DownloadButton.tsx";
import { Section } from "#app/ui/Section.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";

export function DataRequests({ requests }: { requests: readonly (DataRequest & { hasFile: boolean })[] }) {
  const { moment, dayOf } = useFormat();
  return (
    <Section
      title="Data requests of customers"
      text={
        requests.length === 0
          ? "No customer has asked what is stored about them. When one does, Shopify tells us, and the file to hand on appears here."
          : "Hand each file on to the customer who asked for it."
      }
    >
      {requests.length === 0 ? null : (
        <ul className="hr-steps">
          {requests.map(({ id, requestedAt, doneAt, hasFile }) => (
            <li key={id}>
              <InlineStack align="space-between" blockAlign="center" gap="200">
                <BlockStack>
                  <Text as="h3" variant="headingSm">{`Request ${id}`}</Text>
                  <Text as="p" tone="subdued" variant="bodySm">
                    {`Asked ${moment(requestedAt)}${doneAt ? `, file taken ${dayOf(doneAt)}` : ""}`}
                  </Text>
                </BlockStack>
                {hasFile ? (
                  <DownloadButton url={`/app/data-requests/${id}`} file={`customer-data-${id}.json`}>
                    Download file
                  </DownloadButton>
                ) : (
                  <Text as="p">The file was deleted</Text>
                )}
              </InlineStack>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

type Kept = Pick<Settings, "deliveryDays" | "goneShopDays" | "dataRequestDays">;

export function Retention({ deliveryDays, goneShopDays, dataRequestDays }: Kept) {
  const { count } = useFormat();
  return (
    <Section title="How long data is kept" text="Names, e-mail addresses, phone numbers and streets are never stored.">
      <DescriptionList
        items={[
          { term: "Applied messages", description: `${count(deliveryDays)} days` },
          { term: "Files of data requests", description: `${count(dataRequestDays)} days` },
          {
            term: "Everything, after the app is removed",
            description: `Until Shopify asks to delete it, ${count(goneShopDays)} days at most`,
          },
        ]}
      />
      <Link url="/app/settings">Change this in the settings</Link>
    </Section>
  );
}
