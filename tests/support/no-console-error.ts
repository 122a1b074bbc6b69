// An error on the console that no test asked for fails the test in which it appeared.
import { afterEach, beforeEach, expect, vi } from "vitest";

let said: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
  said = vi.spyOn(console, "error");
});

afterEach(() => {
  const lines = said.mock.calls.map((parts: unknown[]) => parts.map(String).join(" "));
  said.mockRestore();
  expect(lines, "unexpected console.error").toEqual([]);
});
