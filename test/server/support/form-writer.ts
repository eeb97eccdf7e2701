/** A citizen without script: opens a form, fills it in, presses buttons. */
import type { TestServer } from '../../../demo/server/test-platform.js';
import { fieldsOf, getPage, markup, postFiles, postForm, wordsOf } from './pages.js';

/** Nobody reads and fills in a form faster. */
const aMinute = 60_000;

export class FormWriter {
  page = '';

  private constructor(readonly server: TestServer, private readonly address: string) {}

  static async opens(server: TestServer, address: string, query = ''): Promise<FormWriter> {
    const writer = new FormWriter(server, address);
    writer.page = await markup(getPage(server.app, `${address}${query}`));
    server.platform.clock.pass(aMinute);
    return writer;
  }

  /** What the form holds, with changes, sent by the button of that step. */
  async presses(step: string, changes: Readonly<Record<string, string>> = {}, status = 200): Promise<string> {
    this.page = await markup(this.posts(step, changes), status);
    return wordsOf(this.page);
  }

  /** The same with files chosen in the field of that name. */
  async chooses(step: string, files: readonly File[], changes: Readonly<Record<string, string>> = {}, status = 200, field = 'files'): Promise<string> {
    this.page = await markup(postFiles(this.server.app, this.address, { ...fieldsOf(this.page, step), ...changes, step }, { [field]: files }), status);
    return wordsOf(this.page);
  }

  posts(step: string, changes: Readonly<Record<string, string>> = {}): Promise<Response> {
    return postForm(this.server.app, this.address, { ...fieldsOf(this.page), ...changes, step });
  }
}

export function receiptIn(page: string): { number: string; code: string } {
  const words = (id: string) => wordsOf(new RegExp(`id="${id}">([\\s\\S]*?)</dd>`).exec(page)?.[1] ?? '').replace(/\s/g, '');
  return { number: words('receipt-number'), code: words('receipt-code') };
}
