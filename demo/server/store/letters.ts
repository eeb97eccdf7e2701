import type { LetterCategory, LetterRecordState } from '../../../src/contract/models.js';
import { letterCounts, unlessStill } from './letter-counts.js';
import type { Executor, LetterAnswerRow, LetterEventRow, LetterReadingRow, LetterRow } from './schema.js';
import type { Run } from './text-folding.js';
import type { TextIndex } from './text-index.js';

export interface LetterFilter {
  /** Departments whose letters may be seen, and those that they help with; undefined for all. */
  readonly units: readonly string[] | undefined;
  /** Departments that no letter that is seen may be about. */
  readonly hiddenFrom: readonly string[];
  readonly states: readonly LetterRecordState[] | undefined;
  readonly unitId: string | undefined;
  readonly category: LetterCategory | undefined;
  /** Only letters whose day is this one or an earlier one, unless their clock stood still before it. */
  readonly dueUntil: string | undefined;
  readonly number: string | undefined;
  /** What its words are looked for by; undefined for any letter. */
  readonly runs: readonly Run[] | undefined;
}

/** The last item of the page before. */
export interface DuePlace {
  readonly dueOn: string;
  readonly id: string;
}

/** What stands about a letter in other tables. */
export interface LetterMarks {
  readonly acceptedAt: string | null;
  readonly answeredAt: string | null;
  /** Of the newest answer. */
  readonly rating: string | null;
}

/** What may change about a letter; what its writer wrote never does. */
export type LetterChanges = Partial<Pick<LetterRow, 'state' | 'waits_in' | 'unit_id' | 'co_units' | 'joined_to' | 'due_on' | 'paused_on' | 'extended' | 'round' | 'consent_given' | 'consent_version'
  | 'answered_on' | 'on_time' | 'workdays' | 'rating'>>;

/** What happened; the rest of its row follows from the letter. A unit where it is another than the one that has it. */
export type LetterEvent = Pick<LetterEventRow, 'actor' | 'kind' | 'public_note' | 'staff_note'> & Partial<Pick<LetterEventRow, 'unit_id'>>;

/** What staff may look for in a letter. */
export const letterWords = ({ title, body }: Pick<LetterRow, 'title' | 'body'>): string => `${title}\n${body}`;

/** Letters with their history. */
export const letters = (db: Executor, textIndex: TextIndex) => ({
  async add(letter: Omit<LetterRow, 'search_row'>, event: LetterEvent): Promise<void> {
    const kept: LetterRow = { ...letter, search_row: await textIndex.add(db, 'letter_search', letterWords(letter)) };
    await db.insertInto('letter').values(kept).execute();
    await letterCounts(db).follow(undefined, kept);
    await addEvent(db, undefined, kept, event, letter.received_at);
  },

  async numberIsFree(number: string): Promise<boolean> {
    return (await db.selectFrom('letter').select('id').where('number', '=', number).executeTakeFirst()) === undefined;
  },

  async find(id: string): Promise<LetterRow | undefined> {
    return db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirst();
  },

  async findByNumber(number: string): Promise<LetterRow | undefined> {
    return db.selectFrom('letter').selectAll().where('number', '=', number).executeTakeFirst();
  },

  /** Those that are answered with it, or were; the first that came first. */
  async joinedTo(id: string): Promise<LetterRow[]> {
    return db.selectFrom('letter').selectAll().where('joined_to', '=', id).orderBy('received_at').orderBy('id').execute();
  },

  /** Waits for whoever is changing it, and sees what that left: call first in a transaction that changes it. */
  async hold(id: string): Promise<LetterRow | undefined> {
    return db.updateTable('letter').set((row) => ({ version: row('version', '+', 0) })).where('id', '=', id).returningAll().executeTakeFirst();
  },

  /** The same for those that wait to be answered with it. */
  async holdJoined(id: string): Promise<LetterRow[]> {
    return db.updateTable('letter').set((row) => ({ version: row('version', '+', 0) })).where('joined_to', '=', id).where('state', '=', 'joined').returningAll().execute();
  },

  /** Changes it and writes down what happened. Returns it as it stands then. */
  async change(before: LetterRow, changes: LetterChanges, event: LetterEvent, now: Date): Promise<LetterRow> {
    const at = now.toISOString();
    const moved = changes.state !== undefined && changes.state !== before.state;
    const after: LetterRow = { ...before, ...changes, version: before.version + 1, ...(moved && { state_at: at }) };
    await db.updateTable('letter').set(after).where('id', '=', before.id).execute();
    await letterCounts(db).follow(before, after);
    await addEvent(db, before, after, event, at);
    return after;
  },

  /** Another version without anything that the history speaks of. */
  async touch(before: LetterRow): Promise<LetterRow> {
    const version = before.version + 1;
    await db.updateTable('letter').set({ version }).where('id', '=', before.id).execute();
    return { ...before, version };
  },

  /** The newest first. */
  async events(letterId: string): Promise<LetterEventRow[]> {
    return db.selectFrom('letter_event').selectAll().where('letter_id', '=', letterId).orderBy('sequence', 'desc').execute();
  },

  /** The first round first. */
  async answers(letterId: string): Promise<LetterAnswerRow[]> {
    return db.selectFrom('letter_answer').selectAll().where('letter_id', '=', letterId).orderBy('round').execute();
  },

  /** Those that repeat it for letters that were joined. */
  async copiesOf(answerId: string): Promise<LetterAnswerRow[]> {
    return db.selectFrom('letter_answer').selectAll().where('source_id', '=', answerId).orderBy('id').execute();
  },

  async saveAnswer(answer: LetterAnswerRow): Promise<void> {
    const { id, letter_id, round, ...content } = answer;
    await db.insertInto('letter_answer').values(answer).onConflict((conflict) => conflict.columns(['letter_id', 'round']).doUpdateSet(content)).execute();
  },

  /** When each of these was taken up and answered, and how its writer rated the newest answer. */
  async marks(ids: readonly string[]): Promise<ReadonlyMap<string, LetterMarks>> {
    if (ids.length === 0) return new Map();
    const accepted = await db.selectFrom('letter_event').select(['letter_id', 'at']).where('letter_id', 'in', ids).where('kind', '=', 'accepted').execute();
    const answered = await db.selectFrom('letter_answer').select(['letter_id', 'answered_at', 'rating']).where('letter_id', 'in', ids).where('answered_at', 'is not', null).orderBy('round').execute();
    const marks = new Map<string, LetterMarks>(accepted.map(({ letter_id, at }) => [letter_id, { acceptedAt: at, answeredAt: null, rating: null }]));
    for (const { letter_id, answered_at, rating } of answered) marks.set(letter_id, { acceptedAt: marks.get(letter_id)?.acceptedAt ?? null, answeredAt: answered_at, rating });
    return marks;
  },

  async addReading(reading: LetterReadingRow): Promise<void> {
    await db.insertInto('letter_reading').values(reading).execute();
  },

  /** Makes every code from before worthless. The generation of the new one. */
  async resetCode(reading: LetterReadingRow): Promise<number> {
    await db.insertInto('letter_reading').values(reading).execute();
    const row = await db.updateTable('letter').set((each) => ({ code_generation: each('code_generation', '+', 1) })).where('id', '=', reading.letter_id)
      .returning('code_generation').executeTakeFirstOrThrow();
    return row.code_generation;
  },

  /** Who wrote letters that ended before; a few at a time. How many. */
  async forgetContacts(mailboxId: string, endedBy: Date, limit: number): Promise<number> {
    const rows = await db.selectFrom('letter').select('id').where('mailbox_id', '=', mailboxId).where('contact', 'is not', null)
      .where('state', 'in', ['answered', 'refused', 'withdrawn']).where('state_at', '<=', endedBy.toISOString()).orderBy('id').limit(limit).execute();
    if (rows.length > 0) await db.updateTable('letter').set({ contact: null }).where('id', 'in', rows.map(({ id }) => id)).execute();
    return rows.length;
  },

  /** What is due first stands first. */
  async page(filter: LetterFilter, after: DuePlace | undefined, limit: number): Promise<LetterRow[]> {
    let found = filtered(db, textIndex, filter).select('id');
    if (after !== undefined) found = found.where((row) => row(row.refTuple('due_on', 'id'), '>', row.tuple(after.dueOn, after.id)));
    // First which, from an index alone: beside the texts, looking through a hundred thousand would take seconds.
    const ids = (await found.orderBy('due_on').orderBy('id').limit(limit).execute()).map(({ id }) => id);
    return ids.length === 0 ? [] : db.selectFrom('letter').selectAll().where('id', 'in', ids).orderBy('due_on').orderBy('id').execute();
  },

  async count(filter: LetterFilter): Promise<number> {
    const { total } = await filtered(db, textIndex, filter).select((row) => row.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
    return Number(total);
  },
});

function filtered(db: Executor, textIndex: TextIndex, { units, hiddenFrom, states, unitId, category, dueUntil, number, runs }: LetterFilter) {
  let rows = db.selectFrom('letter');
  if (units !== undefined) {
    // Spelled out, so that each side finds an index: that of the department, and that of the few letters that somebody helps with.
    rows = rows.where((row) => row.or([
      row('unit_id', 'in', units.length > 0 ? units : ['']),
      row.and([row('co_units', '<>', ''), row.or(units.map((unit) => row('co_units', 'like', `% ${unit} %`)))]),
    ]));
  }
  if (hiddenFrom.length > 0) rows = rows.where((row) => row.or([row('about_unit_id', 'is', null), row('about_unit_id', 'not in', hiddenFrom)]));
  if (states !== undefined) rows = rows.where('state', 'in', states);
  if (unitId !== undefined) rows = rows.where('unit_id', '=', unitId);
  if (category !== undefined) rows = rows.where('category', '=', category);
  if (dueUntil !== undefined) rows = rows.where(unlessStill).where('due_on', '<=', dueUntil);
  if (number !== undefined) rows = rows.where('number', '=', number);
  if (runs !== undefined) rows = rows.where(textIndex.matches('letter_search', 'letter.search_row', runs));
  return rows;
}

/** What the writer is told in a message as well, where the agency sends any. */
const told: ReadonlySet<string> = new Set(['received', 'refused', 'extended', 'supplement-asked', 'resumed', 'joined', 'answered', 'corrected']);

async function addEvent(db: Executor, before: LetterRow | undefined, after: LetterRow, event: LetterEvent, at: string): Promise<void> {
  const { last } = await db.selectFrom('letter_event').select((row) => row.fn.max('sequence').as('last')).where('letter_id', '=', after.id).executeTakeFirstOrThrow();
  const sequence = ((last as number | null) ?? 0) + 1;
  if (told.has(event.kind)) {
    const answerBy = event.kind === 'received' || event.kind === 'extended' ? after.due_on : null;
    await db.insertInto('notice').values({ id: `${after.id}-${String(sequence)}`, at, kind: event.kind, letter_id: after.id, answer_by: answerBy, taken_at: null, tries: 0, next_at: at }).execute();
  }
  await db.insertInto('letter_event').values({
    unit_id: after.unit_id, ...event, letter_id: after.id, sequence, at, from_state: before?.state ?? null, to_state: after.state, due_on: after.due_on, paused: after.paused_on === null ? 0 : 1,
  }).execute();
}
