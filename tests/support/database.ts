// Every test file has a database of its own, a copy of the migrated template, and an environment that points at it.
import pg from "pg";
import { inject } from "vitest";

const url = (database: string) => `postgresql://postgres:postgres@127.0.0.1:${inject("postgresPort")}/${database}`;
const name = `test_${crypto.randomUUID().replaceAll("-", "")}`;

const admin = new pg.Client(url("postgres"));
await admin.connect();
// A template may have one copier at a time.
await admin.query("select pg_advisory_lock(1)");
await admin.query(`create database ${name} template template_app`);
await admin.end();

Object.assign(process.env, {
  NODE_ENV: "test",
  DATABASE_URL: url(name),
  SHOPIFY_API_KEY: "test-key",
  SHOPIFY_API_SECRET: "test-secret-0123456789abcdef0123",
  SHOPIFY_APP_URL: "https://app.test",
  TOKEN_KEYS: `test:${Buffer.alloc(32, 7).toString("base64")}`,
  LOG_LEVEL: "silent",
});
