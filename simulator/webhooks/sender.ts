// Sends deliveries: a queue per shop, retries with the original bytes, and whatever trouble is asked for.
import { randomUUID } from "node:crypto";
import { type Attempt, closeConnections, postDelivery } from "./post.ts";
import { signBody } from "./sign.ts";
import { noTrouble, rollDice, type Trouble } from "./trouble.ts";

/** Eight retries that double their wait and fill four hours. */
export const retryWaitsSeconds = Array.from({ length: 8 }, (_, step) => (14_400 / 255) * 2 ** step);

export type DeliveryStatus = "waiting" | "retrying" | "delivered" | "failed" | "lost";

export interface Delivery {
  webhookId: string;
  eventId: string;
  shop: string;
  topic: string;
  name: string | null;
  address: string;
  apiVersion: string;
  triggeredAt: string;
  body: Buffer;
  duplicate: boolean;
  status: DeliveryStatus;
  attempts: Attempt[];
}

interface Lane {
  waiting: { delivery: Delivery; notBefore: number }[];
  /** How many of the waiting have left already; the list is cut now and then. */
  left: number;
  underWay: number;
  collecting: Delivery[];
  timer: NodeJS.Timeout | null;
}

export type Sender = ReturnType<typeof createSender>;

export function createSender(secretOf: () => string) {
  const trouble: Trouble = { ...noTrouble };
  const lanes = new Map<string, Lane>();
  const ledger: Delivery[] = [];
  const retries = new Map<NodeJS.Timeout, Delivery>();
  let dice = rollDice(trouble.seed);
  let duplicates = 0;
  let closed = false;
  let settled: (() => void)[] = [];

  const laneOf = (shop: string): Lane => {
    const lane = lanes.get(shop) ?? { waiting: [], left: 0, underWay: 0, collecting: [], timer: null };
    lanes.set(shop, lane);
    return lane;
  };
  const unfinished = () =>
    retries.size +
    [...lanes.values()].reduce(
      (sum, lane) => sum + lane.waiting.length - lane.left + lane.underWay + lane.collecting.length,
      0,
    );
  const tellSettled = () => {
    if (unfinished() > 0) return;
    for (const tell of settled) tell();
    settled = [];
  };

  async function attempt(delivery: Delivery): Promise<void> {
    const secret = dice() * 100 < trouble.wrongHmacPercent ? `${secretOf()}-wrong` : secretOf();
    const result = await postDelivery(
      delivery.address,
      {
        "content-type": "application/json",
        "user-agent": "Shopify-Captain-Hook",
        "x-shopify-topic": delivery.topic,
        "x-shopify-hmac-sha256": signBody(delivery.body, secret),
        "x-shopify-shop-domain": delivery.shop,
        "x-shopify-api-version": delivery.apiVersion,
        "x-shopify-webhook-id": delivery.webhookId,
        "x-shopify-event-id": delivery.eventId,
        "x-shopify-triggered-at": delivery.triggeredAt,
        ...(delivery.name && { "x-shopify-name": delivery.name }),
      },
      delivery.body,
    );
    delivery.attempts.push(result);
    if (result.status >= 200 && result.status < 300) {
      delivery.status = "delivered";
      return;
    }
    const wait = retryWaitsSeconds[delivery.attempts.length - 1];
    delivery.status = wait === undefined ? "failed" : "retrying";
    if (wait === undefined || closed) return;
    const timer = setTimeout(
      () => {
        retries.delete(timer);
        push(delivery);
      },
      (wait * 1000) / Math.max(trouble.timeScale, 0.001),
    );
    timer.unref();
    retries.set(timer, delivery);
  }

  function pump(lane: Lane, atOnce = Math.max(1, trouble.concurrency)): void {
    if (trouble.paused || closed) return;
    while (lane.underWay < atOnce) {
      const next = lane.waiting[lane.left];
      if (!next) break;
      const early = next.notBefore - Date.now();
      if (early > 0) {
        if (lane.timer) clearTimeout(lane.timer);
        lane.timer = setTimeout(() => pump(lane), early);
        lane.timer.unref();
        break;
      }
      lane.left += 1;
      if (lane.left === 1000 || lane.left === lane.waiting.length) {
        lane.waiting.splice(0, lane.left);
        lane.left = 0;
      }
      lane.underWay += 1;
      void attempt(next.delivery).finally(() => {
        lane.underWay -= 1;
        pump(lane);
        tellSettled();
      });
    }
  }

  function push(delivery: Delivery): void {
    const lane = laneOf(delivery.shop);
    lane.waiting.push({ delivery, notBefore: Date.now() + trouble.delayMs });
    pump(lane);
  }

  function release(lane: Lane): void {
    const batch = lane.collecting.splice(0);
    if (trouble.reorderWindow > 1)
      for (let at = batch.length - 1; at > 0; at -= 1) {
        const other = Math.floor(dice() * (at + 1));
        const [here, there] = [batch[at], batch[other]];
        if (here && there) [batch[at], batch[other]] = [there, here];
      }
    for (const delivery of batch) lane.waiting.push({ delivery, notBefore: Date.now() + trouble.delayMs });
    pump(lane, trouble.burst > 1 ? Math.max(trouble.burst, trouble.concurrency) : undefined);
  }

  function enqueue(delivery: Delivery): void {
    ledger.push(delivery);
    if (ledger.length > 20_000) ledger.splice(0, 5000);
    if (dice() * 100 < trouble.lossPercent) {
      delivery.status = "lost";
      return;
    }
    const lane = laneOf(delivery.shop);
    const together = Math.max(trouble.reorderWindow, trouble.burst);
    if (together <= 1) push(delivery);
    else {
      lane.collecting.push(delivery);
      if (lane.collecting.length >= together) release(lane);
    }
  }

  return {
    trouble: (): Readonly<Trouble> => trouble,
    setTrouble(change: Partial<Trouble>) {
      Object.assign(trouble, change);
      if (change.seed !== undefined) dice = rollDice(change.seed);
      for (const lane of lanes.values()) {
        if (Math.max(trouble.reorderWindow, trouble.burst) <= 1) release(lane);
        else pump(lane);
      }
    },
    /** What was collected for a burst or for reordering goes out now. */
    flush() {
      for (const lane of lanes.values()) release(lane);
    },
    /** Waiting retries go out now. */
    retryNow() {
      const waiting = [...retries];
      retries.clear();
      for (const [timer, delivery] of waiting) {
        clearTimeout(timer);
        push(delivery);
      }
    },
    send(letter: Omit<Delivery, "webhookId" | "duplicate" | "status" | "attempts">) {
      const delivery: Delivery = {
        ...letter,
        webhookId: randomUUID(),
        duplicate: false,
        status: "waiting",
        attempts: [],
      };
      enqueue(delivery);
      if (dice() * 100 >= trouble.duplicatePercent) return;
      duplicates += 1;
      const webhookId = duplicates % 2 === 0 ? randomUUID() : delivery.webhookId;
      enqueue({ ...delivery, webhookId, duplicate: true, status: "waiting", attempts: [] });
    },
    ledger: (): readonly Delivery[] => ledger,
    clearLedger: () => void ledger.splice(0),
    unfinished,
    /** Resolves when nothing waits, is collected, is under way or is to be retried. */
    settle: () => (unfinished() === 0 ? Promise.resolve() : new Promise<void>((resolve) => settled.push(resolve))),
    close() {
      closed = true;
      for (const timer of retries.keys()) clearTimeout(timer);
      for (const lane of lanes.values()) if (lane.timer) clearTimeout(lane.timer);
      closeConnections();
    },
  };
}
