import { createClient, newKey, type OpinionDraft, type SubmissionReceipt } from '../../../src/client/index.js';
import type { Server } from '../../support/server.js';

/** Files an opinion with a test's server; its receipt. */
export async function sendOpinion(server: Server, items: OpinionDraft[] = [{ clauseId: 'art-3', reason: '我下夜班十点多才到家。' }]): Promise<SubmissionReceipt> {
  const client = createClient({ baseUrl: server.baseUrl });
  const { draftId, openedAt, privacyNotice, publicationConsent } = await client.consultations.form('river-parks');
  return client.submissions.create('river-parks', {
    draftId,
    openedAt,
    items,
    identity: {},
    publicationConsent: { given: false, version: publicationConsent.version },
    privacyNoticeVersion: privacyNotice.version,
  }, { key: newKey() });
}
