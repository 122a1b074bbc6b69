// Data: how new and how complete what we know of the shop is, what failed, and how our figures relate to Shopify's.
import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { useEffect } from "react";
import { authenticateShop } from "#app/authenticate.server.ts";
import { judgementDay, now } from "#app/clock.server.ts";
import { bridgeOf } from "#app/derive/shop/bridge.ts";
import { daysOfOrdersChecked, quality, qualityChecks } from "#app/derive/shop/data-quality.ts";
import { dataSets, freshness } from "#app/derive/shop/freshness.ts";
import { importPace } from "#app/derive/shop/import-pace.ts";
import { readApiUse } from "#app/store/app/api-use.ts";
import { listDataRequests } from "#app/store/app/data-requests.ts";
import { readComparedAt } from "#app/store/app/freshness.ts";
import { readImportReading } from "#app/store/app/import-steps.ts";
import { latestImport, requestImport } from "#app/store/app/imports.ts";
import { lastReconciles } from "#app/store/app/reconciles.ts";
import { readSettings } from "#app/store/app/settings.ts";
import { deadDeliveries, readBacklog, replayDeliveries, replayDelivery } from "#app/store/inbox/dead.ts";
import { deadMissing, replayMissing } from "#app/store/inbox/missing.ts";
import { missingKinds } from "#app/store/inbox/wanted.ts";
import { readBridgeDays } from "#app/store/source/bridge-days.ts";
import { missingCounts } from "#app/store/source/missing-counts.ts";
import { ImportCard } from "#app/ui/ImportCard.tsx";
import { isUnderWay } from "#app/ui/ImportProgress.tsx";
import { PageFrame } from "#app/ui/PageFrame.tsx";
import { useFormat } from "#app/ui/ShopFormat.tsx";
import { useRevalidateWhile } from "#app/ui/use-revalidate-while.ts";
import { ApiUseCard } from "./ApiUseCard.tsx";
import { BridgeCard } from "./BridgeCard.tsx";
import { FreshnessCard } from "./FreshnessCard.tsx";
import { InboxCard } from "./InboxCard.tsx";
import { DataRequests, Retention } from "./PrivacyCard.tsx";
import { QualityCard } from "./QualityCard.tsx";
import { ReconcileCard } from "./ReconcileCard.tsx";

export const meta: MetaFunction = () => [{ title: "Data · Hot Rodan" }];

const bridgeDays = 14;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const at = now();
  const lastDay = judgementDay(shop);
  const [run, reading, comparedAt, backlog, dead, unread, reconciles, missing, bridge, requests, settings, uses] =
    await Promise.all([
      latestImport(shop.id),
      readImportReading(shop.id),
      readComparedAt(shop.id),
      readBacklog(shop.domain),
      deadDeliveries(shop.domain),
      deadMissing(shop.id),
      lastReconciles(shop.id),
      missingCounts(shop.id, { lastDay, days: daysOfOrdersChecked }),
      readBridgeDays(shop.id, { timeZone: shop.timeZone, lastDay, days: bridgeDays }),
      listDataRequests(shop.id),
      readSettings(shop.id),
      readApiUse(shop.id, at),
    ]);
  const asked = new URL(request.url).searchParams.get("day");
  const shown = bridge.find(({ day }) => day === asked) ?? bridge.find((day) => bridgeOf(day).length > 0);
  return {
    at,
    run: run && { ...run, pace: reading && importPace(reading) },
    sets: dataSets.map((set) => freshness(set, set === "webhooks" ? backlog.oldestAt : comparedAt[set], at)),
    backlog,
    dead,
    unread,
    reconciles,
    checks: qualityChecks.map((check) => quality(check, missing[check])),
    bridge,
    shown: shown?.day ?? null,
    requests,
    settings,
    uses,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop } = await authenticateShop(request);
  const form = await request.formData();
  const intent = form.get("intent");
  const seq = String(form.get("seq"));
  if (intent === "import") {
    await requestImport(shop.id);
    return { replayed: null };
  }
  if (intent === "replay" && seq === "all") return { replayed: await replayDeliveries(shop.domain) };
  if (intent === "replay" && /^\d{1,18}$/.test(seq))
    return { replayed: (await replayDelivery(shop.domain, seq)) ? 1 : 0 };
  if (intent === "read-again" && seq === "all") return { replayed: await replayMissing(shop.id, "all") };
  const [word, id = ""] = seq.split(" ");
  const kind = missingKinds.find((known) => known === word);
  if (intent === "read-again" && kind && /^\d{1,18}$/.test(id))
    return { replayed: await replayMissing(shop.id, { kind, id }) };
  throw data(null, { status: 400, statusText: `Unknown intent ${String(intent)}` });
}

export default function DataPage() {
  const loaded = useLoaderData<typeof loader>();
  const { at, run, sets, backlog, dead, unread, reconciles, checks, bridge, shown, requests, settings, uses } = loaded;
  const { count, moment } = useFormat();
  const importing = useFetcher<typeof action>();
  const replaying = useFetcher<typeof action>();
  const appBridge = useAppBridge();
  // The import's own card asks again while it runs.
  useRevalidateWhile(backlog.waiting > 0 && !isUnderWay(run));
  useEffect(() => {
    const replayed = replaying.data?.replayed;
    if (typeof replayed === "number") appBridge.toast.show(`Replayed: ${count(replayed)}`);
  }, [replaying.data, appBridge, count]);
  return (
    <PageFrame title="Data" backUrl="/app/settings" subtitle={`As of ${moment(at)}, shop time`}>
      <ImportCard
        run={run}
        asking={importing.state !== "idle"}
        onImport={() => importing.submit({ intent: "import" }, { method: "post" })}
      />
      <FreshnessCard sets={sets} />
      <InboxCard
        backlog={backlog}
        dead={dead}
        unread={unread}
        replaying={replaying.state !== "idle"}
        onReplay={(seq) => replaying.submit({ intent: "replay", seq }, { method: "post" })}
        onReadAgain={(seq) => replaying.submit({ intent: "read-again", seq }, { method: "post" })}
      />
      <ReconcileCard runs={reconciles} />
      <QualityCard checks={checks} />
      <ApiUseCard uses={uses} />
      <BridgeCard days={bridge} shown={shown} />
      <DataRequests requests={requests} />
      <Retention {...settings} />
    </PageFrame>
  );
}
