// Which shops' customers are judged, and for which day they last were.
import { pool } from "#app/db.server.ts";

export interface SweptShop {
  id: number;
  domain: string;
  timeZone: string;
  /** The day (YYYY-MM-DD) of the latest edges. */
  day: string;
}

export async function shopsWithEdges(): Promise<SweptShop[]> {
  const { rows } = await pool.query<SweptShop>(
    `select s.id, s.domain, s."timeZone", max(edges.day)::text as day
     from "Shop" s join "SegmentEdges" edges on edges.shop = s.id
     where s."uninstalledAt" is null
     group by s.id order by s.id`,
  );
  return rows;
}
