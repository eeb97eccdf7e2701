/** Letters by the thousand, written straight into the database: filing and answering each would take the bench an hour. */
import Database from 'libsql';
import { countedAnew } from '../../demo/server/store/migrations/0012-letter-counts.js';

/** Evenly over three years, six categories and twelve departments: nine of ten answered, three of those rated, a few late. */
const rows = `
  with recursive counter(i) as (select 1 union all select i + 1 from counter where i < :letters),
    written as (select i, datetime(:now, '-' || (i % 1095) || ' days', '-' || (i % 9) || ' hours') as moment, i % 10 > 0 as answered, i % 97 = 0 as late from counter)
  insert into letter (id, number, mailbox_id, category, recipient_id, about_unit_id, title, body, place, received_at, state, state_at, waits_in, unit_id, due_on, paused_on,
    extended, round, version, receipt_key_version, code_generation, consent_given, consent_version, notice_version, notes_version, contact, digest,
    month, answered_on, on_time, workdays, rating)
  select printf('%032x', i), printf('%012d', i), case when i % 5 = 0 then 'parks' else 'leaders' end,
    json_extract('["enquiry","suggestion","complaint","help","report","thanks"]', '$[' || (i % 6) || ']'), null, null, '第' || i || '封信', '希望尽快修好。', null,
    strftime('%Y-%m-%dT%H:%M:%S.000Z', moment), case when answered then 'answered' when i % 20 = 0 then 'handling' else 'refused' end, strftime('%Y-%m-%dT%H:%M:%S.000Z', moment), null,
    'unit-' || (i % 12), date(moment, '+21 days'), null, 0, 1 + (i % 50 = 0), 5, 1, 0, 1, '2026-01', '2026-01', '2026-01', null, '',
    strftime('%Y-%m', moment, '+8 hours'), case when answered then date(moment, '+9 days') end, case when answered then late = 0 end, case when answered then 3 + i % 11 end,
    case when answered and i % 3 = 0 then json_extract('["very-satisfied","satisfied","satisfied","fairly-satisfied","dissatisfied","very-dissatisfied"]', '$[' || (i % 7 % 6) || ']') end
  from written`;

/** Fills the letters of a database that has none. */
export function addLetters(path: string, letters: number, now: Date): void {
  const database = new Database(path);
  try {
    database.prepare(rows).run({ letters, now: now.toISOString() });
    database.exec(countedAnew);
  } finally {
    database.close();
  }
}
