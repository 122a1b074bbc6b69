// All shops of one stand-in. They share nothing but the process.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Change, openShop, type Shop } from "./shop.ts";

export type { Change, Shop, ShopInfo } from "./shop.ts";

export interface World {
  shops: ReadonlyMap<string, Shop>;
  onChange(listener: (change: Change) => void): void;
  save(): Promise<void>;
  close(): Promise<void>;
}

export interface WorldOptions {
  folders: string[];
  stateFolder?: string; // without one the state lives in a temporary folder and ends with the world
  origin?: string;
}

export async function createWorld(options: WorldOptions): Promise<World> {
  const stateFolder = options.stateFolder ?? (await mkdtemp(join(tmpdir(), "shopify-stand-in-")));
  const listeners: ((change: Change) => void)[] = [];
  const shops = new Map<string, Shop>();
  const close = async () => {
    for (const shop of shops.values()) {
      shop.save();
      shop.close();
    }
    if (!options.stateFolder) await rm(stateFolder, { recursive: true, force: true });
  };
  try {
    for (const folder of options.folders) {
      const shop = openShop({
        folder,
        stateFolder,
        origin: options.origin ?? "http://127.0.0.1:4000",
        onChange: (change) => {
          for (const listener of listeners) listener(change);
        },
      });
      if (shops.has(shop.domain))
        throw new Error(`Two shop folders are both ${shop.domain}; give one another domain in shop.json.`);
      shops.set(shop.domain, shop);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    shops,
    onChange: (listener) => {
      listeners.push(listener);
    },
    async save() {
      for (const shop of shops.values()) shop.save();
    },
    close,
  };
}
