// Trouble of the machine, told in one sentence instead of a stack.

const sentences: Record<string, (error: NodeJS.ErrnoException) => string> = {
  EADDRINUSE: (error) =>
    `Port ${(error as { port?: number }).port ?? ""} is in use on this machine: choose another with --port, or leave it out for a free one.`,
  ENOSPC: (error) => `The disk is full${error.path ? ` (writing ${error.path})` : ""}: make room and start again.`,
  EACCES: (error) =>
    `No permission for ${error.path ?? error.syscall ?? "a file"}: change its owner or mode, or use another folder.`,
  EPERM: (error) =>
    `Not allowed to touch ${error.path ?? error.syscall ?? "a file"}: change its owner or mode, or use another folder.`,
  EROFS: (error) => `${error.path ?? "The folder"} is on a read-only disk: use another folder.`,
};

/** An error that a person is to read as it is: what happened, where, what to do. */
export class Explained extends Error {}

/** One sentence for what can be expected; the whole error for what cannot. */
export function explain(error: unknown): string {
  if (error instanceof Explained) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  const sentence = code ? sentences[code] : undefined;
  if (sentence) return sentence(error as NodeJS.ErrnoException);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Runs a command's work; when it fails, says why and leaves with 1. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    process.exitCode = 1;
  }
}
