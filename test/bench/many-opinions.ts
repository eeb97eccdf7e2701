/** Published opinions by the thousand, written straight into the database file: filing and deciding on each would take the bench an hour. */
import { join } from 'node:path';
import Database from 'libsql';

export interface ManyOpinions {
  readonly consultationId: string;
  readonly opinions: number;
}

const subjects = ['图书馆', '体育馆', '社区食堂', '文化站', '公园', '菜市场', '换乘站', '少年宫', '博物馆', '停车场', '卫生院'];
const wishes = ['周末多开两个小时', '把电话写在入口处', '给老人留一个窗口', '网上能查到排队的人数', '修路的时候提前告知', '雨天也有避雨的地方', '把收费的账目贴出来'];
const causes = [
  '白天上班，只有晚上和周末能去。', '上个月去了三次，两次都没有开门，也没有地方问。', '家里有八十岁的老人，用不了手机预约。',
  '隔壁市已经这样做了一年多，大家都说方便。', '写得太笼统，办事的人不知道按什么办，最后还是群众跑路。',
];
const positions = ['support', 'amend', 'oppose'];

/** Oldest first, a second apart, each with words of its own; every fifth on the whole text, the others on the first sixty articles. */
const submissionRows = `
  with recursive counter(i) as (select 1 union all select i + 1 from counter where i < :opinions)
  insert into submission (id, number, consultation_id, draft_id, received_at, opened_at, receipt_key_version, consent_given, consent_version,
    notice_version, contact, digest, channel, recorded_by, note)
  select :id || '-s' || i, :id || '-' || i, :id, :draft, moment, moment, 1, 1, '2026-01', '2026-01', null, '', 'online', null, ''
  from (select i, strftime('%Y-%m-%dT%H:%M:%S.000Z', 'now', '-' || (:opinions - i + 60) || ' seconds') as moment from counter)`;

const opinionRows = `
  with recursive counter(i) as (select 1 union all select i + 1 from counter where i < :opinions),
    said as (select i, case when i % 5 = 0 then null else 'art-' || (1 + i % 60) end as clause_id, json_extract(:positions, '$[' || (i % 3) || ']') as stance,
      json_extract(:subjects, '$[' || (i % 11) || ']') as subject, json_extract(:wishes, '$[' || (i % 7) || ']') as wish,
      json_extract(:causes, '$[' || (i % 5) || ']') as cause, json_extract(:causes, '$[' || ((i / 5) % 5) || ']') as more from counter)
  insert into opinion (id, submission_id, position, consultation_id, draft_id, channel, received_at, clause_id, label, stance, suggested_text, reason,
    public_suggested_text, public_reason, state, state_at, published_at, reason_code, note, fingerprint, leads, same_views, agreements, reports,
    group_id, outcome, outcome_reason)
  select printf('%s%010d', :prefix, i), submission.id, 0, :id, :draft, 'online', received_at, said.clause_id,
    coalesce(clause.label, ''), stance, case when stance = 'amend' and said.clause_id is not null then subject || '应当' || wish || '。' end,
    '第' || i || '位写信的人：希望' || subject || wish || '。' || cause || more, null, null, 'published', received_at, received_at, null, '',
    printf('%032x', i), 1, 1, 0, 0, null, null, null
  from said join submission on submission.id = :id || '-s' || i left join clause on clause.draft_id = :draft and clause.id = said.clause_id`;

const countRows = [
  `insert into opinion_count (consultation_id, clause_id, stance, state, opinions, leads)
    select consultation_id, coalesce(clause_id, ''), stance, state, count(*), count(*) from opinion where consultation_id = :id group by 1, 2, 3, 4`,
  `insert into submission_count (consultation_id, hour, channel, submissions)
    select consultation_id, substr(received_at, 1, 13), channel, count(*) from submission where consultation_id = :id group by 1, 2, 3`,
  'update consultation_count set submissions = :opinions, opinions = :opinions where consultation_id = :id',
];

/** Adds them to published consultations that have none yet. */
export function addOpinions(dataDir: string, wanted: readonly ManyOpinions[]): void {
  const database = new Database(join(dataDir, 'huiying.db'));
  try {
    for (const [place, { consultationId: id, opinions }] of wanted.entries()) {
      const values = {
        id, opinions, prefix: `b${place}`, draft: `${id}-1`, subjects: JSON.stringify(subjects), wishes: JSON.stringify(wishes), causes: JSON.stringify(causes),
        positions: JSON.stringify(positions),
      };
      database.exec('begin');
      for (const statement of [submissionRows, opinionRows, ...countRows]) database.prepare(statement).run(used(statement, values));
      database.exec('commit');
    }
  } finally {
    database.close();
  }
}

/** A statement refuses values that it does not name. */
const used = (statement: string, values: Readonly<Record<string, string | number>>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => statement.includes(`:${name}`)));
