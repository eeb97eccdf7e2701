import type { ConsultationStatus } from '../../../src/contract/models.js';
import { requireRole } from '../callers.js';
import { ok, type Handlers } from '../handler.js';
import { refuse, refuseInvalid } from '../problems.js';
import { changedPeriod, periodChangeErrors, possibleActions } from '../rules/period-change.js';
import { publicStatus } from '../rules/public-status.js';
import { editedConsultation, recordAnswer, replaceConsultation } from '../staff-records.js';

export const staffPeriodHandlers = {
  changeConsultationPeriod: async ({ path, body, ifMatch, caller, platform: { store, config, keys }, now }) => {
    requireRole(caller, 'sign-off');
    return store.transact(async (records) => {
      const before = await editedConsultation(records, path.consultationId, ifMatch);
      const { published } = before;
      const status = published && publicStatus(published.content, before, now);
      const allowed = possibleActions(status);
      if (!published || !allowed.includes(body.action)) refuse('illegal-step', { allowed, detail: notPossible(status) });
      refuseInvalid(periodChangeErrors(body, published.content, now));
      const period = changedPeriod(body, published.content, now, config.agency.timeZone);
      const next = await replaceConsultation(records, before, {
        content: { ...before.content, ...period },
        published: { ...published, content: { ...published.content, ...period }, updatedAt: now },
        // Whoever asks again means to receive.
        pause: body.action === 'reopen' ? null : before.pause,
      }, now);
      await records.periodChanges.add(next.id, next.version, caller.name, { ...period, action: body.action, at: now, reason: body.reason });
      const details = { change: body.action, closesAt: period.closesAt, version: next.version };
      await records.audit.append({ actor: caller.name, action: 'period-changed', subject: next.id, details }, now, keys.audit);
      const answer = await recordAnswer(records, next, config.agency.timeZone, now);
      return ok(answer.body, answer.headers);
    });
  },
} satisfies Handlers<'changeConsultationPeriod'>;

function notPossible(status: ConsultationStatus | null): string {
  if (status === null) return '还没有公布，请在内容里直接改时间。';
  return status === 'answered' ? '采纳情况已经公布，请另行征求意见。' : '请从现在可以走的步骤里选。';
}
