/** What the contract's closed sets are called in front of a reader. */
import type {
  Consultation, ConsultationStatus, ConsultationSummary, IdentityFieldName, OpinionChannel, OpinionOutcome, OpinionState, PeriodAction, Position,
} from '../../../src/contract/models.js';
import { dayWords, daysUntil, timeWords } from './dates.js';

export const positionWords: Readonly<Record<Position, string>> = { support: '赞成', amend: '建议修改', oppose: '不赞成' };

export const channelWords: Readonly<Record<OpinionChannel, string>> = {
  online: '网上', letter: '寄信', email: '电子邮箱', phone: '电话', fax: '传真', meeting: '当面',
};

/** How an opinion came. */
export const cameBy: Readonly<Record<OpinionChannel, string>> = {
  online: '网上', letter: '来信', email: '邮件', phone: '来电', fax: '传真', meeting: '会议',
};

export const outcomeWords: Readonly<Record<OpinionOutcome, string>> = {
  adopted: '采纳', 'partly-adopted': '部分采纳', 'not-adopted': '未采纳', 'further-study': '另行研究',
};

export const stateWords: Readonly<Record<OpinionState, string>> = {
  received: '已收到，工作人员看过后公开', held: '暂缓公开', published: '已公开', withheld: '不公开，同样会研究', withdrawn: '已撤回',
};

/** The same for a writer who did not agree to publication. */
export const unpublishedState = '已收到，不公开，同样会研究';

export const actionWords: Readonly<Record<PeriodAction, string>> = { open: '提前开始', extend: '延期', close: '提前截止', reopen: '重新征求意见' };

export const identityWords: Readonly<Record<IdentityFieldName, string>> = {
  name: '姓名', organisation: '单位', occupation: '职业', region: '所在地区', phone: '手机号', email: '邮箱',
};

export const statusWords: Readonly<Record<ConsultationStatus, string>> = {
  open: '正在征求意见', paused: '暂停接收', announced: '还没有开始', closed: '已截止', answered: '已公布采纳情况',
};

export const titleOf = ({ title }: { readonly title: string }) => `《${title}》（征求意见稿）`;

export const clauseWords = (label: string) => (label === '' ? '全文' : label);

/** One line on how it stands, always with its date. */
export function standing({ status, opensAt, closesAt }: Pick<ConsultationSummary, 'status' | 'opensAt' | 'closesAt'>, now: string): string {
  switch (status) {
    case 'announced': return `${timeWords(opensAt, now)}开始征求意见`;
    case 'paused': return `暂停接收，${timeWords(closesAt, now)}截止`;
    case 'closed': return `已于${timeWords(closesAt, now)}截止`;
    case 'answered': return `已公布采纳情况，${dayWords(closesAt, now)}截止`;
    case 'open': {
      const days = daysUntil(closesAt, now);
      return days === 0 ? `正在征求意见，今天${closesAt.slice(11, 16)}截止` : `正在征求意见，还剩${String(days)}天，${timeWords(closesAt, now)}截止`;
    }
  }
}

/** What comes next, as far as the agency has said so. */
export function nextWords({ status, pause, outcomeExpectedAt, outcomePublishedAt }: Consultation, now: string): string[] {
  switch (status) {
    case 'open': case 'announced': return ['截止时间以本站时间为准。'];
    case 'paused': return [
      `原因：${pause?.reason ?? ''}`,
      ...(pause?.resumesAt === undefined ? [] : [`预计${timeWords(pause.resumesAt, now)}恢复。`]),
      ...(pause ? [`急事请打${pause.phone}。`] : []),
    ];
    case 'closed': return [outcomeExpectedAt === null ? '正在逐条研究，研究后公布采纳情况。' : `正在逐条研究，预计${dayWords(outcomeExpectedAt, now)}前公布采纳情况。`];
    case 'answered': return outcomePublishedAt === null ? [] : [`${dayWords(outcomePublishedAt, now)}公布采纳情况。`];
  }
}
