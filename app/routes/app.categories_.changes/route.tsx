// Who changed what about the catalogue, and when.
import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, Link, Text } from "@shopify/polaris";
import { authenticateShop } from "#app/authenticate.server.ts";
import { listChanges } from "#app/store/app/catalogue-changes.ts";
import { ChangeTable } from "#app/ui/ChangeTable.tsx";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { PageLinks } from "#app/ui/PageLinks.tsx";

const changesAtOnce = 50;

export const meta: MetaFunction = () => [{ title: "Changes · Hot Rodan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const asked = new URL(request.url).searchParams.get("before") ?? "";
  const before = /^\d{1,18}$/.test(asked) ? asked : null;
  const changes = await listChanges(shop.id, { before, size: changesAtOnce + 1 });
  const shown = changes.slice(0, changesAtOnce);
  return {
    changes: shown,
    isFirst: before === null,
    next: changes.length > changesAtOnce ? (shown.at(-1)?.id ?? null) : null,
  };
}

export default function Changes() {
  const { changes, isFirst, next } = useLoaderData<typeof loader>();
  return (
    <PageFrame title="Changes" backUrl="/app/categories">
      <Card padding="0">
        {changes.length > 0 ? (
          <ChangeTable caption="What you and your staff changed, the newest first" changes={changes} />
        ) : (
          <Box padding="400">
            <BlockStack gap="200">
              <Text as="h2" variant="headingMd">
                Nothing was changed yet
              </Text>
              <Text as="p">Every product stands as it was judged. What you and your staff say is listed here.</Text>
              <Link url="/app/categories">Back to the categories</Link>
            </BlockStack>
          </Box>
        )}
      </Card>
      <PageLinks
        first={isFirst ? null : "/app/categories/changes"}
        next={next === null ? null : `/app/categories/changes?before=${next}`}
        of="changes"
      />
    </PageFrame>
  );
}
