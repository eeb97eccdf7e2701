/** What the writer of a letter sent and what staff do with it, through the server's own operations. */
import { createClient, createStaffClient, newKey, type LetterChange, type LetterDraft, type LetterReceipt, type LetterStatus, type LetterStepDraft } from '../../src/client/index.js';
import type { Server } from './server.js';

const tokens = { drafter: 'yunhe-demo-drafter', signer: 'yunhe-demo-signer', city: 'yunhe-demo-city', parks: 'yunhe-demo-parks' } as const;
export type Account = keyof typeof tokens;

const complaint: Omit<LetterDraft, 'publicationConsent' | 'privacyNoticeVersion' | 'readingNotesVersion'> = {
  category: 'complaint',
  recipientId: null,
  title: '和平路东段路灯不亮',
  body: '和平路从菜市场到东门的路灯，从11月初起有六盏不亮，晚上下班看不清路。',
  place: '和平路菜市场门口',
  identity: { name: '张明', phone: '13900001234' },
};

export type Written = Partial<Omit<LetterDraft, 'publicationConsent'>> & { readonly consent?: boolean };

/** One letter, from both ends. */
export class TestLetter {
  private constructor(private readonly server: Server, readonly receipt: LetterReceipt, readonly id: string) {}

  /** A complaint about street lights, changed as told. */
  static async write(server: Server, { consent = true, ...changed }: Written = {}): Promise<TestLetter> {
    const citizen = createClient({ baseUrl: server.baseUrl });
    const { privacyNotice, readingNotes, publicationConsent } = await citizen.mailboxes.form('leaders');
    const receipt = await citizen.letters.create('leaders', {
      ...complaint, ...changed, publicationConsent: { given: consent, version: publicationConsent.version }, privacyNoticeVersion: privacyNotice.version, readingNotesVersion: readingNotes.version,
    }, { key: newKey() });
    const { value: { items: [listed] } } = await staffOf(server, 'drafter').list({ q: receipt.number });
    if (!listed) throw new Error('The desk does not see the letter.');
    return new TestLetter(server, receipt, listed.id);
  }

  /** Written, answered, prepared and signed; public three days later. */
  static async published(server: Server, written: Written = {}, answer?: string): Promise<TestLetter> {
    const letter = await TestLetter.write(server, written);
    await letter.inHand();
    await letter.answer(answer);
    await letter.publish(written.body ?? complaint.body);
    return letter;
  }

  look(): Promise<LetterStatus> {
    const { number, code } = this.receipt;
    return createClient({ baseUrl: this.server.baseUrl }).letters.lookUp({ number, code });
  }

  /** What the writer does from another device. */
  change(change: LetterChange): Promise<LetterStatus> {
    const { number, code } = this.receipt;
    return createClient({ baseUrl: this.server.baseUrl }).letters.change({ number, code, change }, { key: newKey() });
  }

  /** Steps of staff, one after the other. */
  async steps(...taken: readonly (readonly [Account, LetterStepDraft])[]): Promise<void> {
    for (const [account, step] of taken) await staffOf(this.server, account).step(this.id, step, { key: newKey(), etag: await this.#tag() });
  }

  /** Taken up, given to the city's department, signed in. */
  async inHand(): Promise<void> {
    await this.steps(['drafter', { kind: 'accept' }], ['drafter', { kind: 'transfer', unitId: 'city' }], ['city', { kind: 'sign-in' }]);
  }

  /** Taken up, and the writer is asked for something. */
  async waits(what = '路灯的编号'): Promise<void> {
    await this.inHand();
    await this.steps(['city', { kind: 'ask-writer', publicNote: what }]);
  }

  /** Sent for an answer: the id of its upload. */
  async file(name: string): Promise<string> {
    const content = new Blob([`%PDF-1.4\n% ${name}\ntrailer<<>>\n%%EOF\n`]);
    return (await staffOf(this.server, 'city').upload(this.id, { name, content }, { key: newKey() })).id;
  }

  /** Drafted by the city's department, signed by somebody else. */
  async answer(text = '六盏路灯已经换好。', attachments: string[] = []): Promise<void> {
    await staffOf(this.server, 'city').saveAnswer(this.id, { text, attachments }, { etag: await this.#tag() });
    await staffOf(this.server, 'city').decideAnswer(this.id, { step: 'drafting', decision: 'approve', note: '' }, { etag: await this.#tag() });
    await staffOf(this.server, 'signer').decideAnswer(this.id, { step: 'sign-off', decision: 'approve', note: '' }, { etag: await this.#tag() });
  }

  /** Other words for its first answer, drafted by the city's department, signed by somebody else. */
  async correct(text: string, reason: string, attachments?: string[]): Promise<void> {
    const { value: { answers: [answer] }, etag } = await staffOf(this.server, 'city').get(this.id);
    await staffOf(this.server, 'city').saveCorrection(this.id, { answerId: answer?.id ?? '', text, reason, ...(attachments && { attachments }) }, { etag });
    await staffOf(this.server, 'city').decideCorrection(this.id, { step: 'drafting', decision: 'approve', note: '' }, { etag: await this.#tag() });
    await staffOf(this.server, 'signer').decideCorrection(this.id, { step: 'sign-off', decision: 'approve', note: '' }, { etag: await this.#tag() });
  }

  /** Prepared by the desk with all files of its answers, signed by somebody else; public some days later. */
  async publish(body: string): Promise<void> {
    const { value: { publication } } = await staffOf(this.server, 'drafter').get(this.id);
    const { title = '', answers = [], attachments: files = [] } = publication ?? {};
    const attachments = files.map(({ id, publicName }) => ({ id, name: publicName }));
    await staffOf(this.server, 'drafter').savePublication(this.id, { title, body, answers: [...answers], attachments }, { etag: await this.#tag() });
    await staffOf(this.server, 'drafter').decidePublication(this.id, { step: 'drafting', decision: 'approve', note: '' }, { etag: await this.#tag() });
    await staffOf(this.server, 'signer').decidePublication(this.id, { step: 'sign-off', decision: 'approve', note: '' }, { etag: await this.#tag() });
  }

  async #tag(): Promise<string> {
    return (await staffOf(this.server, 'drafter').get(this.id)).etag;
  }
}

const staffOf = (server: Server, account: Account) => createStaffClient({ baseUrl: server.baseUrl, token: tokens[account] }).letters;
