/** Works out what a challenge asks for, as a page would. */
import { createHash } from 'node:crypto';
import type { AgencyConfig } from '../../../demo/server/config.js';
import { demoConfig } from '../../../demo/server/demo-config.js';
import type { App } from '../../../demo/server/app.js';
import type { Challenge, ChallengePurpose } from '../../../src/contract/models.js';
import { call, json } from './calls.js';

/** Asks for proofs that cost a test nothing, and lets one write through without. */
export const asksForProofs: Pick<AgencyConfig, 'proofOfWork' | 'rateLimits'> = {
  proofOfWork: { validMinutes: 20, levels: [{ fromPerMinute: 0, maxNumber: 50 }, { fromPerMinute: 3, maxNumber: 400 }] },
  rateLimits: { ...demoConfig.rateLimits, unproven: { capacity: 1, perMinute: 1 } },
};

export function challengeFor(app: App, subject = 'river-parks', purpose: ChallengePurpose = 'submission'): Promise<Challenge> {
  return json<Challenge>(call(app, 'GET', `/challenges/${purpose}?subject=${subject}`));
}

export function answerTo({ algorithm, challenge, salt, maxNumber, signature }: Challenge): string {
  for (let number = 0; number <= maxNumber; number += 1) {
    if (hashOf(salt, number) === challenge) return proofOf({ algorithm, challenge, number, salt, signature });
  }
  throw new Error('The challenge has no answer.');
}

export const hashOf = (salt: string, number: number | string): string => createHash('sha256').update(`${salt}${String(number)}`).digest('hex');

export const proofOf = (answer: object): string => Buffer.from(JSON.stringify(answer)).toString('base64');

/** What a proof says, to be changed. */
export const openProof = (proof: string): Record<string, unknown> => JSON.parse(Buffer.from(proof, 'base64').toString()) as Record<string, unknown>;
