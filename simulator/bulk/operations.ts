// Bulk operations: at most five of a kind at once per app and shop, running behind the requests that started them.
import { randomUUID } from "node:crypto";
import { createReadStream, mkdirSync, statSync } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { setImmediate as nextTurn, setTimeout as wait } from "node:timers/promises";
import { type DocumentNode, GraphQLError, Kind, parse } from "graphql";
import type { Arguments, Context } from "#simulator/graphql/context.ts";
import { type UserError, userError } from "#simulator/graphql/refusal.ts";
import { documentErrors } from "#simulator/graphql/validate.ts";
import { variableErrors } from "#simulator/graphql/variables.ts";
import { makeGid, type Node, numberOfGid } from "#simulator/state/gid.ts";
import type { Shop } from "#simulator/state/world.ts";
import { resultPath, resultUrl } from "./files.ts";
import { compileBulk } from "./projector.ts";
import { checkBulkQuery, syntaxMessage } from "./rules.ts";
import { delayOf, takeFailure } from "./trouble.ts";
import { uploadedFile } from "./uploads.ts";

const mostAtOnce = 5;
const longestTurn = 15; // milliseconds before other requests get their turn
const chunkSize = 1 << 18;

type OperationType = "QUERY" | "MUTATION";

interface Run {
  objects: number;
  roots: number;
  cancelled: boolean;
  stop: AbortController; // ends a wait at once
}

const running = new WeakMap<Shop, Map<string, Run>>();
const ended = new Set(["COMPLETED", "FAILED", "CANCELED", "EXPIRED"]);

function runsOf(shop: Shop): Map<string, Run> {
  const runs = running.get(shop) ?? new Map<string, Run>();
  running.set(shop, runs);
  return runs;
}

export function isOwn(context: Context, node: Node): boolean {
  return node.appId === context.caller.app.id;
}

// An operation as it stands now: with its live counts, and failed if the process that ran it is gone.
export function shownOperation(shop: Shop, node: Node): Node {
  if (ended.has(String(node.status))) return node;
  const run = runsOf(shop).get(node.id);
  if (run) return { ...node, objectCount: String(run.objects), rootObjectCount: String(run.roots) };
  const failed = { ...node, status: "FAILED", errorCode: "INTERNAL_SERVER_ERROR", completedAt: shop.stamp() };
  shop.tables.bulkOperations.put(failed);
  return failed;
}

interface Payload {
  bulkOperation: Node | null;
  userErrors: UserError[];
}

function limitProblem(context: Context, type: OperationType): UserError | undefined {
  let count = 0;
  for (const id of runsOf(context.shop).keys()) {
    const node = context.shop.tables.bulkOperations.get(numberOfGid(id));
    if (node && isOwn(context, node) && node.type === type) count += 1;
  }
  if (count < mostAtOnce) return undefined;
  const what = type.toLowerCase();
  return userError(
    null,
    `The limit of ${mostAtOnce} bulk ${what} operations running at once for this app and shop has been reached.`,
    "LIMIT_REACHED",
  );
}

function begin(context: Context, type: OperationType, query: string, work: Work): Payload {
  const { shop, caller } = context;
  const at = shop.stamp();
  const operation: Node = {
    id: makeGid("BulkOperation", shop.nextId()),
    appId: caller.app.id,
    type,
    status: "CREATED",
    errorCode: null,
    createdAt: at,
    updatedAt: at,
    completedAt: null,
    objectCount: "0",
    rootObjectCount: "0",
    fileSize: null,
    url: null,
    partialDataUrl: null,
    query,
  };
  shop.tables.bulkOperations.put(operation);
  const run: Run = { objects: 0, roots: 0, cancelled: false, stop: new AbortController() };
  runsOf(shop).set(operation.id, run);
  void carryOut(shop, operation, run, work);
  return { bulkOperation: operation, userErrors: [] };
}

type Work = (run: Run) => AsyncIterable<string> | Iterable<string>;

export function startBulkQuery(context: Context, query: string): Payload {
  const checked = checkBulkQuery(context.admin.schema, query);
  if ("problems" in checked)
    return {
      bulkOperation: null,
      userErrors: checked.problems.map((problem) => userError(["query"], problem, "INVALID")),
    };
  const limit = limitProblem(context, "QUERY");
  if (limit) return { bulkOperation: null, userErrors: [limit] };
  const projector = compileBulk(checked.document, context);
  const unserved = projector.refusals.find((refusal) => refusal.extensions.code === "NOT_SERVED");
  if (unserved) return { bulkOperation: null, userErrors: [userError(["query"], unserved.message, "INVALID")] };
  return begin(context, "QUERY", query, function* (run) {
    const [denied] = projector.refusals;
    if (denied) throw denied;
    for (const { row, isRoot } of projector.lines()) {
      run.objects += 1;
      if (isRoot) run.roots += 1;
      // Shopify writes slashes escaped.
      yield JSON.stringify(row).replaceAll("/", "\\/");
    }
  });
}

export function startBulkMutation(context: Context, args: Arguments): Payload {
  const text = String(args.mutation);
  const refuse = (message: string, code: string | null, field: string[] | null = null): Payload => ({
    bulkOperation: null,
    userErrors: [userError(field, message, code)],
  });
  if (typeof args.clientIdentifier === "string" && args.clientIdentifier.length < 10)
    return refuse("is too short (minimum is 10 characters)", "INVALID_MUTATION", ["clientIdentifier"]);
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return refuse(`Failed to parse the mutation - ${syntaxMessage(error)}`, "INVALID_MUTATION");
  }
  const operation = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION);
  if (operation?.operation !== "mutation")
    return refuse("Invalid operation type. Only `mutation` operations are supported.", "INVALID_MUTATION");
  const [root, ...others] = operation.selectionSet.selections;
  if (others.length > 0 || root?.kind !== "Field")
    return refuse("You must specify a single top level mutation.", null, ["mutation"]);
  if (/^bulkOperation|^stagedUploads/.test(root.name.value))
    return refuse("You must use an allowed mutation name.", null, ["mutation"]);
  const [invalid] = documentErrors(context.admin.schema, document);
  if (invalid) return refuse(invalid.message, "INVALID_MUTATION");
  const limit = limitProblem(context, "MUTATION");
  if (limit) return { bulkOperation: null, userErrors: [limit] };
  const file = uploadedFile(context.shop, String(args.stagedUploadPath));
  if (!file)
    return refuse(
      "The JSONL file could not be found. Try uploading the file again, and check that you've entered the URL correctly for the stagedUploadPath mutation argument.",
      "NO_SUCH_FILE",
    );
  return begin(context, "MUTATION", text, async function* (run) {
    const lines = createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
    let number = 0;
    for await (const line of lines) {
      if (line.trim() === "") continue;
      const result = await runLine(context, document, line);
      run.objects += 1;
      run.roots += 1;
      yield JSON.stringify({ ...result, __lineNumber: number++ }).replaceAll("/", "\\/");
    }
  });
}

async function runLine(context: Context, document: DocumentNode, line: string): Promise<Record<string, unknown>> {
  let variables: Record<string, unknown>;
  try {
    variables = JSON.parse(line);
  } catch {
    return { errors: [{ message: "Invalid JSON on this line of the variables file." }] };
  }
  const operation = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION);
  const wrong = operation ? variableErrors(context.admin.schema, operation, variables) : [];
  if (wrong.length > 0) return { errors: wrong.map((error) => error.toJSON()) };
  const { data, errors } = await context.engine.run(document, variables, context);
  return { ...(data ? { data } : {}), ...(errors ? { errors: errors.map((error) => error.toJSON()) } : {}) };
}

class Failure extends Error {
  override name = "Failure";
  code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

async function carryOut(shop: Shop, operation: Node, run: Run, work: Work): Promise<void> {
  const name = `bulk-${numberOfGid(operation.id)}-${randomUUID().slice(0, 8)}.jsonl`;
  const path = resultPath(shop, name);
  mkdirSync(dirname(path), { recursive: true });
  let outcome: Record<string, unknown>;
  try {
    await nextTurn();
    if (!run.cancelled && !shop.isClosed()) shop.tables.bulkOperations.put({ ...operation, status: "RUNNING" });
    await writeLines(shop, run, path, work);
    outcome = { status: run.cancelled ? "CANCELED" : "COMPLETED" };
  } catch (error) {
    outcome = { status: run.cancelled ? "CANCELED" : "FAILED", errorCode: run.cancelled ? null : codeOf(error) };
    if (outcome.errorCode === "INTERNAL_SERVER_ERROR" && !(error instanceof Failure))
      process.stderr.write(`Bulk operation ${operation.id} of ${shop.domain} failed: ${(error as Error).stack}\n`);
  }
  // A stand-in that is closing leaves the run as it is; the next one finds it unfinished.
  if (shop.isClosed()) return;
  const size = run.objects > 0 ? statSync(path).size : 0;
  const link = run.objects > 0 && size > 0 ? resultUrl(shop, name) : null;
  const done = outcome.status === "COMPLETED";
  const result: Node = {
    ...operation,
    ...outcome,
    completedAt: done ? shop.stamp() : null,
    updatedAt: shop.stamp(),
    objectCount: String(run.objects),
    rootObjectCount: String(run.roots),
    fileSize: link ? String(size) : null,
    url: done ? link : null,
    partialDataUrl: done ? null : link,
  };
  shop.tables.bulkOperations.put(result);
  runsOf(shop).delete(operation.id);
  shop.emit("bulk_operations/finish", result.id, result, {
    status: String(result.status).toLowerCase(),
    errorCode: result.errorCode ?? null,
    type: String(result.type).toLowerCase(),
    completedAt: result.completedAt,
  });
}

function codeOf(error: unknown): string {
  if (error instanceof Failure) return error.code;
  return error instanceof GraphQLError && error.extensions.code === "ACCESS_DENIED"
    ? "ACCESS_DENIED"
    : "INTERNAL_SERVER_ERROR";
}

async function writeLines(shop: Shop, run: Run, path: string, work: Work): Promise<void> {
  const file = await open(path, "w");
  try {
    await pour(shop, run, file, work);
  } finally {
    await file.close();
  }
}

async function pour(shop: Shop, run: Run, file: FileHandle, work: Work): Promise<void> {
  const failure = takeFailure(shop);
  let waiting: string[] = [];
  let size = 0;
  let count = 0;
  let turn = performance.now();
  const flush = async () => {
    if (waiting.length > 0) await file.appendFile(`${waiting.join("\n")}\n`);
    waiting = [];
    size = 0;
  };
  try {
    await delay(shop, run);
    if (failure?.after === 0) throw new Failure(failure.errorCode);
    const lines = work(run);
    const next = Symbol.iterator in lines ? lines[Symbol.iterator]() : lines[Symbol.asyncIterator]();
    for (;;) {
      // A query's lines come at once; awaiting each of them would double the time of a large run.
      const step = next.next();
      const { done, value: line } = step instanceof Promise ? await step : step;
      if (done || run.cancelled || shop.isClosed()) return;
      waiting.push(line);
      size += line.length;
      count += 1;
      if (failure && count >= failure.after) throw new Failure(failure.errorCode);
      if (size > chunkSize) await flush();
      if (count % 1000 === 0) await delay(shop, run);
      if (count % 50 === 0 && performance.now() - turn > longestTurn) {
        await nextTurn();
        turn = performance.now();
      }
    }
  } finally {
    await flush();
  }
}

async function delay(shop: Shop, run: Run): Promise<void> {
  const milliseconds = delayOf(shop);
  if (milliseconds > 0) await wait(milliseconds, undefined, { signal: run.stop.signal });
}

export function cancelBulk(shop: Shop, operation: Node | null): Payload {
  if (!operation) return { bulkOperation: null, userErrors: [userError(["id"], "Bulk operation does not exist")] };
  const run = runsOf(shop).get(operation.id);
  if (!run)
    return {
      bulkOperation: operation,
      userErrors: [
        userError(null, `A bulk operation cannot be canceled when it is ${String(operation.status).toLowerCase()}`),
      ],
    };
  run.cancelled = true;
  run.stop.abort();
  const canceling = { ...operation, status: "CANCELING" };
  shop.tables.bulkOperations.put(canceling);
  return { bulkOperation: canceling, userErrors: [] };
}
