/** One reason for a judgement, in words that a merchant can check. */
export interface Evidence {
  /** Where it was read: title, type, tag, category, order, season… */
  from: string;
  /** The very words or figures that were found there. */
  found: string;
  /** What they speak for. */
  says: string;
  /** How much they weigh, from −1 to 1; below 0 they speak against it. */
  weight: number;
}
