import type { StockTiles as Stock } from "#app/derive/shop/stock-tiles.ts";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Tile } from "#app/ui/Tile.tsx";
import { TileRow } from "#app/ui/TileRow.tsx";

export function StockTiles({ stock }: { stock: Stock | null }) {
  const { count, money } = useFormat();
  const skus = (value: number | undefined) => (value === undefined ? null : count(value));
  const note = (text: string) => (stock ? text : "Stock is judged after the import");
  return (
    <TileRow name="Stock">
      <Tile name="Critical" value={skus(stock?.critical)} note={note("Variants out or with less than 3 days left")} />
      <Tile name="Low" value={skus(stock?.low)} note={note("Variants with 3 to 7 days left")} />
      <Tile name="Overstock" value={skus(stock?.overstock)} note={note("Variants with more than 90 days of stock")} />
      <Tile
        name="In slow movers"
        value={stock ? money(stock.atRiskCents) : null}
        note={note(
          `${count(stock?.atRiskSkus ?? 0)} variants, dead, slow or asleep${stock?.estimatedCents ? `; ${money(stock.estimatedCents)} of it estimated` : ""}`,
        )}
      />
    </TileRow>
  );
}
