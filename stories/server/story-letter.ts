/** A letter in a story: written by a citizen, handled by the agency's own people. */
import { demoStaffTokens } from '../../demo/server/demo-config.js';
import { createStaffClient, newKey, type Client, type LetterChange, type LetterDraft, type LetterReceipt, type LetterStepDraft } from '../../src/client/index.js';
import type { Fetch } from '../../test/support/network.js';

export type LetterAccount = keyof typeof demoStaffTokens;

export interface StoryLetterDraft extends Pick<LetterDraft, 'category' | 'title' | 'body'>, Partial<Pick<LetterDraft, 'place' | 'aboutUnitId'>> {
  readonly consent: boolean;
}

export class StoryLetter {
  private constructor(readonly receipt: LetterReceipt, private readonly id: string, private readonly citizen: Client, private readonly fetch: Fetch) {}

  static async write(citizen: Client, fetch: Fetch, { consent, ...written }: StoryLetterDraft): Promise<StoryLetter> {
    const { privacyNotice, readingNotes, publicationConsent } = await citizen.mailboxes.form('leaders');
    const receipt = await citizen.letters.create('leaders', {
      ...written, recipientId: null, identity: { name: '张明', phone: '13900001234' }, publicationConsent: { given: consent, version: publicationConsent.version },
      privacyNoticeVersion: privacyNotice.version, readingNotesVersion: readingNotes.version,
    }, { key: newKey() });
    const { value: { items: [listed] } } = await staffOf(fetch, 'drafter').list({ q: receipt.number });
    return new StoryLetter(receipt, listed?.id ?? '', citizen, fetch);
  }

  /** What its writer does from another device. */
  async change(change: LetterChange): Promise<void> {
    const { number, code } = this.receipt;
    await this.citizen.letters.change({ number, code, change }, { key: newKey() });
  }

  async steps(...taken: readonly (readonly [LetterAccount, LetterStepDraft])[]): Promise<void> {
    for (const [account, step] of taken) await staffOf(this.fetch, account).step(this.id, step, { key: newKey(), etag: await this.#tag() });
  }

  /** Taken up, given to the city's department, signed in. */
  async inHand(): Promise<void> {
    await this.steps(['drafter', { kind: 'accept' }], ['drafter', { kind: 'transfer', unitId: 'city' }], ['city', { kind: 'sign-in' }]);
  }

  /** Drafted by the city's department with files of these names, signed by somebody else. */
  async answer(text: string, files: readonly string[] = []): Promise<void> {
    const attachments: string[] = [];
    for (const name of files) {
      const content = new Blob([`%PDF-1.4\n% ${name}\ntrailer<<>>\n%%EOF\n`]);
      attachments.push((await staffOf(this.fetch, 'city').upload(this.id, { name, content }, { key: newKey() })).id);
    }
    await staffOf(this.fetch, 'city').saveAnswer(this.id, { text, attachments }, { etag: await this.#tag() });
    for (const [account, step] of [['city', 'drafting'], ['signer', 'sign-off']] as const) {
      await staffOf(this.fetch, account).decideAnswer(this.id, { step, decision: 'approve', note: '' }, { etag: await this.#tag() });
    }
  }

  /** Other words for its answer, signed. */
  async correct(text: string, reason: string): Promise<void> {
    const { value: { answers: [answer] }, etag } = await staffOf(this.fetch, 'city').get(this.id);
    await staffOf(this.fetch, 'city').saveCorrection(this.id, { answerId: answer?.id ?? '', text, reason }, { etag });
    for (const [account, step] of [['city', 'drafting'], ['signer', 'sign-off']] as const) {
      await staffOf(this.fetch, account).decideCorrection(this.id, { step, decision: 'approve', note: '' }, { etag: await this.#tag() });
    }
  }

  /** Signed, with all files of its answers; public some days later. */
  async publish(body: string): Promise<void> {
    const { value: { publication } } = await staffOf(this.fetch, 'drafter').get(this.id);
    await staffOf(this.fetch, 'drafter').savePublication(this.id, { title: publication?.title ?? '', body, answers: publication?.answers ?? [], attachments: (publication?.attachments ?? []).map(({ id, publicName }) => ({ id, name: publicName })) }, { etag: await this.#tag() });
    for (const [account, step] of [['drafter', 'drafting'], ['signer', 'sign-off']] as const) {
      await staffOf(this.fetch, account).decidePublication(this.id, { step, decision: 'approve', note: '' }, { etag: await this.#tag() });
    }
  }

  async #tag(): Promise<string> {
    return (await staffOf(this.fetch, 'drafter').get(this.id)).etag;
  }
}

const staffOf = (fetch: Fetch, account: LetterAccount) => createStaffClient({ baseUrl: 'http://staff.local/v1', token: demoStaffTokens[account], fetch }).letters;
