import { createClient, newKey, type OpinionDraft, type SubmissionReceipt } from '../../../src/client/index.js';
import '../../../src/parts/receipt-lookup/hy-receipt-lookup.js';
import type { Network } from '../../support/network.js';
import { mount, type Page } from '../../support/page.js';
import type { Server } from '../../support/server.js';

export interface LookupMounting {
  readonly network?: Network;
  readonly attributes?: string;
}

/** Puts a look-up on the page, as an agency writes it, speaking to a test's server. */
export function mountLookup(server: Server, { network, attributes = '' }: LookupMounting = {}): Page {
  const address = network ? '' : `base-url="${server.baseUrl}"`;
  const markup = `<hy-receipt-lookup ${address} ${attributes}><p>窗口：云河市滨水路1号</p></hy-receipt-lookup>`;
  return mount(markup, network ? { network, baseUrl: server.baseUrl } : {});
}

export interface Filing {
  readonly items?: OpinionDraft[];
  readonly consent?: boolean;
}

/** Files opinions with a test's server; their receipt. */
export async function fileOpinions(server: Server, { items = [{ clauseId: 'art-3', position: 'amend', suggestedText: '公园不关门。', reason: '下班晚。' }, { clauseId: null, reason: '写得清楚。' }], consent = true }: Filing = {}): Promise<SubmissionReceipt> {
  const client = createClient({ baseUrl: server.baseUrl });
  const { draftId, openedAt, privacyNotice, publicationConsent } = await client.consultations.form('river-parks');
  return client.submissions.create('river-parks', {
    draftId,
    openedAt,
    items,
    identity: {},
    publicationConsent: { given: consent, version: publicationConsent.version },
    privacyNoticeVersion: privacyNotice.version,
  }, { key: newKey() });
}

/** Types number and code, and presses. */
export async function lookUp(page: Page, { number, code }: Pick<SubmissionReceipt, 'number' | 'code'>): Promise<void> {
  await page.fill(/^(?:编号|Number)$/, number);
  await page.fill(/^(?:查询码|Query code)/, code);
  await page.press(/^(?:查询|Look up)$/);
}

/** The same, once the opinions are shown. */
export async function openFound(server: Server, receipt: SubmissionReceipt, mounting: LookupMounting = {}): Promise<Page> {
  const page = mountLookup(server, mounting);
  await lookUp(page, receipt);
  await page.focusIsOn('heading', /查到|found$/);
  return page;
}
