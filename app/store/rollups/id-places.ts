// Ids as places in arrays: the first id met is 0, the next 1. Ids of any 64 bits, kept as their two halves of 32 bits,
// each with its sign: those are the whole numbers that the engine makes no objects of.

export interface IdPlaces {
  /** How many there are. */
  count: number;
  high: Int32Array;
  low: Int32Array;
  placeOf(high: number, low: number): number;
  /** -1: it has not been met. */
  find(high: number, low: number): number;
  /** All places, that of the smallest id first. */
  sorted(): Int32Array;
}

// The high halves of what a JavaScript number holds exactly.
const safeHigh = 0x200000;
const two32 = 4_294_967_296;
// A slot holds a place + 1, 0 being free, and the id beside it, so that one look into memory finds both.
const slotSize = 4;

// An own table of places by hash: a Map would make an object of every id it is asked for. Half of it stays free.
export function createIdPlaces(): IdPlaces {
  let slots = new Int32Array(4096 * slotSize);
  const slotOf = (high: number, low: number): number => {
    const mask = slots.length / slotSize - 1;
    let at = (Math.imul(low ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1) >>> 7) & mask;
    for (;;) {
      const slot = at * slotSize;
      if (slots[slot] === 0 || (slots[slot + 1] === low && slots[slot + 2] === high)) return slot;
      at = (at + 1) & mask;
    }
  };
  const fill = (slot: number, place: number, high: number, low: number) => {
    slots[slot] = place + 1;
    slots[slot + 1] = low;
    slots[slot + 2] = high;
  };
  const growSlots = () => {
    slots = new Int32Array(slots.length * 2);
    for (let place = 0; place < ids.count; place++) {
      const [high, low] = [ids.high[place] ?? 0, ids.low[place] ?? 0];
      fill(slotOf(high, low), place, high, low);
    }
  };
  const ids: IdPlaces = {
    count: 0,
    high: new Int32Array(1024),
    low: new Int32Array(1024),
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
      fill(slot, place, high, low);
      if (ids.count * 2 * slotSize > slots.length) growSlots();
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
        numbers[place] = (ids.high[place] ?? 0) * two32 + ((ids.low[place] ?? 0) >>> 0);
      numbers.sort();
      for (let at = 0; at < numbers.length; at++) {
        const number = numbers[at] ?? 0;
        places[at] = (slots[slotOf(Math.floor(number / two32), number | 0)] ?? 0) - 1;
      }
      return places;
    },
  };
  return ids;
}

/** The two halves of an id. */
export function halvesOf(id: bigint): [high: number, low: number] {
  return [Number(id >> 32n) | 0, Number(BigInt.asIntN(32, id))];
}

export function idOfHalves(high: number, low: number): bigint {
  return (BigInt(high) << 32n) | BigInt(low >>> 0);
}

export function compareIds({ high, low }: IdPlaces, a: number, b: number): number {
  return (high[a] ?? 0) - (high[b] ?? 0) || ((low[a] ?? 0) >>> 0) - ((low[b] ?? 0) >>> 0);
}

type Numbers = Int32Array | Uint32Array | Float64Array;

/** The same numbers with room for `size` and for as many again. */
export function grown<Array extends Numbers>(numbers: Array, size: number): Array {
  const larger = new (numbers.constructor as new (length: number) => Array)(Math.max(16, size * 2));
  larger.set(numbers);
  return larger;
}
