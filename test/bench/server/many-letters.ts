/** Letters by the thousand, invented and the same each time, written straight into the database file: writing, answering and signing each would take the bench hours. */
import { join } from 'node:path';
import Database from 'libsql';
import type { LetterCategory, LetterPublicationDraft } from '../../../src/contract/models.js';
import { publicWords } from '../../../demo/server/store/letter-publications.js';
import { letterWords } from '../../../demo/server/store/letters.js';
import { countedAnew } from '../../../demo/server/store/migrations/0012-letter-counts.js';
import { contentPairs } from '../../../demo/server/rules/answer-ranking.js';
import { fold, grams } from '../../../demo/server/store/text-folding.js';

const day = 86_400_000;
const years = 3;

const places = ['和平路', '文昌路', '滨水路', '学院路', '城东小区', '老街', '东湖公园', '青石巷', '北门菜市场', '河西新村', '科学大道', '三元里'];
const matters = [
  ['路灯不亮', '路灯已经坏了一个多星期，晚上看不清路，老人走路很不方便。', '已经更换灯具和电缆，当晚恢复照明。'],
  ['井盖松动', '井盖松动，车一压就响，夜里吵得睡不着，也怕电动车绊倒。', '养护队已经加固井盖，并检查了同一段路的其余井盖。'],
  ['垃圾清运太慢', '垃圾桶经常装满，夏天味道很大，两三天才有车来收。', '已经同清运公司商量，从下周起每天早晚各收一次。'],
  ['公交等得太久', '早高峰公交二十多分钟一班，学生上学常常迟到。', '高峰时段增加两辆车，间隔缩短到十二分钟。'],
  ['供水水压不足', '六楼以上水压不足，晚上洗澡水断断续续。', '加压泵房已经检修，水压恢复正常，还会继续观察一个月。'],
  ['停车占了人行道', '人行道上停满了车，推婴儿车的只能走到马路上。', '已经增设隔离桩，交警部门每天巡查两次。'],
  ['施工噪声扰民', '工地半夜还在打桩，孩子睡不好，打电话也没有人管。', '已经责令工地夜间停工，并公示了举报电话。'],
] as const;
const wishes = ['希望尽快处理。', '请告诉大家什么时候能修好。', '希望有人到现场看看。', '请问应该找哪个单位？'];
const categories: readonly LetterCategory[] = ['enquiry', 'suggestion', 'complaint', 'help', 'thanks'];
const units = ['parks', 'justice', 'city'];

/** Stands in one letter of this many. */
const rarely = 20_000;

/** Words by how many letters hold them. */
export const words = { common: '希望', usual: '路灯', rare: '紫藤', absent: '斑马鱼', character: '灯', several: '公交 早高峰 滨水路' } as const;

/** Of the letters that are on their way, one of this many has waited past its day. */
const lateOf = 5;

/** As the store weighs a pair of a title. */
const inTitle = 3;

/** Adds them to an empty mailbox: nine of ten answered and public, the others on their way, some of them late. */
export function addLetters(dataDir: string, mailboxId: string, letters: number, now: Date): void {
  const database = new Database(join(dataDir, 'huiying.db'));
  try {
    const insert = inserter(database);
    database.exec('begin');
    for (let turn = 0; turn < letters; turn += 1) add(insert, mailboxId, turn, letters, now);
    database.exec('delete from answer_pair_count; insert into answer_pair_count (pair, answers) select pair, count(*) from answer_pair group by pair');
    database.exec(countedAnew);
    database.exec('commit');
  } finally {
    database.close();
  }
}

/** The day in the agency's time zone. */
const zoned = (moment: Date): string => new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);

type Insert = (table: string, row: Readonly<Record<string, string | number | null>>) => void;

/** One statement a table, from the columns of its first row. */
function inserter(database: Database.Database): Insert {
  const statements = new Map<string, Database.Statement>();
  return (table, row) => {
    const columns = Object.keys(row);
    const statement = statements.get(table) ?? database.prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`);
    statements.set(table, statement);
    statement.run(Object.values(row));
  };
}

/** As the store would leave them: the words of a letter, and those that are public, under its number in either index. */
function add(insert: Insert, mailboxId: string, turn: number, letters: number, now: Date): void {
  const pick = <Item>(items: readonly Item[], step = 1): Item => items[Math.floor(turn / step) % items.length] ?? (items[0] as Item);
  const id = turn.toString(16).padStart(32, '0');
  const isOpen = turn % 10 === 9;
  const isLate = isOpen && Math.floor(turn / 10) % lateOf === 0;
  const received = isOpen ? new Date(now.getTime() - (isLate ? 25 : 0) * day - (turn % 200) * (day / 10)) : new Date(now.getTime() - 20 * day - ((letters - turn) * years * 365 * day) / letters);
  const answered = new Date(received.getTime() + (2 + (turn % 12)) * day);
  const [matter, trouble, mended] = pick(matters, 3);
  const [place, category, unit] = [pick(places), pick(categories, 7), pick(units, 5)];
  const title = `${place}${matter}`;
  const body = `我住在${place}附近，门牌在第${String(turn)}号院旁边。${trouble}${turn % rarely === rarely / 2 ? '路口的紫藤架也要修一修。' : ''}${pick(wishes)}`;
  const at = received.toISOString();
  insert('letter_search', { rowid: turn + 1, grams: grams(fold(letterWords({ title, body }))).join(' ') });
  insert('letter', {
    id, number: String(turn).padStart(12, '0'), mailbox_id: mailboxId, category, recipient_id: null, about_unit_id: null, title, body, place, received_at: at,
    state: isOpen ? pick(['received', 'accepted', 'transferred', 'handling']) : 'answered', state_at: at, waits_in: null, unit_id: isOpen && turn % 4 < 2 ? null : unit,
    due_on: new Date(received.getTime() + 21 * day).toISOString().slice(0, 10), paused_on: null, extended: 0, round: 1, version: 1, receipt_key_version: 1, code_generation: 0,
    consent_given: 1, consent_version: '2026-01', notice_version: '2026-01', notes_version: '2026-01', contact: null, digest: '', search_row: turn + 1,
    month: zoned(received).slice(0, 7), answered_on: isOpen ? null : zoned(answered), on_time: isOpen ? null : 1, workdays: isOpen ? null : 2 + (turn % 9), rating: isOpen ? null : 'satisfied',
  });
  if (isOpen) return;
  const text = `您好。${place}的情况已经核实，${mended}感谢来信。`;
  insert('letter_answer', {
    id, letter_id: id, round: 1, unit_id: unit, text, drafted_by: 'bench', revision: '{}', updated_at: at, answered_at: answered.toISOString(), rating: 'satisfied', rating_reason: '',
  });
  const publicId = id.slice(-12);
  for (const pair of contentPairs(title)) insert('answer_pair', { pair, kind: 'letter', answer_id: publicId, weight: inTitle });
  const published = JSON.stringify({ title, body, answers: [text] } satisfies LetterPublicationDraft);
  insert('letter_publication_search', { rowid: turn + 1, grams: grams(fold(publicWords(published))).join(' ') });
  insert('letter_publication', {
    letter_id: id, public_id: publicId, mailbox_id: mailboxId, category, unit_id: unit, received_at: at, accepted_at: at, answered_at: answered.toISOString(),
    content: published, revision: '{}', drafted_by: 'bench', updated_at: at, published, public_from: new Date(answered.getTime() + 3 * day).toISOString(), listed: 1, search_row: turn + 1,
  });
}
