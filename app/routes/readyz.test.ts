import { afterAll, expect, test } from "vitest";
import { closeDatabase } from "#app/db.server.ts";
import { loader } from "./readyz.ts";

afterAll(closeDatabase);

test("what is missing is not told outside", async () => {
  // The tests' database is migrated without Prisma, so its table of migrations is missing.
  const response = await loader();
  expect(response.status).toBe(503);
  expect(await response.text()).toBe("not ready; the log says why");
});
