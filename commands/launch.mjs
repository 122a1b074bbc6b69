// Every `npm run NAME` comes through here, on whatever Node the machine has (20 or later), straight after a clone.
// It installs what is missing, then continues under the Node that the project depends on. Plain JavaScript, no imports
// from outside Node: nothing may be installed yet.
import { spawn, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync, statfsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");
const [command, ...args] = process.argv.slice(2);
const GIB = 1024 ** 3;

function giveUp(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Whether what lies in node_modules is what the lock file asks for on this platform. */
function isInstalled() {
  try {
    const asked = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")).packages;
    const there = JSON.parse(readFileSync(path.join(root, "node_modules/.package-lock.json"), "utf8")).packages;
    return Object.entries(asked).every(
      ([folder, { version, optional }]) =>
        !folder || there[folder]?.version === version || (optional && !there[folder]),
    );
  } catch {
    return false;
  }
}

function install() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    giveUp(
      `${root} is not writable for this user: its dependencies cannot be installed. Change its owner, or clone it elsewhere.`,
    );
  }
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < 2 * GIB)
    giveUp(
      `${root} has ${((bavail * bsize) / GIB).toFixed(1)} GiB of free disk; the dependencies need 2. Make room and run it again.`,
    );
  process.stderr.write("Installing dependencies (once, about a minute) …\n");
  // npm tells its scripts where it lies; without npm around, the one on the PATH is asked.
  const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];
  const { status, error } = spawnSync(npm[0], [...npm.slice(1), "ci", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (error) giveUp(`npm did not start (${error.message}): put npm on the PATH and run it again.`);
  if (status !== 0) giveUp("npm ci did not finish: its reason stands above. Mend it and run the same command again.");
}

/** The Node that comes with the project, or this one where it is new enough to run TypeScript by itself. */
function nodeToUse() {
  const ours = path.join(root, "node_modules/.bin/node");
  if (existsSync(ours) && spawnSync(ours, ["--version"]).status === 0) return ours;
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return giveUp(
    `No Node 24 comes with the project for ${process.platform} ${process.arch}, and this one is ${process.versions.node}. Install Node 22.18 or later and run it again.`,
  );
}

if (Number(process.versions.node.split(".")[0]) < 20)
  giveUp(`Node ${process.versions.node} is too old to start from: install Node 20 or later.`);
if (!command || !existsSync(path.join(root, `commands/${command}.ts`)))
  giveUp(`There is no command "${command ?? ""}" in commands/.`);
if (!isInstalled()) install();

const node = nodeToUse();
const bin = path.join(root, "node_modules/.bin");
const child = spawn(node, ["--enable-source-maps", path.join(root, `commands/${command}.ts`), ...args], {
  cwd: root,
  // The channel tells the command when this process is gone, however it went.
  stdio: ["inherit", "inherit", "inherit", "ipc"],
  env: {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ""}`,
    CALLED_FROM: process.env.INIT_CWD ?? process.cwd(),
  },
});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.once("error", (error) => giveUp(`${node} did not start: ${error.message}`));
child.once("exit", (code, signal) => process.exit(signal ? 130 : (code ?? 1)));

// A shell between npm and this process may be ended without a word: then nobody is left to pass a signal on.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) child.kill("SIGTERM");
}, 1000).unref();
