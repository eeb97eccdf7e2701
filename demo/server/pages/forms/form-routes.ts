/** `/forms/*`: write, check, file, look up, each a page and a POST. Nothing is kept on the server in between. */
import type { Hono } from 'hono';
import { refuse } from '../../problems.js';
import { PageProblem } from '../contract-reader.js';
import { formPolicy, privatePage } from '../page-answer.js';
import type { AnyContext, PageContext, PageEnvironment, Reply } from '../page-context.js';
import { document, type Page } from '../shell.js';
import { readFields, type Fields } from './form-body.js';
import { answerForm, blankForm } from './form-steps.js';
import { lookUpPage, statusPage } from './look-up-page.js';

/** Percent signs triple what is sent; beyond this nobody's text is read. */
const encodedSize = 4;
const otherFields = 65_536;

export function formRoutes(app: Hono<PageEnvironment>, inPage: (reply: Reply) => (context: AnyContext) => Promise<Response>): void {
  app.get('/forms/receipts', inPage(async (page) => answer(page, lookUpPage({ number: '', code: '', phone: page.config.agency.phone }))));
  app.post('/forms/receipts', inPage(async (page) => {
    refuseForeign(page);
    return lookUp(page, await fieldsOf(page));
  }));
  app.get('/forms/consultations/:id', inPage(async (page, context) =>
    answer(page, await blankForm(page, context.req.param('id') ?? '', context.req.query('clause') ?? ''))));
  app.post('/forms/consultations/:id', inPage(async (page, context) => {
    refuseForeign(page);
    const { made, status, retryAfter } = await answerForm(page, context.req.param('id') ?? '', await fieldsOf(page));
    return answer(page, made, status, retryAfter);
  }));
}

function answer(page: PageContext, made: Page, status = 200, retryAfter: string | null = null): Response {
  return privatePage(document(made, page), { status, policy: formPolicy, ...(retryAfter !== null && { headers: { 'Retry-After': retryAfter } }) });
}

/**
 * A form may stand on the agency's own pages and on those that may embed the widgets, nowhere else.
 *
 * @throws {Refusal} 403 for the page of a stranger.
 */
function refuseForeign({ request, requested, origin, config }: PageContext): void {
  const sender = request.headers.get('Origin');
  if (sender === null || sender === requested || sender === origin || config.allowedOrigins.includes(sender)) return;
  refuse('forbidden', { title: '这个网页不能代交意见。', detail: '请按返回键，文字还在原来的页面。' });
}

function fieldsOf({ request, config }: PageContext): Promise<Fields> {
  return readFields(request, config.limits.maxBodyBytes * encodedSize + otherFields);
}

async function lookUp(page: PageContext, fields: Fields): Promise<Response> {
  const { reader, config } = page;
  const number = (fields.get('number') ?? '').slice(0, 40);
  const code = (fields.get('code') ?? '').slice(0, 60);
  const again = (problem: string, status: number, retryAfter: string | null = null) =>
    answer(page, lookUpPage({ number, code, problem, phone: config.agency.phone }), status, retryAfter);
  if (number.trim() === '' || code.trim() === '') return again('请填编号和查询码', 422);
  try {
    return answer(page, statusPage(await reader.write('lookUpReceipt', { body: { number, code } }), reader.now));
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    return again(error.problem.title, error.problem.status, error.retryAfter);
  }
}
