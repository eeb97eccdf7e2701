import type { Handlers } from '../handler.js';
import { ok } from '../handler.js';
import { refuse } from '../problems.js';
import { countTo } from '../proof.js';
import { signChallenge } from '../rules/proof-of-work.js';
import { zonedTime } from '../rules/zoned-time.js';

const minute = 60_000;
const saltBytes = 12;

export const challengeHandlers = {
  getChallenge: async ({ path: { purpose }, query: { subject }, platform: { config, crypto, keys, store }, now }) => {
    const { proofOfWork, agency } = config;
    if (!proofOfWork) return refuse('not-offered', { phone: agency.phone });
    const maxNumber = await countTo(proofOfWork, store.read, now);
    const expiresAt = new Date(now.getTime() + proofOfWork.validMinutes * minute);
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    const number = Math.floor((drawn / 2 ** 32) * (maxNumber + 1));
    const signed = signChallenge({ purpose, subject }, crypto.getRandomValues(new Uint8Array(saltBytes)), number, expiresAt, keys.form);
    return ok({ algorithm: 'SHA-256' as const, ...signed, maxNumber, expiresAt: zonedTime(expiresAt, agency.timeZone) });
  },
} satisfies Handlers<'getChallenge'>;
