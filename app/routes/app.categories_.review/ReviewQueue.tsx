import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, Card, Checkbox, InlineError, InlineStack, Link, Text } from "@shopify/polaris";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Evidence } from "#app/derive/basics/evidence.ts";
import { CategorySelect } from "#app/ui/CategorySelect.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Why } from "#app/ui/Why.tsx";
import type { action } from "./route.tsx";

export interface QueuedProduct {
  productId: string;
  title: string;
  productType: string;
  vendor: string;
  code: string;
  confidence: number;
  evidence: readonly Evidence[];
  netCents365: number;
}

interface ReviewQueueProps {
  products: readonly QueuedProduct[];
  options: readonly { code: string; name: string }[];
}

const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement && ["INPUT", "SELECT", "TEXTAREA"].includes(target.tagName) && !isCheckbox(target);
const isCheckbox = (target: HTMLElement) => target instanceof HTMLInputElement && target.type === "checkbox";

export function ReviewQueue({ products, options }: ReviewQueueProps) {
  const fetcher = useFetcher<typeof action>();
  const appBridge = useAppBridge();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState(0);
  const rows = useRef<(HTMLLIElement | null)[]>([]);
  const isBusy = fetcher.state !== "idle";

  useEffect(() => {
    if (fetcher.data && fetcher.data.error === null) {
      setChosen(new Set());
      appBridge.toast.show(`Settled: ${fetcher.data.done}`);
    }
  }, [fetcher.data, appBridge]);

  const settle = (ids: Iterable<string>, code: string | null) => {
    if (isBusy) return;
    const form = new FormData();
    for (const id of ids) form.append("id", id);
    if (code !== null) form.append("code", code);
    fetcher.submit(form, { method: "post" });
  };
  const toggle = (id: string) =>
    setChosen((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  const goTo = (index: number) => {
    const to = Math.min(Math.max(index, 0), products.length - 1);
    setCurrent(to);
    rows.current[to]?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const product = products[current];
    const ways: Record<string, () => void> = {
      j: () => goTo(current + 1),
      k: () => goTo(current - 1),
      a: () => product && settle([product.productId], null),
      x: () => product && toggle(product.productId),
      c: () => rows.current[current]?.querySelector("select")?.focus(),
    };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    way();
  };
  // What was settled is gone from the list: the place stays, another product takes it.
  const place = Math.min(current, products.length - 1);
  const settled = fetcher.data?.done;
  useEffect(() => {
    if (settled) rows.current[place]?.focus();
  }, [settled, place]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are short cuts; every way has its own button too.
    <div onKeyDown={onKey}>
      <BlockStack gap="400">
        <Card>
          <BlockStack gap="300">
            <Text as="p">
              Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>a</kbd> accept, <kbd>c</kbd> choose another category,{" "}
              <kbd>x</kbd> select. What you say stays, whatever is judged later.
            </Text>
            {chosen.size > 0 ? (
              <BulkBar
                count={chosen.size}
                options={options}
                isBusy={isBusy}
                ruleUrl={`/app/categories/rules?like=${[...chosen].join(",")}`}
                onAccept={() => settle(chosen, null)}
                onMove={(code) => settle(chosen, code)}
              />
            ) : null}
            {fetcher.data?.error ? (
              <div role="alert">
                <InlineError fieldID="review" message={fetcher.data.error} />
              </div>
            ) : null}
          </BlockStack>
        </Card>
        <Card>
          <ol className="hr-steps" aria-label="Products to review">
            {products.map((product, index) => (
              <li
                key={product.productId}
                ref={(element) => {
                  rows.current[index] = element;
                }}
                tabIndex={index === place ? 0 : -1}
                onFocus={() => setCurrent(index)}
              >
                <ReviewItem
                  product={product}
                  options={options}
                  isChosen={chosen.has(product.productId)}
                  isBusy={isBusy}
                  onToggle={() => toggle(product.productId)}
                  onSettle={(code) => settle([product.productId], code)}
                />
              </li>
            ))}
          </ol>
        </Card>
      </BlockStack>
    </div>
  );
}

interface BulkBarProps {
  count: number;
  options: ReviewQueueProps["options"];
  isBusy: boolean;
  ruleUrl: string;
  onAccept(): void;
  onMove(code: string): void;
}

function BulkBar({ count: chosen, options, isBusy, ruleUrl, onAccept, onMove }: BulkBarProps) {
  const { count } = useFormat();
  return (
    <BlockStack gap="200">
      <Text as="h2" variant="headingSm">
        {count(chosen)} selected
      </Text>
      <InlineStack gap="300" blockAlign="end">
        <Button onClick={onAccept} disabled={isBusy}>
          Accept all selected
        </Button>
        <CategorySelect label="Move all selected to" value="" options={options} disabled={isBusy} onChange={onMove} />
      </InlineStack>
      <Link url={ruleUrl}>Always do this for products like these</Link>
    </BlockStack>
  );
}

interface ReviewItemProps {
  product: QueuedProduct;
  options: ReviewQueueProps["options"];
  isChosen: boolean;
  isBusy: boolean;
  onToggle(): void;
  onSettle(code: string | null): void;
}

function ReviewItem({ product, options, isChosen, isBusy, onToggle, onSettle }: ReviewItemProps) {
  const { share, money } = useFormat();
  const { title, productType, vendor, code, confidence, evidence, netCents365, productId } = product;
  const facts = [productType || "no type", vendor || "no vendor", `${money(netCents365)} net in 365 days`];
  return (
    <BlockStack gap="200">
      <InlineStack gap="200" blockAlign="center" wrap={false}>
        <Checkbox label={`Select ${title}`} labelHidden checked={isChosen} onChange={onToggle} />
        <Link url={`/app/products/${productId}`}>{title}</Link>
      </InlineStack>
      <Text as="p" tone="subdued" variant="bodySm">
        {facts.join(" · ")}
      </Text>
      <InlineStack gap="300" blockAlign="end">
        <CategorySelect
          label={`Category, ${share(confidence, 1)} sure`}
          value={code}
          options={options}
          disabled={isBusy}
          onChange={onSettle}
        />
        <Button onClick={() => onSettle(null)} disabled={isBusy} accessibilityLabel={`Accept the category of ${title}`}>
          Accept
        </Button>
      </InlineStack>
      <Why of={`the category of ${title}`} evidence={evidence} without="Nothing in its words speaks for a category." />
    </BlockStack>
  );
}
