/** What is measured of published opinions: pages that show the newest twenty of few, of many and of very many. */
export const counts = [20, 1000, 10_000] as const;

export type Count = (typeof counts)[number];

/** As many as our list shows at first; peers are told to show as many. */
export const shownFirst = 20;

export type PeerEntry = 'waline' | 'artalk' | 'artalk-lite' | 'artalk-all' | 'artalk-lite-all';

/** The peers bring a box to write in; so does the second of ours. */
export type OwnEntry = 'hy-consultation-comments' | 'comments-and-box';

export type OpinionEntry = OwnEntry | PeerEntry;

export interface OpinionGroup {
  readonly count: Count;
  readonly entries: readonly OpinionEntry[];
}

/** Id of the consultation that holds so many. */
export const consultationOf = (count: Count): string => `opinions-${count}`;

const own: readonly OwnEntry[] = ['hy-consultation-comments', 'comments-and-box'];

const pageByPage: readonly PeerEntry[] = ['waline', 'artalk', 'artalk-lite'];

/** Pages that fetch and draw every opinion before the first can be read. Waline has no setting for it; with 10,000 nobody would choose it. */
const allAtOnce: readonly PeerEntry[] = ['artalk-all', 'artalk-lite-all'];

/** With `quick` only the few. Without peers only our own. */
export function opinionGroups(quick: boolean, withPeers: boolean): readonly OpinionGroup[] {
  return (quick ? counts.slice(0, 1) : counts).map((count) => ({
    count,
    entries: [...own, ...(withPeers ? [...pageByPage, ...(count === 1000 ? allAtOnce : [])] : [])],
  }));
}

export const isPageByPage = (entry: OpinionEntry): boolean => (pageByPage as readonly OpinionEntry[]).includes(entry);

export const isAllAtOnce = (entry: OpinionEntry): boolean => (allAtOnce as readonly OpinionEntry[]).includes(entry);

export const isOwn = (entry: OpinionEntry): boolean => (own as readonly OpinionEntry[]).includes(entry);
