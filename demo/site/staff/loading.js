/** Reading something into a place: a word when it takes longer, the reason and a way to try again when it cannot be had. */
import { fill, make } from './dom.js';
import { asProblem, readingProblem } from './problem.js';
import { session } from './session.js';

const longMs = 400;
const slowMs = 8000;

/**
 * @param {HTMLElement} place What it held before stays until the answer is there.
 * @param {() => Promise<unknown>} read
 * @param {(answer: unknown) => unknown} draw Nodes for the place; nothing when it puts them there itself.
 */
export async function loadInto(place, read, draw) {
  const status = make('p', { role: 'status', class: 'meta' });
  place.prepend(status);
  const timers = [[longMs, '正在打开…'], [slowMs, '网络较慢，还在打开。']].map(([ms, words]) => setTimeout(() => { status.textContent = words; }, ms));
  try {
    const answer = await read();
    status.remove();
    const drawn = draw(answer);
    if (drawn !== undefined) fill(place, drawn);
  } catch (error) {
    const problem = asProblem(error);
    status.remove();
    place.querySelector(':scope > .problem')?.remove();
    place.prepend(readingProblem(problem, (event) => {
      event.currentTarget.closest('.problem').remove();
      void loadInto(place, read, draw);
    }));
    if (problem.kind === 'unauthenticated') session.expire();
  } finally {
    for (const timer of timers) clearTimeout(timer);
  }
}
