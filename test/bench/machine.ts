/** Where figures come from. */
import { availableParallelism, loadavg, totalmem } from 'node:os';

/** How many processes wanted to run, over the last minute: above the number of cores, trust the ratios only. */
export const load = (): string => (loadavg()[0] ?? 0).toFixed(1);

export const machine = (more: readonly string[] = []): string =>
  [`${availableParallelism()} cores`, `${Math.round(totalmem() / 2 ** 30)} GB`, ...more, `Node ${process.versions.node}`].join(', ');
