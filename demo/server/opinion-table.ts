/** All opinions as a table for whoever works through them clause by clause; nobody's name or contact stands in it. */
import type { OpinionChannel, OpinionOutcome, OpinionState, Position } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { csvText } from './rules/csv.js';
import { zonedTime } from './rules/zoned-time.js';
import type { ArrivalPlace, ListedOpinion } from './store/opinion-lists.js';
import type { Records } from './store/store.js';

const heads = ['条文', '意见', '回执编号', '收到时间', '方式', '草案', '态度', '建议改成', '理由', '同意公开', '状态', '原因', '采纳情况'];
const positions: Readonly<Record<Position, string>> = { support: '赞成', amend: '建议修改', oppose: '不赞成' };
const channels: Readonly<Record<OpinionChannel, string>> = { online: '网上', letter: '来信', email: '邮件', phone: '来电', fax: '传真', meeting: '会议' };
const states: Readonly<Record<OpinionState, string>> = { received: '已收到', held: '暂缓公开', published: '已公开', withheld: '不公开', withdrawn: '已撤回' };
const outcomes: Readonly<Record<OpinionOutcome, string>> = { adopted: '采纳', 'partly-adopted': '部分采纳', 'not-adopted': '未采纳', 'further-study': '另行研究' };

/** Rows that are read at once. */
const stride = 1000;

export async function opinionTable(records: Records, consultationId: string, config: AgencyConfig): Promise<{ text: string; opinions: number }> {
  const versions = new Map((await records.drafts.published(consultationId)).map((draft) => [draft.id, draft.version]));
  const rows: string[][] = [];
  for (const clauseId of await clausesInOrder(records, consultationId)) {
    let after: ArrivalPlace | undefined;
    for (;;) {
      const found = await records.opinionLists.onClause(consultationId, clauseId, after, stride);
      rows.push(...found.map((row) => cells(row, versions, config)));
      const last = found.at(-1);
      if (!last || found.length < stride) break;
      after = { receivedAt: last.received_at, id: last.id };
    }
  }
  return { text: csvText([heads, ...rows]), opinions: rows.length };
}

/** The whole text first, then in the order of the draft. */
async function clausesInOrder(records: Records, consultationId: string): Promise<(string | null)[]> {
  const places = await records.drafts.clausePlaces(consultationId);
  const position = (clauseId: string) => (clauseId === '' ? -1 : (places.get(clauseId)?.position ?? Infinity));
  const found = [...(await records.opinionCounts.byClause(consultationId)).keys()];
  return found.toSorted((left, right) => position(left) - position(right)).map((clauseId) => (clauseId === '' ? null : clauseId));
}

function cells(row: ListedOpinion, versions: ReadonlyMap<string, number>, { agency, moderationReasons }: AgencyConfig): string[] {
  return [
    row.label === '' ? '全文' : row.label,
    row.id,
    row.number,
    zonedTime(new Date(row.received_at), agency.timeZone).slice(0, 16).replace('T', ' '),
    channels[row.channel as OpinionChannel],
    `第${String(versions.get(row.draft_id) ?? 1)}稿`,
    row.stance === null ? '' : positions[row.stance as Position],
    row.suggested_text ?? '',
    row.reason,
    row.consent_given === 1 ? '是' : '否',
    states[row.state as OpinionState],
    moderationReasons.find(({ code }) => code === row.reason_code)?.text ?? '',
    row.outcome === null ? '' : outcomes[row.outcome as OpinionOutcome],
  ];
}
