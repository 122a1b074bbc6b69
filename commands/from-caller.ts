import path from "node:path";

/** Paths are meant from where the person stands, not from the project. */
export const fromCaller = (place: string): string => path.resolve(process.env.CALLED_FROM ?? process.cwd(), place);
