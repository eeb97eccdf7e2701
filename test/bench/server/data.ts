/** What the measured server holds before it starts, and the settings it starts with. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import type { AgencySettings } from '../../../demo/server/config.js';
import { openServer } from '../../../demo/server/node/open.js';
import { dataSharing } from '../../../demo/server/seed/data-sharing.js';
import { seed } from '../../../demo/server/seed.js';
import { ownConfig } from '../../server/support/own-config.js';
import { addOpinions } from '../many-opinions.js';
import { addLetters } from './many-letters.js';

export const written = 'written-to';

export const readable = (opinions: number): string => `opinions-${opinions}`;

/** Of an account that sits at the desk. */
export const deskToken = 'bench-of-the-server';

const plenty = { capacity: 1e9, perMinute: 1e9 };

/**
 * As in production, but with buckets that never run empty and sums that take a load generator no time: what stops a request is then the server
 * itself. Buckets are still taken from and proofs still checked and spent, in the same transaction as ever.
 */
const config: AgencySettings = {
  ...ownConfig,
  allowedOrigins: [],
  staff: [{ name: 'bench', roles: ['drafting', 'letters'], tokenHash: createHash('sha256').update(deskToken).digest('hex') }],
  rateLimits: { ...ownConfig.rateLimits, perAddress: plenty, unproven: plenty, perConsultation: plenty, suggestion: plenty },
  proofOfWork: { validMinutes: 60, levels: [{ fromPerMinute: 0, maxNumber: 50 }] },
};

export const inFlightWrites = config.inFlight.writes;

/** Fills a data folder; returns the path of the configuration. */
export async function fillFolder(dataDir: string, listed: readonly number[], letters: number): Promise<string> {
  const opened = await openServer({ dataDir });
  try {
    const ids = [written, ...listed.map(readable)];
    await seed(opened.platform, ids.map((id) => ({ ...dataSharing, submissions: [], content: (now) => ({ ...dataSharing.content(now), id }) })));
  } finally {
    await opened.close();
  }
  addLetters(dataDir, config.mailboxes[0]?.id ?? '', letters, new Date());
  addOpinions(dataDir, listed.map((opinions) => ({ consultationId: readable(opinions), opinions })));
  const path = join(dataDir, 'bench-config.json');
  await writeFile(path, JSON.stringify(config));
  return path;
}
