/** Who may see and change a submission: whoever has its number and query code. */
import type { SubmissionStatus } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { currentReceiptKeyVersion } from './keys.js';
import { statusViews } from './opinion-views.js';
import type { Platform } from './platform.js';
import { refuse, refuseTooMany } from './problems.js';
import { publishedConsultation } from './published.js';
import { addressScope, blinded } from './rules/address-scope.js';
import { codeMatches, typedNumber } from './rules/receipt-code.js';
import { zonedTime } from './rules/zoned-time.js';
import type { LookupFailures } from './store/lookup-failures.js';
import type { Receipted } from './receipt-numbers.js';
import type { SubmissionRow } from './store/schema.js';
import type { Records } from './store/store.js';
import { summaryView, type Published } from './views.js';

type LookupPolicy = AgencyConfig['rateLimits']['lookup'];

export interface ReceiptKeyHolder {
  readonly number: string;
  readonly code: string;
  readonly address: string;
}

/** Stands in for a receipt that does not exist, so that the same work is done for it. */
const nobody = '00000000000000000000000000000000';

/**
 * Finds what a receipt opens, and counts wrong codes.
 *
 * @throws {Refusal} 404 alike for an unknown number and a wrong code; 429 after wrong codes, with a delay that grows.
 */
export async function openReceipt<Row extends Receipted>(
  { number: typed, code, address }: ReceiptKeyHolder, find: (records: Records, number: string) => Promise<Row | undefined>, { store, config, keys }: Platform, now: Date,
): Promise<Row> {
  const policy = config.rateLimits.lookup;
  const number = typedNumber(typed);
  const byCaller = blinded('lookup-address', addressScope(address), keys.address);
  const byNumber = blinded('number', number, keys.address);
  const found = await store.transact(async (records) => {
    const [own, ofAll] = [await records.lookupFailures.find(byCaller), await records.lookupFailures.find(byNumber)];
    // What others get wrong makes a caller wait only after a failure of its own, and from that one on: nobody can shut the writer out
    // by guessing, and 80 bits need no more against guesses that each come from somewhere else.
    const wait = Math.max(
      waitSeconds(own, policy.callerCeilingSeconds, policy, now),
      waitSeconds(own && ofAll && { failures: ofAll.failures, lastAt: own.lastAt }, policy.numberCeilingSeconds, policy, now),
    );
    if (wait > 0) refuseTooMany(wait, `试的次数太多，请${waitText(wait)}后再试。`);
    const row = await find(records, number);
    const key = keys.receipt[row?.receipt_key_version ?? currentReceiptKeyVersion(keys)];
    const matches = key !== undefined && codeMatches(code, row?.id ?? nobody, key, row?.code_generation);
    if (row && matches) {
      await records.lookupFailures.clear(byNumber);
      return row;
    }
    const freshSince = new Date(now.getTime() - policy.forgottenAfterSeconds * 1000);
    await records.lookupFailures.add(byCaller, now, freshSince);
    await records.lookupFailures.add(byNumber, now, freshSince);
    return undefined;
  });
  return found ?? refuse('receipt-unknown', { phone: config.agency.phone });
}

/** Doubles with each wrong code after the free ones, up to the ceiling: slow for a guesser, never a lock for the writer. */
function waitSeconds(failed: LookupFailures | undefined, ceiling: number, { free, firstSeconds, forgottenAfterSeconds }: LookupPolicy, now: Date): number {
  if (!failed || failed.failures < free) return 0;
  const passed = (now.getTime() - failed.lastAt.getTime()) / 1000;
  if (passed >= forgottenAfterSeconds) return 0;
  const wait = Math.min(ceiling, firstSeconds * 2 ** (failed.failures - free));
  return Math.max(0, Math.ceil(wait - passed));
}

const waitText = (seconds: number) => (seconds < 60 ? `${String(seconds)}秒` : `${String(Math.ceil(seconds / 60))}分钟`);

export const openSubmission = (holder: ReceiptKeyHolder, platform: Platform, now: Date): Promise<SubmissionRow> =>
  openReceipt(holder, (records, number) => records.submissions.findByNumber(number), platform, now);

/** The submission as its writer sees it. */
export async function statusView(records: Records, submission: SubmissionRow, config: AgencyConfig, now: Date): Promise<SubmissionStatus> {
  const consultation = await publishedConsultation(records, submission.consultation_id);
  const rows = await records.submissions.opinions(submission.id);
  const canChange = isBeforeClosing(consultation, now) && rows.some(({ state }) => state !== 'withdrawn');
  return {
    number: submission.number,
    consultation: summaryView(consultation, now),
    receivedAt: zonedTime(new Date(submission.received_at), config.agency.timeZone),
    publicationConsent: submission.consent_given === 1,
    changeableUntil: canChange ? consultation.published.content.closesAt : null,
    items: await statusViews(records, consultation, rows, config, now),
  };
}

/** A pause will pass; an outcome that is public will not. */
const isBeforeClosing = ({ outcomePublishedAt, published: { content } }: Published, now: Date) =>
  outcomePublishedAt === null && now.getTime() < Date.parse(content.closesAt);
