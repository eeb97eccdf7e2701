import { createClient, newKey, type LetterReceipt, type OpinionDraft, type SubmissionReceipt } from '../../../src/client/index.js';
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

/** Files a letter with a test's server; its receipt. */
export async function sendLetter(server: Server): Promise<LetterReceipt> {
  const client = createClient({ baseUrl: server.baseUrl });
  const { privacyNotice, publicationConsent, readingNotes } = await client.mailboxes.form('leaders');
  return client.letters.create('leaders', {
    category: 'complaint',
    recipientId: null,
    title: '和平路东段路灯不亮',
    body: '菜市场到东门有六盏灯不亮。',
    identity: { name: '张明', phone: '13900001234' },
    publicationConsent: { given: false, version: publicationConsent.version },
    privacyNoticeVersion: privacyNotice.version,
    readingNotesVersion: readingNotes.version,
  }, { key: newKey() });
}
