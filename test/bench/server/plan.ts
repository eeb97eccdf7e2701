/** What the server is put through. */
export interface ServerPlan {
  readonly opinions: readonly [few: number, many: number];
  readonly usual: Rate;
  readonly flood: Rate;
  readonly reads: Rate;
  readonly letters: number;
  readonly letterReads: Rate;
}

export interface Rate {
  readonly perSecond: number;
  readonly seconds: number;
}

const full: ServerPlan = {
  opinions: [10_000, 400_000],
  usual: { perSecond: 50, seconds: 30 },
  flood: { perSecond: 500, seconds: 15 },
  reads: { perSecond: 50, seconds: 10 },
  letters: 100_000,
  letterReads: { perSecond: 10, seconds: 10 },
};

export const plan = (quick: boolean): ServerPlan => (quick
  ? { opinions: [1000, 10_000], usual: { ...full.usual, seconds: 5 }, flood: { ...full.flood, seconds: 4 }, reads: { ...full.reads, seconds: 2 }, letters: 2000, letterReads: { ...full.letterReads, seconds: 2 } }
  : full);

/** Lists as the widget asks for them. */
export const readKinds = {
  'first page': '',
  'first page on one clause': '?clauseId=art-12',
  'first page of one position': '?position=amend',
  'oldest first': '?sort=oldest',
} as const;

export type ReadKind = keyof typeof readKinds;
