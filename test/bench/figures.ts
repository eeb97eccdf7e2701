/** From visits to the figures of the table. */
import type { Visit } from './visit.js';

export interface Figures {
  readonly scriptBytes: number;
  readonly scriptRequests: number;
  readonly requests: number;
  readonly transferred: number;
  readonly usableAt: number;
  readonly shift: number;
  readonly heap: number;
  /** Milliseconds; none where nothing is typed. */
  readonly typing: Typing | undefined;
}

export interface Typing {
  readonly middle: number;
  readonly slow: number;
  readonly work: number;
}

/** The medians of several visits to one page. */
export function figuresOf(visits: readonly Visit[]): Figures {
  const middle = (of: (visit: Visit) => number) => median(visits.map(of));
  const typing = visits.map(typingOf).filter((each) => each !== undefined);
  return {
    scriptBytes: middle((visit) => sum(earlyScripts(visit).map(({ bytes }) => bytes))),
    scriptRequests: middle((visit) => earlyScripts(visit).length),
    requests: middle(({ requests }) => requests.length),
    transferred: middle(({ requests }) => sum(requests.map(({ transferred }) => transferred))),
    usableAt: middle(({ usableAt }) => usableAt),
    shift: middle(({ shift }) => shift),
    heap: middle(({ heap }) => heap),
    typing: typing.length === 0 ? undefined : {
      middle: median(typing.map((each) => each.middle)),
      slow: median(typing.map((each) => each.slow)),
      work: median(typing.map((each) => each.work)),
    },
  };
}

export function typingOf({ keys, work }: Visit): Typing | undefined {
  return work === undefined ? undefined : { middle: percentile(keys, 0.5), slow: percentile(keys, 0.95), work };
}

/** JavaScript and style sheets asked for before the citizen can begin. */
const earlyScripts = ({ requests, usableAt }: Visit) => requests.filter(({ path, startTime }) => /\.(?:js|css)$/.test(path) && startTime < usableAt);

/**
 * How many times the other page's figure, for each pair of visits in the same round: a machine that is busy for a while weighs on both.
 * Empty where the figure does not exist.
 */
export function timesOther(ours: readonly Visit[], others: readonly Visit[], of: (visit: Visit) => number | undefined): number[] {
  return ours.flatMap((visit, round) => {
    const other = others[round];
    const [own, theirs] = [of(visit), other && of(other)];
    return own === undefined || theirs === undefined ? [] : [own / theirs];
  });
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** By linear interpolation between the two nearest; NaN of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return below + (above - below) * (place - Math.floor(place));
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
