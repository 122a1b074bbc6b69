// The five categories that sold most this week, and how the season goes against the last one.
import { type CategoryNames, nameOf } from "#app/derive/shop/category-names.ts";
import type { CategorySales } from "#app/store/rollups/category-sales.ts";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Tile } from "#app/ui/Tile.tsx";
import { TileRow } from "#app/ui/TileRow.tsx";

interface TopCategoryTilesProps {
  names: CategoryNames;
  top: readonly CategorySales[];
  weekNetCents: number;
}

export function TopCategoryTiles({ names, top, weekNetCents }: TopCategoryTilesProps) {
  const { money, share } = useFormat();
  return (
    <TileRow name="Top categories of the last 7 days">
      {top.length === 0 ? (
        <Tile name="Categories" value={null} note="Nothing sold, or no product has a category yet" />
      ) : (
        top.map(({ node, netCents }) => (
          <Tile
            key={node}
            name={nameOf(names, node)}
            value={money(netCents)}
            note={weekNetCents > 0 ? `${share(netCents, weekNetCents)} of net sales` : "Net sales"}
          />
        ))
      )}
    </TileRow>
  );
}

export interface SeasonSales {
  name: string;
  isOn: boolean;
  lastDay: string;
  now: { orders: number; netCents: number };
  before: { orders: number; netCents: number };
  nextDay: string;
}

export function SeasonTiles({ season }: { season: SeasonSales | null }) {
  const { money, count, change, day } = useFormat();
  if (!season) return null;
  const { name, isOn, now, before, lastDay, nextDay } = season;
  const compared = (value: number, than: number) =>
    than > 0 ? `${change(value / than)} on the same days a year before` : "A year before is not known";
  return (
    <TileRow name={isOn ? `${name} season, up to ${day(lastDay)}` : `The last ${name} season, up to ${day(lastDay)}`}>
      <Tile name="Net sales of the season" value={money(now.netCents)} note={compared(now.netCents, before.netCents)} />
      <Tile name="Orders of the season" value={count(now.orders)} note={compared(now.orders, before.orders)} />
      <Tile name="Next season" value={day(nextDay)} note="Its first day" />
    </TileRow>
  );
}
