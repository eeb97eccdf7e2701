/** What the law asks to be public before opinions are asked for, gap by gap. */
import type { ConsultationDraft, FieldError } from '../../../src/contract/models.js';
import { isWritten } from '../../../src/contract/written.js';
import type { AgencyConfig } from '../config.js';
import { fieldProblem } from '../field-errors.js';
import { periodDays } from './public-status.js';
import { hasText } from './rich-text.js';

/** When it is signed, and when it was signed for the first time. */
export interface PublicationMoment {
  readonly now: Date;
  readonly publishedAt: Date | null;
}

/**
 * 重大行政决策程序暂行条例 art. 15: draft, explanation, ways and period; art. 15 and 行政法规制定程序条例 art. 13: a shorter period is explained.
 * Citizens have the days from publication on, whatever the opening that was written down. Once published, the period changes by operations of its own.
 */
export function publicationGaps(content: ConsultationDraft, hasDraft: boolean, { usualPeriodDays }: AgencyConfig, { now, publishedAt }: PublicationMoment): FieldError[] {
  const usual = usualPeriodDays[content.kind];
  const lasts = Date.parse(content.closesAt) - Date.parse(content.opensAt);
  const ended = publishedAt === null && Date.parse(content.closesAt) <= now.getTime();
  const days = periodDays(content, publishedAt ?? now);
  const short = lasts > 0 && !ended && days < usual && !isWritten(content.shortenReason ?? '');
  const gaps: (FieldError | false)[] = [
    !hasText(content.explanation) && fieldProblem('/content/explanation', 'required', '请写起草说明。'),
    !hasDraft && fieldProblem('/draft', 'required', '请加入草案正文。'),
    content.contact === null && fieldProblem('/content/contact', 'required', '请填写联系单位和电话。'),
    content.channels.length === 0 && fieldProblem('/content/channels', 'required', '请写明提出意见的方式。'),
    lasts <= 0 && fieldProblem('/content/closesAt', 'too-early', '请检查截止时间，要晚于开始时间。'),
    lasts > 0 && ended && fieldProblem('/content/closesAt', 'too-early', '请检查截止时间，现在已经过了。'),
    short && fieldProblem('/content/shortenReason', 'required', `从公布到截止只有${String(days)}天，少于${String(usual)}天，请写明原因。`, usual),
  ];
  return gaps.filter((gap) => gap !== false);
}

/** Rules on single fields that hold from the first version on. */
export function contentErrors({ title, organ, attachments }: ConsultationDraft): FieldError[] {
  return [
    ...(isWritten(title) ? [] : [fieldProblem('/title', 'required', '请写标题。')]),
    ...(isWritten(organ) ? [] : [fieldProblem('/organ', 'required', '请写征求意见的单位。')]),
    ...addressErrors(attachments),
  ];
}

function addressErrors(attachments: ConsultationDraft['attachments']): FieldError[] {
  return attachments.flatMap(({ url }, index) => /^(?:https?:\/\/|\/(?!\/))[^\s\\]+$/i.test(url) ? []
    : [fieldProblem(`/attachments/${String(index)}/url`, 'wrong-format', '请检查附件的链接，要以https://或/开头。')]);
}
