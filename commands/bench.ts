// npm run bench -- NAME
import { runCommand } from "./explain.ts";
import { runExperiment } from "./figures.ts";

await runCommand(() => runExperiment("bench", "bench/speed", process.argv.slice(2)));
