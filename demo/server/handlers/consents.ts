import type { OpinionState } from '../../../src/contract/models.js';
import { fieldProblem } from '../field-errors.js';
import { ok, type Given, type Handlers } from '../handler.js';
import { once, replayOf } from '../idempotent.js';
import { refuseInvalid } from '../problems.js';
import { publishedConsultation } from '../published.js';
import { openSubmission, statusView } from '../receipt-access.js';
import { refuseUnlessReceiving } from '../rules/reception.js';
import type { SubmissionRow } from '../store/schema.js';
import type { Records } from '../store/store.js';
import { addressToll, paidWhenRefused, pay } from '../tolls.js';

export const consentHandlers = {
  changeConsent: async (given) => {
    const { body: { number, code }, caller: { address }, platform, now } = given;
    // As with changes of opinions: a repeat was let in once, and wrong codes are counted apart.
    const known = await replayOf(given);
    if (known) return ok(known.body, known.headers);
    const { id } = await openSubmission({ number, code, address }, platform, now);
    const toll = addressToll('change', address, platform);
    const { body, headers } = await paidWhenRefused(toll, platform, now, () => once(given, async (records) => {
      await pay(toll, records, now);
      return change(given, records, id);
    }));
    return ok(body, headers);
  },
} satisfies Handlers<'changeConsent'>;

async function change(given: Given<'changeConsent'>, records: Records, id: string) {
  const { body: { consent }, platform: { config, keys }, now } = given;
  const submission = await queued(records, id);
  const { number, consultation_id: consultationId, consent_given: before } = submission;
  const changed = consent.given !== (before === 1);
  if (changed) {
    if (consent.given) await refuseUnlessGivable(given, records, consultationId);
    const unpublished = consent.given ? 0 : await takeBack(records, id, now);
    await records.submissions.consent(id, consent, now);
    await records.audit.append({ actor: 'anonymous', action: 'consent-changed', subject: consultationId, details: { number, ...consent, unpublished } }, now, keys.audit);
  }
  const after = changed ? { ...submission, consent_given: consent.given ? 1 : 0 } : submission;
  return { status: 200 as const, body: await statusView(records, after, config, now), headers: {}, submissionId: null };
}

/** The submission as it stands once nobody else can change it, or publish what is in it. */
async function queued(records: Records, id: string): Promise<SubmissionRow> {
  const find = async () => await records.submissions.find(id) ?? missing();
  await records.opinionCounts.queue((await find()).consultation_id);
  return find();
}

function missing(): never {
  throw new Error('A submission was opened that is not there.');
}

/** To be read anew is needed for giving consent, not for taking it back; and so is the time in which staff may still publish. */
async function refuseUnlessGivable({ body: { consent }, platform: { config, keys }, now }: Given<'changeConsent'>, records: Records, consultationId: string): Promise<void> {
  refuseUnlessReceiving(await publishedConsultation(records, consultationId), '', now, config, keys);
  refuseInvalid(consent.version === config.publicationConsent.version ? [] : [fieldProblem('/consent/version', 'not-allowed', '公开说明有更新，请再看一遍。')]);
}

const onItsWay: readonly string[] = ['published', 'held'] satisfies OpinionState[];

/** What was public, or was to be, goes back to staff; its place in the outcome stays, and so does what they put in place of its text. How many were public. */
async function takeBack(records: Records, submissionId: string, now: Date): Promise<number> {
  const rows = (await records.submissions.opinions(submissionId)).filter(({ state }) => onItsWay.includes(state));
  for (const { id } of rows) {
    await records.opinions.change(id, { state: 'received', reason_code: null, reports: 0 }, { actor: 'writer', through: 'consent', at: now });
    await records.opinionLists.decideReports(id);
    await records.uploads.publish(id, []);
  }
  return rows.filter(({ state }) => state === 'published').length;
}
