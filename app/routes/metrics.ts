import type { LoaderFunctionArgs } from "@remix-run/node";
import { readMetrics } from "#app/metrics.server.ts";

export const loader = ({ request }: LoaderFunctionArgs) => readMetrics(request);
