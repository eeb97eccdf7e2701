import type { Call, ReadOptions } from './call.js';

/** Public holidays and make-up working days 放假和调休. */
export const calendar = (call: Call) => ({
  /** Of a year. Throws ApiProblem 'not-found' until it has been announced. */
  get: (year: number, options?: ReadOptions) => call('getCalendar', { path: { year: String(year) } }, options),
});
