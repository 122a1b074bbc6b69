// The door runs from source and the pages from Vite's build, so a module may be loaded twice in one process.
// What a process must have once (its pool, its counters) is kept where both find it.
const kept = Symbol.for("hot-rodan.once");

export function once<T>(name: string, make: () => T): T {
  const place = globalThis as typeof globalThis & { [kept]?: Map<string, unknown> };
  place[kept] ??= new Map();
  if (!place[kept].has(name)) place[kept].set(name, make());
  // The name is only ever used with one type: by the module that makes it.
  return place[kept].get(name) as T;
}
