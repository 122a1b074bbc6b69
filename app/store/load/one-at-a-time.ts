// A load needs several connections of the pool at once. Two that each wait for the last ones would wait for ever.
let last: Promise<unknown> = Promise.resolve();

/** Does `work` when what was asked for before is over, however it ended. */
export async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const before = last;
  const { promise, resolve } = Promise.withResolvers<void>();
  last = promise;
  await before;
  try {
    return await work();
  } finally {
    resolve();
  }
}
