import type { Call, ReadOptions } from './call.js';

/** Who is asking, and what is offered. */
export const agency = (call: Call) => ({
  /** The agency, its departments, its phone and the modules it offers. */
  get: (options?: ReadOptions) => call('getAgency', {}, options),
});
