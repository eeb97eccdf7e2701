/** A file of its own beside the library: looks for the number off the page's thread. */
import { beginSearch, type Sum } from './proof-search.js';

const step = 4096;

addEventListener('message', ({ data }: MessageEvent<Sum>) => {
  const search = beginSearch(data);
  let number: number | null | undefined;
  do number = search(step);
  while (number === undefined);
  postMessage(number);
});
