/** What is read without script: permanent pages, feeds, the draft as a file. */
import type { Hono } from 'hono';
import { PageProblem, ContractReader } from './contract-reader.js';
import { atomFeed } from './atom-feed.js';
import { calendar } from './calendar.js';
import { commentPage, commentsPage } from './comments-page.js';
import { consultationPage, draftPage } from './consultation-page.js';
import { docxType, draftDocx } from './draft-docx.js';
import { readWholeDraft } from './draft-text.js';
import { formRoutes } from './forms/form-routes.js';
import { html, type Html } from './html.js';
import { keptFile } from './kept-files.js';
import { knowledgeItemPage, knowledgePage } from './knowledge-page.js';
import { letterStatisticsPage } from './letter-statistics-page.js';
import { letterPage, lettersPage } from './letters-page.js';
import { listPage } from './list-page.js';
import { mailboxPage } from './mailbox-page.js';
import { outcomePage } from './outcome-page.js';
import { formPolicy, keptPage, keptText, pagePolicy, privatePage } from './page-answer.js';
import type { AnyContext, PageContext, PageEnvironment, Reply } from './page-context.js';
import { gonePage, problemPage } from './problem-page.js';
import { document, type Page } from './shell.js';
import { styleSheet } from './style.js';
import { entityTag, isUnchanged } from '../caching.js';
import { problemResponse } from '../endpoint.js';
import type { Platform } from '../platform.js';
import { Refusal } from '../problems.js';

const year = 31_536_000;

export function pageRoutes(app: Hono<PageEnvironment>, platform: Platform): void {
  const before = app.routes.length;
  const inPage = (reply: Reply) => async (context: AnyContext): Promise<Response> => {
    const page = pageContext(context, platform);
    try {
      return await reply(page, context);
    } catch (error) {
      return problemAnswer(error, page);
    }
  };
  const permanent = (make: (page: PageContext, context: AnyContext) => Promise<Page>) => inPage(async (page, context) => {
    return permanentAnswer(await make(page, context), page);
  });
  const id = (context: AnyContext) => context.req.param('id') ?? '';

  app.get('/pages.css', (context) => keptText(styleSheet, 'text/css; charset=utf-8', context.req.raw, year));
  app.get('/consultations', permanent(({ reader }, context) => listPage(reader, context.req.query())));
  app.get('/consultations/feed.atom', inPage(async ({ reader, request, origin }) =>
    keptText(await atomFeed(reader, origin), 'application/atom+xml; charset=utf-8', request, platform.config.cacheSeconds.steady)));
  app.get('/consultations/:id', permanent(({ reader }, context) => consultationPage(reader, id(context))));
  app.get('/consultations/:id/drafts/:draftId', permanent(({ reader }, context) => draftPage(reader, id(context), context.req.param('draftId') ?? '')));
  app.get('/consultations/:id/draft.docx', inPage((page, context) => docxAnswer(page, id(context), context.req.query('draftId'))));
  app.get('/consultations/:id/dates.ics', inPage(async ({ reader, request, origin }, context) => {
    const consultation = await reader.read('getConsultation', { path: { consultationId: id(context) } });
    const headers = { 'Content-Disposition': `inline; filename="${consultation.id}.ics"` };
    return keptText(calendar(consultation, platform.config, origin), 'text/calendar; charset=utf-8', request, platform.config.cacheSeconds.changing, headers);
  }));
  app.get('/consultations/:id/comments', permanent(({ reader }, context) => commentsPage(reader, id(context), context.req.query())));
  app.get('/consultations/:id/comments/:commentId', inPage((page, context) => {
    const commentId = context.req.param('commentId') ?? '';
    const wasPublic = () => platform.store.read.comments.wasPublished(id(context), commentId);
    return orGone(commentPage(page.reader, id(context), commentId), wasPublic, html`<a href="/consultations">全部征求意见</a>`, page);
  }));
  app.get('/consultations/:id/outcome', permanent(({ reader }, context) => outcomePage(reader, id(context))));
  app.get('/mailboxes/:id', permanent(({ reader }, context) => mailboxPage(reader, id(context))));
  app.get('/letters', permanent(({ reader }, context) => lettersPage(reader, context.req.query())));
  app.get('/letters/statistics', permanent(({ reader }, context) => letterStatisticsPage(reader, context.req.query())));
  app.get('/letters/:id', inPage((page, context) =>
    orGone(letterPage(page.reader, id(context)), () => platform.store.read.letterPublications.wasTakenBack(id(context)), html`<a href="/letters">看别的来信</a>`, page)));
  app.get('/knowledge', permanent(({ reader }, context) => knowledgePage(reader, context.req.query())));
  app.get('/knowledge/:id', permanent(({ reader }, context) => knowledgeItemPage(reader, id(context))));
  formRoutes(app, inPage);
  for (const [path, methods] of methodsOf(app.routes.slice(before))) app.all(path, (context) => otherMethod(context, methods.join(', '), platform));
  app.all('*', (context, next) => {
    const { req, env: { fileMethods } } = context;
    if (req.path === '/v1' || req.path.startsWith('/v1/')) return next();
    if (fileMethods !== undefined) return otherMethod(context, fileMethods, platform);
    return wantsPage(req.raw) || isAmongPages(req.path) ? problemAnswer(new Refusal('not-found'), pageContext(context, platform)) : next();
  });
}

/** Path to what can be done there. */
function methodsOf(routes: readonly { readonly path: string; readonly method: string }[]): Map<string, string[]> {
  const known = new Map<string, string[]>();
  for (const { path, method } of routes) known.set(path, [...(known.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  return known;
}

/** An address that is there, asked in a way that it does not know. */
function otherMethod(context: AnyContext, methods: string, platform: Platform): Response {
  const allow = { Allow: `${methods}, OPTIONS` };
  if (context.req.method === 'OPTIONS') return new Response(null, { status: 204, headers: allow });
  const refusal = new Refusal('method-not-allowed', {}, allow);
  return wantsPage(context.req.raw) ? problemAnswer(refusal, pageContext(context, platform)) : problemResponse(refusal, { requestId: context.get('requestId') });
}

const wantsPage = ({ headers }: Request) => (headers.get('Accept') ?? '').includes('text/html');

const isAmongPages = (path: string) => /^\/(?:consultations|mailboxes|letters|knowledge|forms)\//.test(path);

function permanentAnswer(made: Page, page: PageContext): Response {
  const { config, request } = page;
  return keptPage(document(made, page), request, config.cacheSeconds.changing, { policy: pagePolicy(config.site, request.url) });
}

/**
 * Of what was public and is no longer, a reader who kept the address is told so.
 *
 * @param onward Where to read on.
 * @throws whatever else was the matter.
 */
async function orGone(made: Promise<Page>, wasPublic: () => Promise<boolean>, onward: Html, page: PageContext): Promise<Response> {
  try {
    return permanentAnswer(await made, page);
  } catch (error) {
    const unknown = !(error instanceof PageProblem) || error.problem.status !== 404;
    if (unknown || !(await wasPublic())) throw error;
    return privatePage(document(gonePage(page.config, onward), page), { status: 410, policy: formPolicy });
  }
}

function pageContext(context: AnyContext, platform: Platform): PageContext {
  const request = context.req.raw;
  const reader = new ContractReader(platform, platform.clientAddress(request, context.env), context.get('requestId'));
  const requested = new URL(request.url).origin;
  return { request, reader, requested, config: platform.config, origin: platform.config.site.origin ?? requested, requestId: context.get('requestId') };
}

function problemAnswer(error: unknown, page: PageContext): Response {
  const { reader, requestId } = page;
  const { config, log } = reader.platform;
  const known = error instanceof PageProblem || error instanceof Refusal;
  if (!known) log.error('internal', { requestId, error: error instanceof Error ? error.message : 'unknown' });
  const { problem } = known ? error : new Refusal('internal');
  // An address with a parameter that is none of ours leads nowhere.
  const shown = problem.status === 400 && page.request.method !== 'POST' ? new Refusal('not-found').problem : problem;
  const words = problemPage({ ...shown, instance: requestId }, config, reader.now, page.request.method === 'POST');
  return privatePage(document(words, page), { status: shown.status, policy: formPolicy, headers: headersOf(error) });
}

function headersOf(error: unknown): Readonly<Record<string, string>> {
  if (error instanceof Refusal) return error.headers;
  return error instanceof PageProblem && error.retryAfter !== null ? { 'Retry-After': error.retryAfter } : {};
}

async function docxAnswer({ reader, request, origin }: PageContext, id: string, draftId: string | undefined): Promise<Response> {
  const { organ, permalink, draft: { id: newest } } = await reader.read('getConsultation', { path: { consultationId: id } });
  const whole = await readWholeDraft(reader, id, draftId ?? newest);
  const headers = {
    'Cache-Control': `public, max-age=${String(reader.platform.config.cacheSeconds.changing)}`,
    // The file holds the time at which it was made; its text does not change, except that a date of this year is written without it.
    ETag: entityTag(JSON.stringify([organ, whole.draft.id, whole.draft.publishedAt, origin, reader.now.slice(0, 4)])),
    'Content-Disposition': `attachment; filename="${whole.draft.id}.docx"; filename*=UTF-8''${encodeURIComponent(`${whole.draft.title}（征求意见稿）.docx`)}`,
  };
  if (isUnchanged(request.headers.get('If-None-Match'), headers.ETag)) return new Response(null, { status: 304, headers });
  const file = await keptFile(reader.platform, headers.ETag, () => draftDocx({ whole, organ, address: `${origin}${permalink}`, now: reader.now }));
  return new Response(file, { headers: { ...headers, 'Content-Type': docxType } });
}
