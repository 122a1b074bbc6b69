import { pool } from "#app/db.server.ts";
import type { ReadingFacts } from "#app/derive/shop/import-pace.ts";

/** What an import does with one noun, all its windows taken together. */
export interface ImportNoun {
  noun: string;
  status: "waiting" | "running" | "done" | "failed" | "skipped";
  counted: number;
  /** Null while it is not known for every window. */
  expected: number | null;
  failure: string | null;
}

/** The nouns of the latest import in the order in which they are read. */
export async function readImportNouns(shop: number): Promise<ImportNoun[]> {
  const { rows } = await pool.query<ImportNoun>(
    `with run as (
       select id from "ImportRun" where shop = $1 order by "startedAt" desc, id limit 1
     )
     select noun,
            case when bool_or(status = 'failed') then 'failed'
                 when bool_and(status = 'skipped') then 'skipped'
                 when bool_and(status in ('done', 'skipped')) then 'done'
                 when bool_or(status <> 'waiting') then 'running'
                 else 'waiting' end as status,
            sum(counted)::int as counted,
            case when bool_and(expected is not null) then sum(expected)::int end as expected,
            min(failure) as failure
     from "ImportStep" where shop = $1 and "runId" = (select id from run)
     group by noun order by min(position), noun`,
    [shop],
  );
  return rows;
}

/** The part that a running import is reading, all its windows taken together; null while it reads none. */
export async function readImportReading(shop: number): Promise<ReadingFacts | null> {
  const { rows } = await pool.query<ReadingFacts>(
    `with run as (
       select id from "ImportRun" where shop = $1 and status = 'running' order by "startedAt" desc, id limit 1
     ), part as (
       select noun from "ImportStep"
       where shop = $1 and "runId" = (select id from run) and "readingAt" is not null and "finishedAt" is null
       order by "readingAt" desc limit 1
     )
     select noun, sum(counted)::int as counted,
            case when bool_and(expected is not null) then sum(expected)::int end as expected,
            coalesce(sum(counted) filter (where "readingAt" is not null), 0)::int as read,
            (1000 * coalesce(sum(extract(epoch from coalesce("finishedAt", now()) - "readingAt")), 0))::int as "readMs"
     from "ImportStep" where shop = $1 and "runId" = (select id from run) and noun = (select noun from part)
     group by noun`,
    [shop],
  );
  return rows[0] ?? null;
}
