/** `/forms/*`: write, check, file, look up, each a page and a POST. Nothing is kept on the server in between. */
import type { Hono } from 'hono';
import type { AnyContext, PageContext, PageEnvironment, Reply } from '../page-context.js';
import type { FormAnswer } from './filing.js';
import type { UploadPurpose } from '../../../../src/contract/models.js';
import { uploadPurposes } from '../../uploads.js';
import type { Posted } from './form-body.js';
import { answer, postedTo } from './form-request.js';
import { answerForm, blankForm } from './form-steps.js';
import { answerChange, letterLookUp } from './letters/letter-changes.js';
import { answerFile, letterFileAddress } from './letters/letter-file.js';
import { answerLetter, blankLetter } from './letters/letter-steps.js';
import { lookUpPage, noHolder, type LookUp } from './look-up-form.js';
import { receiptLookUp } from './look-up-page.js';
import { answerReceipt } from './receipt-consent.js';

type InPage = (reply: Reply) => (context: AnyContext) => Promise<Response>;

const id = (context: AnyContext) => context.req.param('id') ?? '';

export function formRoutes(app: Hono<PageEnvironment>, inPage: InPage): void {
  app.get('/forms/receipts', inPage(async (page) => blankLookUp(page, receiptLookUp)));
  app.post('/forms/receipts', posted(inPage, '这个网页不能代查意见。', (page, { fields }) => answerReceipt(page, fields)));
  app.get('/forms/consultations/:id', inPage(async (page, context) => answer(page, await blankForm(page, id(context), context.req.query('clause') ?? ''))));
  app.post('/forms/consultations/:id', posted(inPage, '这个网页不能代交意见。', (page, sent, context) => answerForm(page, id(context), sent), 'submission'));
  app.get('/forms/letters', inPage(async (page) => blankLookUp(page, letterLookUp(page))));
  app.post('/forms/letters', posted(inPage, '这个网页不能代查来信。', answerChange, 'letter'));
  app.post(letterFileAddress, inPage(async (page) => answerFile(page, (await postedTo(page, '这个网页不能代查来信。', null)).fields)));
  app.get('/forms/mailboxes/:id', inPage(async (page, context) => answer(page, await blankLetter(page, id(context), context.req.query('category') ?? ''))));
  app.post('/forms/mailboxes/:id', posted(inPage, '这个网页不能代寄来信。', (page, sent, context) => answerLetter(page, id(context), sent), 'letter'));
}

/**
 * @param strange Said to whoever presses on the page of a stranger.
 * @param purpose What files are for that come along; none come without it.
 */
function posted(inPage: InPage, strange: string, make: (page: PageContext, sent: Posted, context: AnyContext) => Promise<FormAnswer>, purpose?: UploadPurpose): ReturnType<InPage> {
  return inPage(async (page, context) => {
    const policy = purpose === undefined ? null : uploadPurposes[purpose].policy(page.config);
    const { made, status, retryAfter } = await make(page, await postedTo(page, strange, policy), context);
    return answer(page, made, status, retryAfter);
  });
}

function blankLookUp(page: PageContext, wanted: LookUp): Response {
  return answer(page, lookUpPage(wanted, { ...noHolder, phone: page.config.agency.phone }));
}
