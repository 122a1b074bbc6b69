import { db } from "#app/db.server.ts";
import { defaultCalendar, type SeasonCalendar } from "#app/derive/shop/season-calendar.ts";
import { enqueue } from "#app/jobs/queue.ts";
import { inTransaction } from "#app/store/transaction.ts";

/** Only saveSeasonCalendar writes these columns, so they hold what a calendar holds. */
const asCalendar = (row: { [Key in keyof SeasonCalendar]: unknown }) => row as SeasonCalendar;

export async function readSeasonCalendar(shop: number): Promise<SeasonCalendar> {
  const row = await db.seasonCalendar.findUnique({
    where: { shop },
    select: { furtherSeasons: true, leadDays: true, coverDays: true, categoryLeadDays: true },
  });
  return row ? asCalendar(row) : defaultCalendar;
}

/** What follows from the calendar is judged anew. */
export async function saveSeasonCalendar(shop: number, calendar: SeasonCalendar): Promise<void> {
  await inTransaction(async (tx) => {
    await tx.query(
      `insert into "SeasonCalendar" (shop, "furtherSeasons", "leadDays", "coverDays", "categoryLeadDays", "updatedAt")
       values ($1, $2::jsonb, $3, $4, $5::jsonb, now())
       on conflict (shop) do update set "furtherSeasons" = excluded."furtherSeasons", "leadDays" = excluded."leadDays",
         "coverDays" = excluded."coverDays", "categoryLeadDays" = excluded."categoryLeadDays", "updatedAt" = now()`,
      [
        shop,
        JSON.stringify(calendar.furtherSeasons),
        calendar.leadDays,
        calendar.coverDays,
        JSON.stringify(calendar.categoryLeadDays),
      ],
    );
    await enqueue(tx, "judge-seasons", { shop });
  });
}

/** For what else seasons follow from: the settings. */
export const judgeSeasonsAnew = (shop: number): Promise<void> =>
  inTransaction((tx) => enqueue(tx, "judge-seasons", { shop }));
