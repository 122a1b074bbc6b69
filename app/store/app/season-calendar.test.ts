import { afterAll, expect, test } from "vitest";
import { closeDatabase, pool } from "#app/db.server.ts";
import { defaultCalendar } from "#app/derive/shop/season-calendar.ts";
import { readSeasonCalendar, saveSeasonCalendar } from "./season-calendar.ts";

afterAll(closeDatabase);

test("a calendar that is saved is there for its shop alone, and its seasons are judged anew", async () => {
  const calendar = {
    furtherSeasons: [{ name: "Swap meets", firstMonth: 11, lastMonth: 1 }],
    leadDays: 21,
    coverDays: 45,
    categoryLeadDays: { 2: 60 },
  };
  await saveSeasonCalendar(1, { ...calendar, leadDays: 1 });
  await saveSeasonCalendar(1, calendar);
  expect(await readSeasonCalendar(1)).toEqual(calendar);
  expect(await readSeasonCalendar(2)).toEqual(defaultCalendar);
  const { rows } = await pool.query("select task_identifier, key from graphile_worker.jobs");
  expect(rows).toEqual([{ task_identifier: "judge-seasons", key: "judge-seasons:1" }]);
});
