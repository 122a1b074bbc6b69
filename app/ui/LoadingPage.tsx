import { useNavigation } from "@remix-run/react";
import { BlockStack, Card, SkeletonBodyText, SkeletonPage } from "@shopify/polaris";
import { useEffect, useState } from "react";

export function LoadingPage() {
  return (
    <div aria-busy="true">
      <div role="status" className="hr-heard">
        The page is loading
      </div>
      <SkeletonPage>
        <BlockStack gap="400">
          <Card>
            <SkeletonBodyText lines={3} />
          </Card>
          <Card>
            <SkeletonBodyText lines={6} />
          </Card>
        </BlockStack>
      </SkeletonPage>
    </div>
  );
}

const patienceMilliseconds = 300;

// A page that arrives at once should not flash a skeleton first, so the skeleton waits a little.
export function useSlowNavigation(): boolean {
  const { state, location } = useNavigation();
  const target = state === "loading" ? location.pathname : null;
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (target === null || target === window.location.pathname) {
      setSlow(false);
      return;
    }
    const timer = setTimeout(() => setSlow(true), patienceMilliseconds);
    return () => clearTimeout(timer);
  }, [target]);
  return slow;
}
