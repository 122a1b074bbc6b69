import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

let home: string;
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), "categorize-"));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

function categorize(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["commands/categorize.ts", ...args], {
    encoding: "utf8",
    env: { ...process.env, CALLED_FROM: home },
  });
  return { status, stdout, stderr };
}

test("every product of the file is a line with its place, its cars and why", () => {
  writeFileSync(
    path.join(home, "products.csv"),
    "Handle,Title,Vendor,Type,Tags\nrelay,Fuel Pump Relay Kit,Painless,Electrical,\nhood,1967-68 Camaro Steel Cowl Hood,,,\n",
  );
  const { status, stdout, stderr } = categorize("products.csv");
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const [header, relay, hood, end] = stdout.split("\r\n");
  expect(header).toBe(
    "handle,title,l1,l2,l3,confidence,fitment_class,years,makes,models,performance,restoration,custom,evidence",
  );
  expect(relay).toMatch(
    /^relay,Fuel Pump Relay Kit,Electrical & Lighting,Batteries & Switches,"Relays, Fuses & Solenoids",0\.9\d*,/,
  );
  expect(relay).toContain("title “fuel pump relay” → Relays, Fuses & Solenoids");
  expect(hood).toMatch(/^hood,1967-68 Camaro Steel Cowl Hood,Exterior & Body,Hoods & Trunks,/);
  expect(hood).toContain(",specific,1967;1968,Chevrolet,Camaro,");
  expect(end).toBe("");
});

test("a file that is not there, and no file, are told in one sentence", () => {
  expect(categorize("missing.csv")).toMatchObject({ status: 1, stderr: expect.stringMatching(/^missing\.csv cannot/) });
  expect(categorize()).toMatchObject({ status: 1, stderr: expect.stringContaining("products.csv") });
});
