// Where is a function of several numbers least?
// The downhill simplex of Nelder and Mead (1965): n + 1 points walk downhill by reflecting, stretching or shrinking the
// worst of them. It needs no slopes and is the same every time it runs.
// Worked example: (x − 3)² + (y + 1)², begun at (0, 0), ends at (3, −1).

export interface LeastOptions {
  /** How far the other points begin from the first one. */
  step?: number;
  /** How many moves at most. */
  moves?: number;
  /** It ends when the values of all points are this close. */
  close?: number;
}

interface Corner {
  at: number[];
  value: number;
}

export function least(
  of: (at: readonly number[]) => number,
  start: readonly number[],
  { step = 0.5, moves = 200, close = 1e-3 }: LeastOptions = {},
): number[] {
  const size = start.length;
  const corner = (at: number[]): Corner => ({ at, value: of(at) });
  let corners = [
    corner([...start]),
    ...start.map((_, axis) => corner(start.map((value, at) => (at === axis ? value + step : value)))),
  ];
  for (let move = 0; move < moves; move += 1) {
    corners.sort((one, other) => one.value - other.value);
    const [best, worst, second] = [corners[0], corners[size], corners[size - 1]] as [Corner, Corner, Corner];
    if (worst.value - best.value < close) break;
    const middle = start.map(
      (_, axis) => corners.slice(0, size).reduce((sum, { at }) => sum + (at[axis] ?? 0), 0) / size,
    );
    const moved = (by: number) => corner(middle.map((value, axis) => value + by * (value - (worst.at[axis] ?? 0))));
    const reflected = moved(1);
    if (reflected.value < best.value) {
      const stretched = moved(2);
      corners[size] = stretched.value < reflected.value ? stretched : reflected;
    } else if (reflected.value < second.value) corners[size] = reflected;
    else {
      const shrunk = moved(reflected.value < worst.value ? 0.5 : -0.5);
      if (shrunk.value < Math.min(reflected.value, worst.value)) corners[size] = shrunk;
      else
        corners = corners.map((one, at) =>
          at === 0 ? one : corner(one.at.map((value, axis) => (value + (best.at[axis] ?? 0)) / 2)),
        );
    }
  }
  return corners.sort((one, other) => one.value - other.value)[0]?.at ?? [...start];
}
