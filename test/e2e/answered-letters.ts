/** Letters that staff have dealt with, without a page. */
import assert from 'node:assert/strict';
import { createStaffClient, newKey } from '../../src/client/index.js';

const approve = { drafting: { step: 'drafting', decision: 'approve', note: '' }, signing: { step: 'sign-off', decision: 'approve', note: '' } } as const;

const lettersOf = (url: string) => (account: 'drafter' | 'city' | 'signer') => createStaffClient({ baseUrl: `${url}/v1`, token: `yunhe-demo-${account}` }).letters;

async function found(url: string, number: string) {
  const staff = lettersOf(url);
  const id = (await staff('drafter').list({ q: number })).value.items[0]?.id ?? assert.fail(`There is no letter ${number}.`);
  return { id, staff, edit: async () => ({ key: newKey(), etag: (await staff('drafter').get(id)).etag }) };
}

/** Taken up, given to the city's department, answered and signed. @param url Of the site. */
export async function answerLetter(url: string, number: string, text: string): Promise<void> {
  const { id, staff, edit } = await found(url, number);
  await staff('drafter').step(id, { kind: 'accept' }, await edit());
  await staff('drafter').step(id, { kind: 'transfer', unitId: 'city' }, await edit());
  await staff('city').step(id, { kind: 'sign-in' }, await edit());
  await staff('city').saveAnswer(id, { text }, await edit());
  await staff('city').decideAnswer(id, approve.drafting, await edit());
  await staff('signer').decideAnswer(id, approve.signing, await edit());
}

/** Signed to be public, which it is once its writer has had the time to object. @param url Of the site. */
export async function publishLetter(url: string, number: string, wording: { readonly title: string; readonly body: string; readonly answers: string[] }): Promise<void> {
  const { id, staff, edit } = await found(url, number);
  await staff('drafter').savePublication(id, wording, await edit());
  await staff('drafter').decidePublication(id, approve.drafting, await edit());
  await staff('signer').decidePublication(id, approve.signing, await edit());
}
