import { expect, test } from "vitest";
import { errorWords } from "./error-words.ts";

test.each([
  { status: null, title: "Something went wrong", retry: true },
  { status: 500, title: "Something went wrong", retry: true },
  { status: 503, title: "Something went wrong", retry: true },
  { status: 401, title: "Your session has ended", retry: true },
  { status: 403, title: "This is not allowed", retry: true },
  { status: 404, title: "Page not found", retry: false },
  { status: 429, title: "Too many requests", retry: true },
  { status: 422, title: "This request was refused", retry: true },
])("$status is $title", ({ status, title, retry }) => {
  expect(errorWords(status)).toMatchObject({ title, retry });
});

test("a refusal without words of its own names its status", () => {
  expect(errorWords(418).text).toContain("418");
});
