// Ids as places in arrays: the first id met is 0, the next 1. Ids of any 64 bits, kept as their two halves.

export interface IdPlaces {
  /** How many there are. */
  count: number;
  high: Int32Array;
  low: Uint32Array;
  placeOf(high: number, low: number): number;
  /** -1: it has not been met. */
  find(high: number, low: number): number;
  /** All places, that of the smallest id first. */
  sorted(): Int32Array;
}

// The high halves of what a JavaScript number holds exactly.
const safeHigh = 0x200000;
const two32 = 4_294_967_296;

// An own table of places by hash: a Map would make an object of every id it is asked for.
export function createIdPlaces(): IdPlaces {
  // A place + 1; 0 is free. Half of it stays free.
  let slots = new Int32Array(4096);
  const slotOf = (high: number, low: number): number => {
    const mask = slots.length - 1;
    let slot = (Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const place = (slots[slot] ?? 0) - 1;
      if (place < 0 || (ids.low[place] === low && ids.high[place] === high)) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const growSlots = () => {
    slots = new Int32Array(slots.length * 2);
    for (let place = 0; place < ids.count; place++)
      slots[slotOf(ids.high[place] ?? 0, ids.low[place] ?? 0)] = place + 1;
  };
  const ids: IdPlaces = {
    count: 0,
    high: new Int32Array(1024),
    low: new Uint32Array(1024),
    placeOf(high, low) {
      const slot = slotOf(high, low);
      const known = slots[slot] ?? 0;
      if (known > 0) return known - 1;
      const place = ids.count++;
      if (place === ids.high.length) {
        ids.high = grown(ids.high, place + 1);
        ids.low = grown(ids.low, place + 1);
      }
      ids.high[place] = high;
      ids.low[place] = low;
      slots[slot] = place + 1;
      if (ids.count * 2 > slots.length) growSlots();
      return place;
    },
    find: (high, low) => (slots[slotOf(high, low)] ?? 0) - 1,
    sorted() {
      const places = new Int32Array(ids.count);
      const isSafe = ids.high.subarray(0, ids.count).every((high) => high >= 0 && high < safeHigh);
      if (!isSafe) {
        for (let place = 0; place < ids.count; place++) places[place] = place;
        return places.sort((a, b) => compareIds(ids, a, b));
      }
      // Numbers sort ten times faster than places by a function of ours.
      const numbers = new Float64Array(ids.count);
      for (let place = 0; place < ids.count; place++)
        numbers[place] = (ids.high[place] ?? 0) * two32 + (ids.low[place] ?? 0);
      for (const [at, number] of numbers.sort().entries()) {
        const high = Math.floor(number / two32);
        places[at] = (slots[slotOf(high, number - high * two32)] ?? 0) - 1;
      }
      return places;
    },
  };
  return ids;
}

export function compareIds({ high, low }: IdPlaces, a: number, b: number): number {
  return (high[a] ?? 0) - (high[b] ?? 0) || (low[a] ?? 0) - (low[b] ?? 0);
}

type Numbers = Int32Array | Uint32Array | Float64Array;

/** The same numbers with room for `size` and for as many again. */
export function grown<Array extends Numbers>(numbers: Array, size: number): Array {
  const larger = new (numbers.constructor as new (length: number) => Array)(Math.max(16, size * 2));
  larger.set(numbers);
  return larger;
}
