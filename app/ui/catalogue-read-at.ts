// When was the catalogue last read? A shop without products has none that could say so, but its finished import can.
import type { ImportView } from "./ImportProgress.tsx";

export function catalogueReadAt(newestProductReadAt: Date | null, run: ImportView | null): Date | null {
  return newestProductReadAt ?? (run?.status === "done" ? run.finishedAt : null);
}
