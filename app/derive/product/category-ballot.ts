// Votes for places in the taxonomy, counted per group and department. A vote for a group or kind counts a little for its
// whole department too.
import type { PhraseMatch } from "#app/derive/product/words/phrase-match.ts";
import { pathOf, standardTaxonomy } from "./taxonomy.ts";

export interface Vote {
  from: string;
  found: string | PhraseMatch;
  code: string;
  weight: number;
}

export interface Ballot {
  departments: number[];
  groups: number[];
  votes: Vote[];
  /** Words that tell kinds of one group apart. */
  refinements: Vote[];
}

export interface Counted {
  l1: string;
  l2: string;
  l3: string | null;
  /** The share of the winning department and of the winning group in all that could be. */
  departmentShare: number;
  share: number;
}

interface Place {
  department: number;
  /** Below 0 for a department. */
  group: number;
  isKind: boolean;
}

const departmentCodes = standardTaxonomy.departments.map(({ code }) => code);
const groupCodes = standardTaxonomy.departments.flatMap(({ children }) => children.map(({ code }) => code));
const departmentOfGroup = groupCodes.map((code) => departmentCodes.indexOf(pathOf(code).l1));
const placeOfCode = new Map<string, Place>(
  [...standardTaxonomy.byCode.keys()].map((code) => {
    const { l1, l2, l3 } = pathOf(code);
    const group = l2 === null ? -1 : groupCodes.indexOf(l2);
    return [code, { department: departmentCodes.indexOf(l1), group, isKind: l3 !== null }];
  }),
);

/** Of a vote for a group, how much its department gets. */
const forDepartment = 0.3;
/** The logit of "none of these", against which the best must stand. */
const noneLogit = 2;

export const openBallot = (): Ballot => ({
  departments: departmentCodes.map(() => 0),
  groups: groupCodes.map(() => 0),
  votes: [],
  refinements: [],
});

export function castVote(ballot: Ballot, vote: Vote): void {
  const place = placeOfCode.get(vote.code);
  if (!place || vote.weight === 0) return;
  ballot.votes.push(vote);
  const { department, group } = place;
  if (group < 0) ballot.departments[department] = (ballot.departments[department] ?? 0) + vote.weight;
  else {
    ballot.groups[group] = (ballot.groups[group] ?? 0) + vote.weight * (1 - forDepartment);
    ballot.departments[department] = (ballot.departments[department] ?? 0) + vote.weight * forDepartment;
  }
}

function kindOf({ votes, refinements }: Ballot, group: number): string | null {
  const kinds = new Map<string, number>();
  for (const list of [votes, refinements])
    for (const { code, weight } of list) {
      const place = placeOfCode.get(code);
      if (place?.isKind && place.group === group) kinds.set(code, (kinds.get(code) ?? 0) + weight);
    }
  let best: string | null = null;
  for (const [code, weight] of kinds) if (best === null || weight > (kinds.get(best) ?? 0)) best = code;
  return best;
}

/** Most have no vote at all. */
const oddsOf = (logit: number): number => (logit === 0 ? 1 : Math.exp(logit));

/** Who won, or null when nobody voted. */
export function countVotes(ballot: Ballot): Counted | null {
  if (ballot.votes.length === 0) return null;
  const odds = ballot.departments.map(oddsOf);
  const sums = departmentCodes.map(() => 0);
  const shares = ballot.groups.map((logit, group) => {
    const department = departmentOfGroup[group] ?? 0;
    const share = (odds[department] ?? 1) * oddsOf(logit);
    sums[department] = (sums[department] ?? 0) + share;
    return share;
  });
  const all = sums.reduce((sum, one) => sum + one, Math.exp(noneLogit));
  const department = sums.indexOf(Math.max(...sums));
  let best = departmentOfGroup.indexOf(department);
  for (let group = best; departmentOfGroup[group] === department; group++)
    if ((shares[group] ?? 0) > (shares[best] ?? 0)) best = group;
  return {
    l1: departmentCodes[department] ?? "",
    l2: groupCodes[best] ?? "",
    l3: kindOf(ballot, best),
    departmentShare: (sums[department] ?? 0) / all,
    share: (shares[best] ?? 0) / all,
  };
}
