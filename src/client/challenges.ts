import type { Call, ReadOptions } from './call.js';
import type { ChallengePurpose } from '../contract/models.js';

/** Security checks before a write 安全检查. */
export const challenges = (call: Call) => ({
  /** A sum for the device, good for one write to `subject`. Throws ApiProblem 'not-offered' where the agency asks for none. */
  get: (purpose: ChallengePurpose, subject: string, options?: ReadOptions) => call('getChallenge', { path: { purpose }, query: { subject } }, options),
});
