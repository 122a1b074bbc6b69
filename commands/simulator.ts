// npm run simulator -- ARGS: the stand-in for Shopify by itself (simulator/README.md).
process.argv[1] = new URL("../simulator/server.ts", import.meta.url).pathname;
await import("../simulator/server.ts");
