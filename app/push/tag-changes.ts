// Which tags of a customer to add and which to remove, so that ours are what they should be and nobody else's are touched.
//   desired    what our judgements say now
//   owned      what we added and have not removed again; only these may ever be removed
//   present    what the customer carries; null: not known, so what we know of our own has to do
//   declined   tags of ours that the merchant took away and that stay away until the customer leaves that segment
// A tag that is desired and was there before us is not ours: it stays when we would remove it.
import { tagKey } from "./tag-name.ts";

export const mostTags = 250;

export interface TagStanding {
  desired: readonly string[];
  owned: readonly string[];
  present: readonly string[] | null;
  declined: readonly string[];
  /** What becomes of a tag of ours that the merchant took away: it stays away, or is put back. */
  onRemoved: "respect" | "repair";
}

export interface TagChanges {
  add: string[];
  remove: string[];
  /** Owned tags that are not there any more: we did not take them away, so they are no longer ours. */
  lost: string[];
  /** Declined from now on. */
  declined: string[];
  /** Not added, because the customer has as many tags as Shopify allows. */
  noRoom: string[];
}

export function tagChanges({ desired, owned, present, declined, onRemoved }: TagStanding): TagChanges {
  const wanted = new Map(desired.map((tag) => [tagKey(tag), tag]));
  const ours = new Map(owned.map((tag) => [tagKey(tag), tag]));
  const there = new Set((present ?? owned).map(tagKey));
  const isAway = (key: string) => present !== null && !there.has(key);
  const lost = [...ours].filter(([key]) => isAway(key));
  const nowDeclined =
    onRemoved === "repair"
      ? []
      : [...lost.filter(([key]) => wanted.has(key)).map(([key]) => key), ...declined.map(tagKey)];
  const stayAway = new Set(nowDeclined.filter((key) => wanted.has(key)));
  const remove = [...ours].filter(([key]) => !wanted.has(key) && !isAway(key)).map(([, tag]) => tag);
  const missing = [...wanted].filter(([key]) => !there.has(key) && !stayAway.has(key)).map(([, tag]) => tag);
  const room = present === null ? missing.length : Math.max(0, mostTags - (there.size - remove.length));
  return {
    add: missing.slice(0, room),
    remove,
    lost: lost.map(([, tag]) => tag),
    declined: [...stayAway],
    noRoom: missing.slice(room),
  };
}
