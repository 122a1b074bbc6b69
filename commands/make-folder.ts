import { accessSync, constants, existsSync, mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { Explained } from "./explain.ts";

/** Makes a folder that an option names, or says why there can be none that is written to. */
export function makeFolder(option: string, folder: string): void {
  const missing: string[] = [];
  let at = path.resolve(folder);
  for (; !existsSync(at); at = path.dirname(at)) missing.unshift(at);
  if (!statSync(at).isDirectory())
    throw new Explained(`${option} ${folder}: ${at} is a file, not a folder. Choose another place.`);
  try {
    accessSync(at, constants.W_OK);
    // One by one: where the system refuses a folder, as in /proc, Node's own recursive way never ends.
    for (const each of missing) mkdirSync(each);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOSPC") throw error;
    throw new Explained(`${option} ${folder}: nothing can be written in ${at} (${code}). Choose another place.`);
  }
}
