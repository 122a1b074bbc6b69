import type { OrderHistory, WeekOfSales } from "#app/store/rollups/day-sales.ts";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Tile } from "#app/ui/Tile.tsx";
import { TileRow } from "#app/ui/TileRow.tsx";

interface SalesTilesProps {
  weeks: { last: WeekOfSales; before: WeekOfSales };
  history: OrderHistory;
}

export function SalesTiles({ weeks: { last, before }, history }: SalesTilesProps) {
  const { count, money, day } = useFormat();
  const known = history.firstDay !== null;
  const tile = (name: string, figure: (week: WeekOfSales) => string) => (
    <Tile
      name={name}
      value={known ? figure(last) : null}
      note={known ? `${figure(before)} in the 7 days before` : "No orders read yet"}
    />
  );
  return (
    <TileRow name="The last 7 days">
      {tile("Orders", ({ orders }) => count(orders))}
      {tile("Net sales", ({ netCents }) => money(netCents))}
      {tile("Units, less returns", ({ units }) => count(units))}
      {tile("New customers", ({ newCustomers }) => count(newCustomers))}
      <Tile
        name="Orders in all"
        value={known ? count(history.orders) : null}
        note={history.firstDay ? `Since ${day(history.firstDay)}` : "No orders read yet"}
      />
    </TileRow>
  );
}
