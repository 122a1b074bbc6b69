// node simulator/server.ts --shop FOLDER … : the stand-in for Shopify as a process of its own, on loopback only.
import { realpathSync } from "node:fs";
import { parseArgs } from "node:util";
import { startStandIn } from "./stand-in.ts";

const usage = `node simulator/server.ts --shop FOLDER [--shop FOLDER …]
  --app FILE            the app's shopify.app.toml
  --app-address URL     where the app listens (http://127.0.0.1:3000)
  --api-key, --api-secret   or SIMULATOR_API_KEY, SIMULATOR_API_SECRET
  --port, --tunnel-port     0 or nothing: any free port
  --state FOLDER        keeps what happens; without it everything is forgotten at the end`;

function readPort(name: string, text: string | undefined): number {
  const port = Number(text ?? 0);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--${name} ${text} is not a port.`);
  return port;
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      shop: { type: "string", multiple: true, default: [] },
      app: { type: "string" },
      "app-address": { type: "string" },
      "api-key": { type: "string" },
      "api-secret": { type: "string" },
      port: { type: "string" },
      "tunnel-port": { type: "string" },
      state: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(usage);
  const apiKey = values["api-key"] ?? process.env.SIMULATOR_API_KEY;
  const apiSecret = values["api-secret"] ?? process.env.SIMULATOR_API_SECRET;
  const standIn = await startStandIn({
    shops: values.shop,
    port: readPort("port", values.port),
    tunnelPort: readPort("tunnel-port", values["tunnel-port"]),
    ...(values.app && { app: values.app }),
    ...(values["app-address"] && { appAddress: values["app-address"] }),
    ...(apiKey && { apiKey }),
    ...(apiSecret && { apiSecret }),
    ...(values.state && { state: values.state }),
  });
  const stop = () => {
    standIn.close().then(
      () => process.exit(0),
      (error: Error) => {
        process.stderr.write(`${error.message}\n`);
        process.exit(1);
      },
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  const { origins, world, staticToken, dispatch } = standIn;
  for (const topic of dispatch.unserved) process.stderr.write(`The stand-in never sends ${topic}.\n`);
  const shops = [...world.shops.keys()];
  console.log(
    `simulator listening ${JSON.stringify({
      admin: origins.admin,
      ...(origins.tunnel && { tunnel: origins.tunnel }),
      shops,
      ...(staticToken && {
        token: staticToken.token,
        graphql: shops.map((shop) => `${origins.admin}/shop/${shop}/admin/api/2026-10/graphql.json`),
      }),
    })}`,
  );
}

if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename)
  run().catch((error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
