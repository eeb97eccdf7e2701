/** Questions that are often asked, written and signed without a page. */
import { createStaffClient } from '../../src/client/index.js';

/** Public at once. @param url Of the site. */
export async function publishQuestion(url: string, id: string, question: string, answer: string): Promise<void> {
  const desk = (account: 'drafter' | 'signer') => createStaffClient({ baseUrl: `${url}/v1`, token: `yunhe-demo-${account}` }).knowledge;
  const draft = { question, answer, unitId: 'city', effectiveOn: '2026-03-01', source: { title: '《云河市城市照明管理办法》', href: null }, reviewOn: '2099-01-01' };
  let { etag } = await desk('drafter').save(id, draft, { etag: '"0"' });
  ({ etag } = await desk('drafter').decide(id, { step: 'drafting', decision: 'approve', note: '' }, { etag }));
  await desk('signer').decide(id, { step: 'sign-off', decision: 'approve', note: '' }, { etag });
}
