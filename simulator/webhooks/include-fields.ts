// What is left of a payload when a subscription names include_fields: dotted paths, applied inside lists too.
type Value = unknown;

interface Branch {
  whole: boolean;
  below: Map<string, Branch>;
}

const emptyBranch = (): Branch => ({ whole: false, below: new Map() });

function growTree(paths: readonly string[]): Branch {
  const root = emptyBranch();
  for (const dotted of paths) {
    let branch = root;
    for (const step of dotted.split(".")) {
      const next = branch.below.get(step) ?? emptyBranch();
      branch.below.set(step, next);
      branch = next;
    }
    branch.whole = true;
  }
  return root;
}

function keep(value: Value, branch: Branch): Value {
  if (branch.whole || value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((item) => keep(item, branch));
  const kept: Record<string, Value> = {};
  for (const [name, below] of branch.below)
    if (name in value) kept[name] = keep((value as Record<string, Value>)[name], below);
  return kept;
}

export const projectFields = (payload: Record<string, Value>, paths: readonly string[]): Record<string, Value> =>
  paths.length === 0 ? payload : (keep(payload, growTree(paths)) as Record<string, Value>);
