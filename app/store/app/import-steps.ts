import { pool } from "#app/db.server.ts";

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
