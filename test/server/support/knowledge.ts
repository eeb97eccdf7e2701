/** Questions with their answers, written and signed as staff do. */
import type { KnowledgeDraft, KnowledgeRecord } from '../../../src/contract/models.js';
import type { App } from '../../../demo/server/app.js';
import { call, json, type CallOptions } from './calls.js';

type Account = NonNullable<CallOptions['as']>;

export const lamps: KnowledgeDraft = {
  question: '路灯不亮，找谁修', answer: '打0555-12345，说清路名和灯杆编号。一般当天修好。', unitId: 'city', effectiveOn: '2026-03-01',
  source: { title: '《云河市城市照明管理办法》第十四条', href: null }, reviewOn: '2027-03-01',
};

export class Question {
  constructor(readonly app: App, readonly id: string) {}

  async tag(): Promise<string> {
    const response = await call(this.app, 'GET', `/staff/knowledge/${this.id}`, { as: 'drafter' });
    return response.status === 404 ? '"0"' : (response.headers.get('ETag') ?? '');
  }

  read(): Promise<KnowledgeRecord> {
    return json<KnowledgeRecord>(call(this.app, 'GET', `/staff/knowledge/${this.id}`, { as: 'drafter' }));
  }

  async save(body: unknown = lamps, as: Account = 'drafter'): Promise<Response> {
    return call(this.app, 'PUT', `/staff/knowledge/${this.id}`, { as, headers: { 'If-Match': await this.tag() }, body });
  }

  async decide(as: Account, step: 'drafting' | 'sign-off', decision: 'approve' | 'return' = 'approve'): Promise<Response> {
    return call(this.app, 'POST', `/staff/knowledge/${this.id}/revision`, { as, headers: { 'If-Match': await this.tag() }, body: { step, decision, note: decision === 'return' ? '请补充依据。' : '' } });
  }

  async withdraw(reason: string): Promise<Response> {
    return call(this.app, 'POST', `/staff/knowledge/${this.id}/withdrawal`, { as: 'signer', headers: { 'If-Match': await this.tag() }, body: { reason } });
  }
}

/** Written by one, signed by another. */
export async function publishQuestion(app: App, id = 'street-lamps', changed: Partial<KnowledgeDraft> = {}): Promise<Question> {
  const question = new Question(app, id);
  await json(question.save({ ...lamps, ...changed }));
  await json(question.decide('drafter', 'drafting'));
  await json(question.decide('signer', 'sign-off'));
  return question;
}
