import type { OpinionStatus } from '../../../src/contract/models.js';
import type { AgencyConfig } from '../config.js';
import { ok, type Handlers } from '../handler.js';
import { currentReceiptKeyVersion } from '../keys.js';
import { refuse, refuseTooMany } from '../problems.js';
import { publishedConsultation } from '../published.js';
import { addressScope, blinded } from '../rules/address-scope.js';
import { codeMatches, typedNumber } from '../rules/receipt-code.js';
import { zonedTime } from '../rules/zoned-time.js';
import type { LookupFailures } from '../store/lookup-failures.js';
import type { OpinionRow } from '../store/schema.js';
import { summaryView } from '../views.js';

type LookupPolicy = AgencyConfig['rateLimits']['lookup'];

/** Stands in for a receipt that does not exist, so that the same work is done for it. */
const nobody = '00000000000000000000000000000000';

export const receiptHandlers = {
  lookUpReceipt: async ({ body, caller, platform: { store, config, keys }, now }) => {
    const policy = config.rateLimits.lookup;
    const number = typedNumber(body.number);
    const byCaller = blinded('lookup-address', addressScope(caller.address), keys.address);
    const byNumber = blinded('number', number, keys.address);
    const found = await store.transact(async (records) => {
      const wait = Math.max(
        waitSeconds(await records.lookupFailures.find(byCaller), policy.callerCeilingSeconds, policy, now),
        waitSeconds(await records.lookupFailures.find(byNumber), policy.numberCeilingSeconds, policy, now),
      );
      if (wait > 0) refuseTooMany(wait, `试的次数太多，请${waitText(wait)}后再试。`);
      const submission = await records.submissions.findByNumber(number);
      const key = keys.receipt[submission?.receipt_key_version ?? currentReceiptKeyVersion(keys)];
      const matches = key !== undefined && codeMatches(body.code, submission?.id ?? nobody, key);
      if (submission && matches) {
        await records.lookupFailures.clear(byNumber);
        return submission;
      }
      const freshSince = new Date(now.getTime() - policy.forgottenAfterSeconds * 1000);
      await records.lookupFailures.add(byCaller, now, freshSince);
      await records.lookupFailures.add(byNumber, now, freshSince);
      return undefined;
    });
    if (!found) refuse('receipt-unknown');
    const consultation = await publishedConsultation(store.read, found.consultation_id);
    const opinions = await store.read.submissions.opinions(found.id);
    return ok({
      number: found.number,
      consultation: summaryView(consultation, now),
      receivedAt: zonedTime(new Date(found.received_at), config.agency.timeZone),
      publicationConsent: found.consent_given === 1,
      items: opinions.map((opinion) => opinionView(opinion, found.draft_id)),
    });
  },
} satisfies Handlers<'lookUpReceipt'>;

/** Doubles with each wrong code after the free ones, up to the ceiling: slow for a guesser, never a lock for the writer. */
function waitSeconds(failed: LookupFailures | undefined, ceiling: number, { free, firstSeconds, forgottenAfterSeconds }: LookupPolicy, now: Date): number {
  if (!failed || failed.failures < free) return 0;
  const passed = (now.getTime() - failed.lastAt.getTime()) / 1000;
  if (passed >= forgottenAfterSeconds) return 0;
  const wait = Math.min(ceiling, firstSeconds * 2 ** (failed.failures - free));
  return Math.max(0, Math.ceil(wait - passed));
}

const waitText = (seconds: number) => (seconds < 60 ? `${String(seconds)}秒` : `${String(Math.ceil(seconds / 60))}分钟`);

function opinionView(row: OpinionRow, draftId: string): OpinionStatus {
  return {
    clauseId: row.clause_id,
    label: row.label,
    draftId,
    ...(row.stance !== null && { position: row.stance as NonNullable<OpinionStatus['position']> }),
    suggestedText: row.suggested_text,
    reason: row.reason,
    state: row.state as OpinionStatus['state'],
    outcome: row.outcome as OpinionStatus['outcome'],
    outcomeReason: row.outcome_reason,
  };
}
