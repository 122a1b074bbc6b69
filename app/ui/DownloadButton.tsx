// Fetches a file and hands it to the browser. A plain link would carry no session token, since App Bridge adds it to
// fetches only.
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Button, InlineError } from "@shopify/polaris";
import { useId, useState } from "react";

interface DownloadButtonProps {
  url: string;
  file: string;
  children: string;
}

type Download = { state: "idle" } | { state: "under-way" } | { state: "failed"; reason: string };

export function DownloadButton({ url, file, children }: DownloadButtonProps) {
  const shopify = useAppBridge();
  const errorId = useId();
  const [download, setDownload] = useState<Download>({ state: "idle" });
  const start = async () => {
    setDownload({ state: "under-way" });
    try {
      saveFile(await fetchFile(url), file);
      setDownload({ state: "idle" });
      shopify.toast.show(`${file} downloaded`);
    } catch (error) {
      setDownload({ state: "failed", reason: error instanceof Error ? error.message : String(error) });
    }
  };
  return (
    <BlockStack gap="100">
      <Button onClick={start} loading={download.state === "under-way"}>
        {children}
      </Button>
      {download.state === "failed" ? (
        <div role="alert">
          <InlineError fieldID={errorId} message={`${file} was not downloaded: ${download.reason} Try again.`} />
        </div>
      ) : null}
    </BlockStack>
  );
}

async function fetchFile(url: string): Promise<Blob> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return response.blob();
}

function saveFile(blob: Blob, file: string) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = file;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
