// A make and a model as somebody else's table spells them, as the names that we use.
import type { VehicleRange } from "./fitment-judgement.ts";
import { tokensOf } from "./title-tokens.ts";
import { type NameNode, type VehicleMeaning, vehicleNames, yearsBuilt } from "./vehicle-names.ts";

function meaningsOf(name: string): readonly VehicleMeaning[] {
  let node: NameNode | undefined = vehicleNames;
  for (const word of tokensOf(name).words) node = node?.next.get(word);
  return node?.meanings ?? [];
}

const titled = (name: string) => name.trim().replaceAll(/\s+/g, " ");

export function knownMake(name: string): readonly string[] {
  return (
    meaningsOf(name).find(({ kind, tellsYears }) => kind === "make" && !tellsYears)?.makes ??
    (name.trim() ? [titled(name)] : [])
  );
}

/** A name that is the whole of what is said: a make ("Ford"), a model ("Duster"), or both; every make of a group. */
export function namedVehicle(text: string): { make: string; model: string | null }[] {
  const meaning = meaningsOf(text)[0];
  if (meaning) return meaning.makes.map((make) => ({ make, model: meaning.model }));
  const words = text.trim().split(/\s+/);
  for (let cut = 1; cut < words.length; cut += 1) {
    const make = meaningsOf(words.slice(0, cut).join(" ")).find(({ kind }) => kind === "make");
    const model = meaningsOf(words.slice(cut).join(" ")).find(
      ({ kind, makes }) => kind !== "make" && makes.some((each) => make?.makes.includes(each)),
    );
    if (make && model)
      return make.makes
        .filter((each) => model.makes.includes(each))
        .map((each) => ({ make: each, model: model.model }));
  }
  return [];
}

/** A car that we do not know is kept as it is written. No years: those of its production. No make: the one that built it. */
export function knownVehicle(
  make: string,
  model: string,
  years: readonly { from: number; to: number }[],
): VehicleRange[] {
  const makes = knownMake(make);
  if (model.trim() === "")
    return makes.flatMap((each) =>
      years.map(({ from, to }) => ({ make: each, model: null, yearFrom: from, yearTo: to })),
    );
  const meanings = meaningsOf(model).filter(({ kind }) => kind !== "make");
  const beside = meanings.filter((meaning) => makes.length === 0 || meaning.makes.some((each) => makes.includes(each)));
  const chosen =
    beside.length > 0
      ? beside
      : makes.length === 0
        ? []
        : [{ makes, model: titled(model), built: [], tellsYears: false }];
  return chosen.slice(0, makes.length === 0 ? 1 : undefined).flatMap((meaning) =>
    meaning.makes
      .filter((each) => makes.length === 0 || makes.includes(each))
      .flatMap((each) => {
        const spans =
          years.length > 0 ? years : meaning.tellsYears ? meaning.built : yearsBuilt(each, meaning.model ?? "");
        return spans.map(({ from, to }) => ({ make: each, model: meaning.model, yearFrom: from, yearTo: to }));
      }),
  );
}
