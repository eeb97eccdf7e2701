import { ok, type Handlers } from '../handler.js';
import { refuse } from '../problems.js';

export const calendarHandlers = {
  getCalendar: async ({ path: { year }, platform: { config } }) => ok(config.calendars.find((calendar) => calendar.year === Number(year)) ?? refuse('not-found')),
} satisfies Handlers<'getCalendar'>;
