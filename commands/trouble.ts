// npm run trouble -- NAME
import { runCommand } from "./explain.ts";
import { runExperiment } from "./figures.ts";

await runCommand(() => runExperiment("trouble", "bench/trouble", process.argv.slice(2)));
