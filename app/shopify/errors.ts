// What can go wrong between Shopify and us, sorted by what a caller can do about it.

/** Trying again does not help: the shop, or our place in it, has to change first. */
export type AccessProblem =
  | "no-session"
  | "token-refused"
  | "shop-frozen"
  | "shop-locked"
  | "shop-gone"
  | "address-not-allowed";

export class AccessError extends Error {
  override name = "AccessError";
  readonly problem: AccessProblem;

  constructor(domain: string, problem: AccessProblem, message: string) {
    super(`${domain}: ${message}`);
    this.problem = problem;
  }
}

/** Shopify did not answer, or not in time. Trying again later helps. */
export class UnavailableError extends Error {
  override name = "UnavailableError";
}

/** Shopify took the request and failed at it, each time it was asked: the moment may be to blame, or what was asked. */
export class FailedError extends UnavailableError {
  override name = "FailedError";
}

/** Shopify understood the request and refuses it; `codes` are its own words (ACCESS_DENIED, MAX_COST_EXCEEDED …). */
export class GraphqlError extends Error {
  override name = "GraphqlError";
  readonly codes: readonly string[];

  constructor(message: string, codes: readonly string[]) {
    super(message);
    this.codes = codes;
  }
}

/** A mutation was answered with userErrors: nothing was written, and the message says why; `codes` where it has any. */
export class UserError extends Error {
  override name = "UserError";
  readonly codes: readonly string[];

  constructor(message: string, codes: readonly string[] = []) {
    super(message);
    this.codes = codes;
  }
}

/** The app may not use bulk operations (in this shop, or at all): reading page by page helps. */
export class BulkAccessError extends Error {
  override name = "BulkAccessError";
}

/** The result of a bulk operation is not there any more, or was cut short. A new operation helps. */
export class BulkFileError extends Error {
  override name = "BulkFileError";
}
