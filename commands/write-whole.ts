import { renameSync, writeFileSync } from "node:fs";

/** Writes a file aside and renames it: whoever reads it, and whenever this process ends, it is the old one or the new. */
export function writeWhole(file: string, text: string, mode = 0o644): void {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, text, { mode });
  renameSync(aside, file);
}
