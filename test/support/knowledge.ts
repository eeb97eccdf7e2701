/** Questions with their answers, written and signed as staff do. */
import { createStaffClient, type KnowledgeDraft, type KnowledgeRecord } from '../../src/client/index.js';
import type { Server } from './server.js';

const staff = (server: Server, token: string) => createStaffClient({ baseUrl: server.baseUrl, token }).knowledge;

export const lamps: KnowledgeDraft = {
  question: '路灯不亮，找谁修', answer: '打0555-12345，说清路名和灯杆编号。\n一般当天修好。', unitId: 'city', effectiveOn: '2026-03-01',
  source: { title: '《云河市城市照明管理办法》第十四条', href: '/rules/lamps' }, reviewOn: '2027-03-01',
};

/** One about street lights, changed as told; public at once. */
export async function publishQuestion(server: Server, id = 'street-lamps', changed: Partial<KnowledgeDraft> = {}): Promise<void> {
  let { etag } = await staff(server, 'yunhe-demo-drafter').save(id, { ...lamps, ...changed }, { etag: '"0"' });
  for (const [token, step] of [['yunhe-demo-drafter', 'drafting'], ['yunhe-demo-signer', 'sign-off']] as const) {
    ({ etag } = await staff(server, token).decide(id, { step, decision: 'approve', note: '' }, { etag }));
  }
}

/** As staff see it, with how it was rated. */
export async function readQuestion(server: Server, id = 'street-lamps'): Promise<KnowledgeRecord> {
  return (await staff(server, 'yunhe-demo-drafter').get(id)).value;
}
