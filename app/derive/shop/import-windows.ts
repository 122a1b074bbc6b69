// In which windows of time is a shop's order history read?
// The newest 90 days first, so that the pages have something to show soon; the rest in equal slices, newest first, each
// expected to hold no more than 50,000 orders. The newest window has no end: what is ordered meanwhile is in it.
// Without leave to read all orders there are 60 days, and one window is enough.
// Worked example: 120,000 orders since 2023-11-20, on 2026-11-20: from 2026-08-22 on, and three slices before.

export interface ImportWindow {
  from: Date;
  to: Date | null;
}

const dayMs = 86_400_000;
const firstDays = 90;
const mostOrders = 50_000;
const mostSlices = 40;

/** `oldest` is when the first order was made, null where there is none. */
export function importWindows(oldest: Date | null, orders: number, today: Date): ImportWindow[] {
  const from = new Date(today.getTime() - firstDays * dayMs);
  const epoch = new Date(0);
  if (!oldest || oldest >= from) return [{ from: epoch, to: null }];
  const slices = Math.min(mostSlices, Math.max(1, Math.ceil(orders / mostOrders)));
  const width = (from.getTime() - oldest.getTime()) / slices;
  const bounds = Array.from(
    { length: slices },
    (_, at) => new Date(Math.floor((from.getTime() - at * width) / 1000) * 1000),
  );
  return [{ from: bounds[0] ?? from, to: null }, ...bounds.map((to, at) => ({ from: bounds[at + 1] ?? epoch, to }))];
}
