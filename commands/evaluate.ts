// npm run evaluate -- NAME
import { runCommand } from "./explain.ts";
import { runExperiment } from "./figures.ts";

await runCommand(() => runExperiment("evaluate", "bench/evaluate", process.argv.slice(2)));
