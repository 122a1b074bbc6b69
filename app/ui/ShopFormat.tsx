import { createContext, type ReactNode, useContext, useMemo } from "react";
import { createFormat, type Format, type ShopLocale } from "./format.ts";

const FormatContext = createContext<Format | null>(null);

export function ShopFormat({ shop, children }: { shop: ShopLocale; children: ReactNode }) {
  const { locale, currency, timeZone } = shop;
  const format = useMemo(() => createFormat({ locale, currency, timeZone }), [locale, currency, timeZone]);
  return <FormatContext.Provider value={format}>{children}</FormatContext.Provider>;
}

export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (!format)
    throw new Error("useFormat was called outside ShopFormat; render the page inside app/routes/app/route.tsx");
  return format;
}
