/** What is measured: groups of pages that do the same, each with its floor. */
import { consultationIds, type Articles } from './bench-server.js';
import type { EntryName } from './entry-pages.js';
import type { Goal } from './visit.js';

export type ScreenName = 'wide' | 'phone';

export const screens: Record<ScreenName, { readonly width: number; readonly height: number }> = {
  wide: { width: 1280, height: 900 },
  phone: { width: 375, height: 800 },
};

export interface Group {
  readonly articles: Articles;
  readonly screen: ScreenName;
  readonly goal: Extract<Goal, 'box' | 'button' | 'clause' | 'receipts'>;
  readonly floor: FloorName;
  readonly entries: readonly EntryName[];
}

type FloorName = 'consultation' | 'box' | 'draft' | 'receipt';

export const floorPath = ({ floor, articles }: Group): string => `/bench/floor/${floor}.html?id=${consultationIds[articles]}`;

const whole = ['hy-consultation', 'hy-consultation-plain', 'auto', 'auto-plain', 'classic', 'everything'] as const;

function groupsFor(articles: Articles): Group[] {
  return [
    { articles, screen: 'wide', goal: 'box', floor: 'consultation', entries: whole },
    { articles, screen: 'wide', goal: 'box', floor: 'box', entries: ['hy-comment-box'] },
    { articles, screen: 'wide', goal: 'clause', floor: 'draft', entries: ['hy-consultation-draft'] },
    // The box of a whole consultation stays closed on a phone until its button is pressed.
    { articles, screen: 'phone', goal: 'button', floor: 'consultation', entries: ['hy-consultation'] },
    { articles, screen: 'phone', goal: 'box', floor: 'box', entries: ['hy-comment-box'] },
  ];
}

const receipts: Group = { articles: 60, screen: 'wide', goal: 'receipts', floor: 'receipt', entries: ['hy-receipt'] };

/** With `quick` only the short draft. Short and long follow each other, because they are compared. */
export function groups(quick: boolean): readonly Group[] {
  const long = groupsFor(1260);
  const drafts = groupsFor(60).flatMap((short, place) => [short, ...(quick ? [] : long.slice(place, place + 1))]);
  return [...drafts, receipts];
}
