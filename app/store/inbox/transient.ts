// Whose fault is it that the database refused: that of the rows, or of the moment?
import pg from "pg";

/** A lock, a conflict, a full disk or a server that stops: the same rows will do later. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError)) return false;
  return error.code === undefined || /^(08|40|53|55|57|58|XX)/.test(error.code);
}
