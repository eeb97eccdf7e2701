import { ok, type Handlers } from '../handler.js';

export const agencyHandlers = {
  getAgency: async ({ platform }) => ok(platform.config.agency),
} satisfies Handlers<'getAgency'>;
