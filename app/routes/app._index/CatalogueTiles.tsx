import type { CatalogueCounts } from "#app/store/source/products.ts";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { Tile } from "#app/ui/Tile.tsx";
import { TileRow } from "#app/ui/TileRow.tsx";

export function CatalogueTiles({ counts }: { counts: CatalogueCounts }) {
  const { count, share } = useFormat();
  const known = counts.readAt !== null;
  const { products, activeProducts, variants, withoutSku, withoutCost, withoutProductType, unitsInStock } = counts;
  return (
    <TileRow name="Your catalogue">
      <Tile
        name="Products"
        value={known ? count(products) : null}
        note={known ? `${count(activeProducts)} active` : "Not read yet"}
      />
      <Tile
        name="Variants"
        value={known ? count(variants) : null}
        note={known ? `${count(withoutSku)} without a SKU` : "Not read yet"}
      />
      <Tile
        name="Units in stock"
        value={known ? count(unitsInStock) : null}
        note={known ? "Tracked, all locations" : "Not read yet"}
      />
      <Tile
        name="Variants with a cost"
        value={variants > 0 ? share(variants - withoutCost, variants) : null}
        note={variants > 0 ? `${count(withoutCost)} have none` : "No variants yet"}
      />
      <Tile
        name="Without a type"
        value={known ? count(withoutProductType) : null}
        note={products > 0 ? `${share(withoutProductType, products)} of all products` : "No products yet"}
      />
    </TileRow>
  );
}
