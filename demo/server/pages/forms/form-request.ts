/** What comes from a form, and the page that answers it: read within limits, refused to strangers, kept nowhere. */
import { Refusal, refuse } from '../../problems.js';
import { formPolicy, privatePage } from '../page-answer.js';
import type { PageContext } from '../page-context.js';
import { document, type Page } from '../shell.js';
import type { AttachmentPolicy } from '../../../../src/contract/models.js';
import { atOnce } from '../../upload-gate.js';
import { sizeWords } from '../sizes.js';
import { isMultipart, readForm, type BodyLimits, type Posted } from './form-body.js';

/** Percent signs triple what is sent; beyond this nobody's text is read. */
const encodedSize = 4;
const otherFields = 65_536;

export function answer(page: PageContext, made: Page, status = 200, retryAfter: string | null = null): Response {
  return privatePage(document(made, page), { status, policy: formPolicy, ...(retryAfter !== null && { headers: { 'Retry-After': retryAfter } }) });
}

/** What to do after a refusal before anything was read: then only the browser still has it. */
const goBack = '请按返回键，文字还在原来的页面。';

/** Of what is too large, so many times as much is let pass: a browser shows no answer before it has sent everything. */
const passedOver = 4;

/**
 * What was typed and chosen. A form may stand on the agency's own pages and on those that may embed the widgets, nowhere else.
 *
 * @param words Said to whoever presses on another page.
 * @param policy What files the form takes.
 * @throws {Refusal} 403 for the page of a stranger, 413, 415, 400 as `readForm`, 503 while too many files are under way.
 */
export async function postedTo(page: PageContext, words: string, policy: AttachmentPolicy | null): Promise<Posted> {
  refuseForeign(page, words);
  const { request, reader: { platform, address }, config } = page;
  const limits = limitsOf(config.limits.maxBodyBytes * encodedSize + otherFields, policy);
  const length = Number(request.headers.get('Content-Length') ?? limits.maxBytes);
  if (length > limits.maxBytes) await passOver(request, limits.maxBytes * passedOver);
  if (!policy || !isMultipart(request) || length <= limits.maxTextBytes || length > limits.maxBytes) return readForm(request, limits);
  return busyInWords(request, length, () => atOnce(platform, address, () => readForm(request, limits), Math.ceil(length / policy.maxBytes)));
}

/** Room for one file more than is taken, so that one too many is told at its field and no word is typed again. */
function limitsOf(maxTextBytes: number, policy: AttachmentPolicy | null): BodyLimits {
  if (!policy) return { maxTextBytes, maxBytes: maxTextBytes, words: { detail: goBack } };
  const { maxFiles, maxBytes } = policy;
  const words = { title: `附件太大，最多${String(maxFiles)}个，每个不超过${sizeWords(maxBytes)}。`, detail: `${goBack}把图片缩小，或少选几个，再按一次。` };
  return { maxTextBytes, maxBytes: maxTextBytes + (maxFiles + 1) * maxBytes, words };
}

/** Reads on and keeps nothing. */
async function passOver({ body }: Request, most: number): Promise<void> {
  const reader = body?.getReader();
  let size = 0;
  try {
    for (let step = await reader?.read(); step && !step.done && size < most; step = await reader?.read()) size += step.value.length;
  } catch {
    // Whoever sent it has gone.
  } finally {
    reader?.releaseLock();
  }
}

async function busyInWords<T>(request: Request, length: number, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refusal) || error.problem.status !== 503) throw error;
    await passOver(request, length);
    return refuse('unavailable', { detail: goBack }, error.headers);
  }
}

function refuseForeign({ request, requested, origin, config }: PageContext, title: string): void {
  const sender = senderOf(request);
  if (sender === null || sender === requested || sender === origin || config.allowedOrigins.includes(sender)) return;
  refuse('forbidden', { title, detail: goBack });
}

/** The origin of the page that was sent; null where nothing says that it was another one. */
export function senderOf({ headers }: Request): string | null {
  // A browser that leaves the origin out still says how far away the page was.
  const isElsewhere = ['cross-site', 'same-site'].includes(headers.get('Sec-Fetch-Site') ?? '');
  return headers.get('Origin') ?? (isElsewhere ? 'null' : null);
}
