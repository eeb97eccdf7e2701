import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReceiptQuery } from '../../client/index.js';
import { announce } from '../../core/announcer.js';
import { Draft } from '../../core/drafts.js';
import type { HyElement } from '../../core/element.js';
import { switchDraft } from '../writing/draft-actions.js';
import { draftMark } from '../writing/draft-mark.js';
import { otherDraft } from '../writing/other-draft.js';
import type { ChangeDraftVoice } from './change-draft-zh.js';

/** Whose words are kept, and for how long. */
export interface ChangeDraftPlace {
  /** Number and code that the server took; `undefined` while nothing is found. */
  readonly receipt: () => ReceiptQuery | undefined;
  /** Days that the agency lets a draft be kept; `undefined` until they are known. */
  readonly days: () => number | undefined;
}

export interface ChangeDraftForm<Values> {
  readonly read: () => Values | undefined;
  /** @param swaps In place of what stands there, which is kept; else beside it. */
  readonly restore: (values: Values, swaps: boolean) => void;
  /** Its first words, by which a writer knows it again. */
  readonly nameOf: (values: Values) => string;
}

/** What is typed below something that was looked up, kept on the device as other drafts are, and found again by whoever has number and code. */
export class ChangeDraft<Values> {
  readonly #draft: Draft<Values>;
  readonly #nameOf: (values: Values) => string;
  #swaps = false;

  constructor(private readonly host: HyElement, private readonly t: ChangeDraftVoice, { receipt, days }: ChangeDraftPlace, { read, restore, nameOf }: ChangeDraftForm<Values>) {
    this.#nameOf = nameOf;
    this.#draft = new Draft<Values>(host, {
      key: () => {
        const found = receipt();
        return found && host.client && days() !== undefined ? [host.client.baseUrl, 'changes', keyOf(found)] : undefined;
      },
      allowed: () => !this.#kiosk,
      days: () => days() ?? 0,
      read,
      restore: (values) => {
        restore(values, this.#swaps);
        announce(t(this.#swaps ? 'writing.draft.isBack' : 'writing.draft.restored'));
      },
    });
  }

  /** Something was typed. */
  touch(): void {
    this.#draft.touch();
  }

  /** Writes at once what is waiting to be written. */
  save(): void {
    this.#draft.save();
  }

  /** Writes at once, for what must stand on the device before a request leaves, or must go from it. */
  saveNow(): void {
    this.#draft.saveNow();
  }

  /** What the device keeps, and what may be done about it. @param busy Something is on its way: what stands there stays. */
  mark(copy: () => void, busy: boolean): TemplateResult {
    const other = busy ? nothing : otherDraft({ t: this.t, language: this.host.language, draft: this.#draft, act: { swapDraft: () => { this.#swap(); } } }, this.#nameOf);
    return html`${other}${draftMark({ t: this.t, draft: this.#draft, kiosk: this.#kiosk, act: { copy, switchDraft: switchDraft(this.t, this.#draft) } })}`;
  }

  #swap(): void {
    this.#swaps = true;
    this.#draft.swap();
    this.#swaps = false;
    this.host.requestUpdate();
  }

  get #kiosk(): boolean {
    return this.host.settings.mode?.includes('kiosk') ?? false;
  }
}

/** A name that only number and code together give, and that gives neither of them: a code is too long to be tried out. As the server reads a code, however it was typed. */
function keyOf({ number, code }: ReceiptQuery): string {
  const symbols = code.normalize('NFKC').toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return bytesToHex(sha256(utf8ToBytes(`${number}:${symbols}`)));
}
