/** What comes from a form, and the page that answers it: read within limits, refused to strangers, kept nowhere. */
import { refuse } from '../../problems.js';
import { formPolicy, privatePage } from '../page-answer.js';
import type { PageContext } from '../page-context.js';
import { document, type Page } from '../shell.js';
import { readFields, type Fields } from './form-body.js';

/** Percent signs triple what is sent; beyond this nobody's text is read. */
const encodedSize = 4;
const otherFields = 65_536;

export function answer(page: PageContext, made: Page, status = 200, retryAfter: string | null = null): Response {
  return privatePage(document(made, page), { status, policy: formPolicy, ...(retryAfter !== null && { headers: { 'Retry-After': retryAfter } }) });
}

/**
 * What was typed. A form may stand on the agency's own pages and on those that may embed the widgets, nowhere else.
 *
 * @param words Said to whoever presses on another page.
 * @throws {Refusal} 403 for the page of a stranger, 413, 415, 400 as `readFields`.
 */
export async function fieldsOf(page: PageContext, words: string): Promise<Fields> {
  refuseForeign(page, words);
  return readFields(page.request, page.config.limits.maxBodyBytes * encodedSize + otherFields);
}

function refuseForeign({ request, requested, origin, config }: PageContext, title: string): void {
  const sender = request.headers.get('Origin');
  if (sender === null || sender === requested || sender === origin || config.allowedOrigins.includes(sender)) return;
  refuse('forbidden', { title, detail: '请按返回键，文字还在原来的页面。' });
}
