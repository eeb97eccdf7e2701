/** Submissions as the widget sends them, each with words of its own by which it is found again. */
import type { Challenge, ConsultationForm, SubmissionDraft } from '../../../src/contract/models.js';
import { answerTo } from '../../server/support/proofs.js';

async function read<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return (await response.json()) as T;
}

/** Asked for at once; few enough not to be turned away. */
const together = 20;

export async function proofsFor(url: string, consultationId: string, many: number): Promise<string[]> {
  const proofs: string[] = [];
  while (proofs.length < many) {
    const wanted = Math.min(together, many - proofs.length);
    const found = await Promise.all(Array.from({ length: wanted }, () => read<Challenge>(`${url}/v1/challenges/submission?subject=${consultationId}`)));
    proofs.push(...found.map(answerTo));
  }
  return proofs;
}

export async function submissionBody(url: string, consultationId: string): Promise<(mark: string, proof: string) => SubmissionDraft> {
  const form = await read<ConsultationForm>(`${url}/v1/consultations/${consultationId}/form`);
  let turn = 0;
  return (mark, proof) => {
    turn += 1;
    return {
      draftId: form.draftId,
      openedAt: form.openedAt,
      items: [
        { clauseId: `art-${1 + (turn % 60)}`, position: 'amend', suggestedText: '应当在五个工作日内答复，并写明经办人和电话。', reason: `${mark}：上个月去问过两次，都说不归这里管。` },
        { clauseId: null, reason: '开放的数据最好写明多久更新一次，旧的数据不如没有。' },
      ],
      identity: { name: '王先生', phone: '13800001234' },
      publicationConsent: { given: true, version: form.publicationConsent.version },
      privacyNoticeVersion: form.privacyNotice.version,
      proof,
    };
  };
}

/** What the words of a submission begin with. */
export const markOf = (key: string): string => `${key}：`;
