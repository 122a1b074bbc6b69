// Reads several things at once, and each by itself where that fails: one that can never be read holds up no other.
import { AccessError, FailedError, GraphqlError, UnavailableError } from "#app/shopify/errors.ts";
import { isTransient } from "#app/store/inbox/transient.ts";

/** The shop does not let us read such things at all. */
export const isDenied = (error: unknown) => error instanceof GraphqlError && error.codes.includes("ACCESS_DENIED");

/** Whether the things themselves cannot be read, rather than nothing at this moment or by us. */
export function isAboutThings(error: unknown, signal: AbortSignal): boolean {
  if (signal.aborted || error instanceof AccessError || isDenied(error) || isTransient(error)) return false;
  return error instanceof FailedError || !(error instanceof UnavailableError);
}

export interface ReadApart<Told> {
  told: Told[];
  /** The ids of those that could not be read, each with the reason. */
  unread: { id: string; reason: string }[];
}

export async function readApart<Told>(
  ids: readonly string[],
  signal: AbortSignal,
  read: (ids: readonly string[]) => Promise<readonly Told[]>,
): Promise<ReadApart<Told>> {
  if (ids.length === 0) return { told: [], unread: [] };
  try {
    return { told: [...(await read(ids))], unread: [] };
  } catch (error) {
    if (!isAboutThings(error, signal)) throw error;
    const [first] = ids;
    if (ids.length === 1 && first)
      return { told: [], unread: [{ id: first, reason: error instanceof Error ? error.message : String(error) }] };
  }
  const all: ReadApart<Told> = { told: [], unread: [] };
  for (const id of ids) {
    const { told, unread } = await readApart([id], signal, read);
    all.told.push(...told);
    all.unread.push(...unread);
  }
  return all;
}
