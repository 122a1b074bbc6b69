// Says on every page that counts things why its numbers may still move: the import has not run, is under way or stopped.
import { Banner, Link } from "@shopify/polaris";
import { useState } from "react";
import { ImportProgress, type ImportView } from "./ImportProgress.tsx";

export function CatalogueNotice({ run }: { run: ImportView | null }) {
  // A notice that was there when the page came stays until the page goes: taking it away would move what is below.
  const [cameDone] = useState(run?.status === "done");
  if (run?.status === "done") {
    return cameDone ? null : (
      <Banner tone="success" title="The import is finished; these numbers are complete">
        <ImportProgress run={run} />
      </Banner>
    );
  }
  if (run === null) {
    return (
      <Banner tone="info" title="Nothing has been imported yet">
        <Link url="/app">Start the import on the home page</Link>
      </Banner>
    );
  }
  if (run.status === "failed") {
    return (
      <Banner tone="warning" title="The last import did not finish, so these numbers may be old">
        <Link url="/app">See why on the home page</Link>
      </Banner>
    );
  }
  return (
    <Banner tone="info" title="The import is running; these numbers still grow">
      <ImportProgress run={run} />
    </Banner>
  );
}
