/** A letter to the demonstration's mailbox, and what is done with it on both sides. */
import type { LetterChange, LetterCorrectionDraft, LetterDraft, LetterPublicationDraft, LetterReceipt, LetterRecord, LetterRecordPage, LetterStatus, LetterStepDraft, Upload } from '../../../src/contract/models.js';
import type { App } from '../../../demo/server/app.js';
import { call, json, newKey, type CallOptions } from './calls.js';

type Account = NonNullable<CallOptions['as']>;

export const complaint: LetterDraft = {
  category: 'complaint',
  recipientId: null,
  title: '和平路东段路灯不亮',
  body: '和平路从菜市场到东门的路灯，从11月初起有六盏不亮，晚上下班看不清路。',
  place: '和平路菜市场门口',
  identity: { name: '张明', phone: '13900001234' },
  publicationConsent: { given: true, version: '2026-01' },
  privacyNoticeVersion: '2026-01',
  readingNotesVersion: '2026-01',
};

export function sendLetter(app: App, body: unknown = complaint, { key = newKey(), address }: { key?: string; address?: string } = {}): Promise<Response> {
  return call(app, 'POST', '/mailboxes/leaders/letters', { key, body, ...(address !== undefined && { address }) });
}

/** One letter, from both ends. */
export class Letter {
  readonly #app: App;
  readonly receipt: LetterReceipt;
  readonly id: string;

  private constructor(app: App, receipt: LetterReceipt, id: string) {
    this.#app = app;
    this.receipt = receipt;
    this.id = id;
  }

  static async write(app: App, draft: LetterDraft = complaint): Promise<Letter> {
    const receipt = await json<LetterReceipt>(sendLetter(app, draft), 201);
    const { items: [listed] } = await json<LetterRecordPage>(call(app, 'GET', `/staff/letters?q=${receipt.number}`, { as: 'drafter' }));
    return new Letter(app, receipt, listed?.id ?? '');
  }

  look(): Promise<LetterStatus> {
    const { number, code } = this.receipt;
    return json<LetterStatus>(call(this.#app, 'POST', '/letters/lookup', { body: { number, code } }));
  }

  change(change: LetterChange, key = newKey()): Promise<Response> {
    const { number, code } = this.receipt;
    return call(this.#app, 'POST', '/letters/changes', { key, body: { number, code, change } });
  }

  async read(as: Account = 'drafter'): Promise<{ record: LetterRecord; tag: string }> {
    const response = await call(this.#app, 'GET', `/staff/letters/${this.id}`, { as });
    return { record: await json<LetterRecord>(response), tag: response.headers.get('ETag') ?? '' };
  }

  /** As an account that may see it. */
  async step(as: Account, body: LetterStepDraft, key = newKey()): Promise<Response> {
    const { tag } = await this.read();
    return call(this.#app, 'POST', `/staff/letters/${this.id}/steps`, { as, key, headers: { 'If-Match': tag }, body });
  }

  /** Takes these in a row. */
  async steps(...taken: readonly (readonly [Account, LetterStepDraft])[]): Promise<void> {
    for (const [as, step] of taken) await json(this.step(as, step));
  }

  async draft(as: Account, text: string, attachments?: readonly string[]): Promise<Response> {
    const { tag } = await this.read();
    return call(this.#app, 'PUT', `/staff/letters/${this.id}/answer`, { as, headers: { 'If-Match': tag }, body: { text, ...(attachments && { attachments }) } });
  }

  /** A file for an answer to it. */
  sendFile(as: Account, content: Uint8Array, name: string, key = newKey()): Promise<Response> {
    return call(this.#app, 'POST', `/staff/letters/${this.id}/uploads`, {
      as, key, raw: new Blob([new Uint8Array(content)]), headers: { 'Content-Type': 'application/octet-stream', 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` },
    });
  }

  /** One that is taken: the id of its upload. */
  async file(content: Uint8Array, name: string): Promise<string> {
    return (await json<Upload>(this.sendFile('city', content, name), 201)).id;
  }

  /** A file of an answer, as the writer fetches it. */
  download(attachmentId: string, code = this.receipt.code): Promise<Response> {
    return call(this.#app, 'POST', '/letters/attachments', { body: { number: this.receipt.number, code, attachmentId } });
  }

  async decide(as: Account, step: 'drafting' | 'sign-off', decision: 'approve' | 'return' = 'approve'): Promise<Response> {
    const { tag } = await this.read();
    return call(this.#app, 'POST', `/staff/letters/${this.id}/answer/revision`, { as, headers: { 'If-Match': tag }, body: { step, decision, note: decision === 'return' ? '请补充依据。' : '' } });
  }

  /** Of its first answer unless told otherwise. */
  async saveCorrection(as: Account, { answerId, ...said }: Partial<LetterCorrectionDraft> & Pick<LetterCorrectionDraft, 'text' | 'reason'>): Promise<Response> {
    const { record, tag } = await this.read();
    return call(this.#app, 'PUT', `/staff/letters/${this.id}/correction`, { as, headers: { 'If-Match': tag }, body: { answerId: answerId ?? record.answers[0]?.id ?? '0'.repeat(16), ...said } });
  }

  async decideCorrection(as: Account, step: 'drafting' | 'sign-off', decision: 'approve' | 'return' = 'approve'): Promise<Response> {
    const { tag } = await this.read();
    return call(this.#app, 'POST', `/staff/letters/${this.id}/correction/revision`, { as, headers: { 'If-Match': tag }, body: { step, decision, note: decision === 'return' ? '请补充依据。' : '' } });
  }

  /** Drafted by the city's department, signed by another. */
  async correct(text: string, reason: string, attachments?: string[]): Promise<void> {
    await json(this.saveCorrection('city', { text, reason, ...(attachments && { attachments }) }));
    await json(this.decideCorrection('city', 'drafting'));
    await json(this.decideCorrection('signer', 'sign-off'));
  }

  /** Taken up, given to the city's department, signed in. */
  async inHand(): Promise<void> {
    await this.steps(['drafter', { kind: 'accept' }], ['drafter', { kind: 'transfer', unitId: 'city' }], ['city', { kind: 'sign-in' }]);
  }

  async savePublication(as: Account, body: LetterPublicationDraft): Promise<Response> {
    const { tag } = await this.read();
    return call(this.#app, 'PUT', `/staff/letters/${this.id}/publication`, { as, headers: { 'If-Match': tag }, body });
  }

  async decidePublication(as: Account, step: 'drafting' | 'sign-off'): Promise<Response> {
    const { tag } = await this.read();
    return call(this.#app, 'POST', `/staff/letters/${this.id}/publication/revision`, { as, headers: { 'If-Match': tag }, body: { step, decision: 'approve', note: '' } });
  }

  async withdrawPublication(as: Account, reason: string): Promise<Response> {
    const { tag } = await this.read();
    return call(this.#app, 'POST', `/staff/letters/${this.id}/publication/withdrawal`, { as, headers: { 'If-Match': tag }, body: { reason } });
  }

  /** Prepared by one, signed by another; public on its day. */
  async publish(body: LetterPublicationDraft): Promise<void> {
    await json(this.savePublication('drafter', body));
    await json(this.decidePublication('drafter', 'drafting'));
    await json(this.decidePublication('signer', 'sign-off'));
  }

  async answer(text: string, attachments?: readonly string[]): Promise<void> {
    await json(this.draft('city', text, attachments));
    await json(this.decide('city', 'drafting'));
    await json(this.decide('signer', 'sign-off'));
  }
}
