/** Letters as a table for whoever watches how they are handled: where each is and by when, without what was written in it and by whom. */
import type { LetterCategory, LetterRating, LetterRecordState } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { answerBy, coUnitsOf, letterIsLate, stateOf, unitName } from './letter-facts.js';
import { mailboxOf } from './letter-filing.js';
import { csvText } from './rules/csv.js';
import { zonedTime } from './rules/zoned-time.js';
import type { DuePlace, LetterFilter, LetterMarks } from './store/letters.js';
import type { LetterRow } from './store/schema.js';
import type { Records } from './store/store.js';

const heads = ['编号', '信箱', '类别', '标题', '收到时间', '受理时间', '情况', '承办单位', '协办单位', '期限', '超期', '延期', '第几次办理', '合并答复', '答复时间', '评价', '可以公开'];
const categories: Readonly<Record<LetterCategory, string>> = { enquiry: '咨询', suggestion: '建议', complaint: '投诉', help: '求助', report: '举报', thanks: '感谢' };
const states: Readonly<Record<LetterRecordState, string>> = {
  received: '待受理', accepted: '已受理', transferred: '待签收', handling: '办理中', waiting: '等写信人补充', joined: '已合并', answered: '已答复', refused: '不予受理', withdrawn: '已撤回',
};
const ratings: Readonly<Record<LetterRating, string>> = { 'very-satisfied': '非常满意', satisfied: '满意', 'fairly-satisfied': '基本满意', dissatisfied: '不满意', 'very-dissatisfied': '非常不满意' };

/** Rows that are read at once. */
const stride = 500;

export async function letterTable(records: Records, filter: LetterFilter, config: AgencyConfig, now: Date): Promise<{ text: string; letters: number }> {
  const rows: string[][] = [];
  let after: DuePlace | undefined;
  for (;;) {
    const found = await records.letters.page(filter, after, stride);
    const marks = await records.letters.marks(found.map(({ id }) => id));
    rows.push(...found.map((letter) => cells(letter, marks.get(letter.id), config, now)));
    const last = found.at(-1);
    if (!last || found.length < stride) return { text: csvText([heads, ...rows]), letters: rows.length };
    after = { dueOn: last.due_on, id: last.id };
  }
}

function cells(letter: LetterRow, marks: LetterMarks | undefined, config: AgencyConfig, now: Date): string[] {
  const { acceptedAt = null, answeredAt = null, rating = null } = marks ?? {};
  const time = (at: string | null) => (at === null ? '' : zonedTime(new Date(at), config.agency.timeZone).slice(0, 16).replace('T', ' '));
  const yes = (is: boolean) => (is ? '是' : '');
  return [
    letter.number,
    mailboxOf(config, letter.mailbox_id).title,
    categories[letter.category as LetterCategory],
    letter.title,
    time(letter.received_at),
    time(acceptedAt),
    states[stateOf(letter)],
    unitName(letter.unit_id, config) ?? '',
    coUnitsOf(letter).map((unit) => unitName(unit, config) ?? unit).join('、'),
    answerBy(letter) ?? '',
    yes(letterIsLate(letter, config, now)),
    yes(letter.extended === 1),
    String(letter.round),
    yes(letter.joined_to !== null),
    time(answeredAt),
    rating === null ? '' : ratings[rating as LetterRating],
    yes(letter.consent_given === 1 && letter.category !== 'report'),
  ];
}
