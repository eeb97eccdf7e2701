/** One small consultation, complete enough to be published, and what is done with it. */
import type { ClauseText, ConsultationDraft, ConsultationForm, ConsultationRecord, DraftText, SubmissionDraft } from '../../../src/contract/models.js';
import type { App } from '../../../demo/server/app.js';
import { call, json, newKey } from './calls.js';

export const parks: ConsultationDraft = {
  id: 'river-parks',
  kind: 'regulation',
  title: '云河市公园管理条例',
  organ: '云河市司法局',
  keyPoints: ['公园早晨五点半开门，晚上十点关门。'],
  focusQuestions: ['晚上十点关门，早了还是晚了？'],
  opensAt: '2026-11-10T09:00:00+08:00',
  closesAt: '2026-12-20T18:00:00+08:00',
  // The tests' clock stands at twelve days after its opening.
  shortenReason: '入冬前要定下来。',
  channels: [{ kind: 'online', value: '本页面' }],
  explanation: '<p>现行办法已用了十五年。</p>',
  attachments: [],
  contact: { unit: '云河市司法局立法处', phone: '0555-6200022' },
  visibility: { comments: 'after-closing', positionCounts: false, agreement: false },
  outcomeExpectedAt: '2027-01-31T18:00:00+08:00',
};

const sentences = [
  '为了让市民在公园里走得舒心，制定本条例。',
  '本市的公园适用本条例。',
  '公园每天五时三十分开门，二十二时关门。',
  '公园入口要写明开放时间和电话。',
  '每二百米设一处座椅，有靠背。',
];

function clause(number: number, text: string): ClauseText {
  const chapterId = number <= 2 ? 'ch-1' : 'ch-2';
  const label = `第${'一二三四五'.charAt(number - 1)}条`;
  const id = `art-${String(number)}`;
  return { id, chapterId, headingId: chapterId, label, title: '', blocks: [{ id: `${id}-p1`, kind: 'paragraph', label: '', text }], continues: [] };
}

export const parksText: DraftText = {
  title: '云河市公园管理条例',
  preamble: [],
  outline: [
    { id: 'ch-1', level: 'chapter', label: '第一章', title: '总则', chapterId: 'ch-1' },
    { id: 'ch-2', level: 'chapter', label: '第二章', title: '开放与使用', chapterId: 'ch-2' },
  ],
  clauses: sentences.map((text, index) => clause(index + 1, text)),
};

export interface ReadRecord {
  readonly record: ConsultationRecord;
  readonly tag: string;
}

export async function readRecord(app: App, id = parks.id): Promise<ReadRecord> {
  const response = await call(app, 'GET', `/staff/consultations/${id}`, { as: 'drafter' });
  return { record: await json<ConsultationRecord>(response), tag: response.headers.get('ETag') ?? '' };
}

export async function create(app: App, content: ConsultationDraft = parks): Promise<void> {
  await json(call(app, 'POST', '/staff/consultations', { as: 'drafter', key: newKey(), body: content }), 201);
}

export async function addText(app: App, id = parks.id, text: DraftText = parksText): Promise<void> {
  const { tag } = await readRecord(app, id);
  await json(call(app, 'POST', `/staff/consultations/${id}/drafts`, { as: 'drafter', key: newKey(), headers: { 'If-Match': tag }, body: text }), 201);
}

export async function approve(app: App, step: 'drafting' | 'sign-off', id = parks.id): Promise<Response> {
  const { tag } = await readRecord(app, id);
  const body = { step, decision: 'approve', note: '' };
  return call(app, 'POST', `/staff/consultations/${id}/revision`, { as: step === 'drafting' ? 'drafter' : 'signer', headers: { 'If-Match': tag }, body });
}

export async function sign(app: App, id = parks.id): Promise<void> {
  await json(await approve(app, 'drafting', id));
  await json(await approve(app, 'sign-off', id));
}

/** Created, with its text, and public. */
export async function publish(app: App, content: ConsultationDraft = parks, text: DraftText = parksText): Promise<void> {
  await create(app, content);
  await addText(app, content.id, text);
  await sign(app, content.id);
}

export async function pause(app: App, value: ConsultationRecord['pause'], id = parks.id): Promise<void> {
  const { tag } = await readRecord(app, id);
  await json(call(app, 'PUT', `/staff/consultations/${id}/pause`, { as: 'drafter', headers: { 'If-Match': tag }, body: { pause: value } }));
}

/** A submission that is taken, on a form opened now. */
export async function opinion(app: App, changes: Partial<SubmissionDraft> = {}, id = parks.id): Promise<SubmissionDraft> {
  const form = await json<ConsultationForm>(call(app, 'GET', `/consultations/${id}/form`));
  return {
    draftId: form.draftId,
    openedAt: form.openedAt,
    items: [{ clauseId: 'art-3', position: 'amend', suggestedText: '公园每天五时开门，二十三时关门。', reason: '我下夜班十点多才到家。' }],
    identity: {},
    publicationConsent: { given: true, version: form.publicationConsent.version },
    privacyNoticeVersion: form.privacyNotice.version,
    ...changes,
  };
}

export function submit(app: App, body: unknown, { key = newKey(), address, id = parks.id }: { key?: string; address?: string; id?: string } = {}): Promise<Response> {
  return call(app, 'POST', `/consultations/${id}/submissions`, { key, body, ...(address !== undefined && { address }) });
}
