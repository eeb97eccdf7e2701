import type { ExpressionBuilder } from 'kysely';
import type { LetterCategory } from '../../../src/contract/models.js';
import { countChanges, type LetterCounts } from '../rules/letter-count.js';
import { unansweredStates } from '../rules/letter-steps.js';
import type { LetterCell } from '../rules/letter-statistics.js';
import type { Executor, LetterCountRow, LetterRow, Tables } from './schema.js';

export interface CountedLetters {
  readonly mailboxId: string | undefined;
  /** Months, both included. */
  readonly from: string;
  readonly to: string;
}

/** Whose clock runs, or stood still only after its day: `isLate` of the rules in a query. */
export const unlessStill = (row: ExpressionBuilder<Tables, 'letter'>) => row.or([row('paused_on', 'is', null), row('paused_on', '>', row.ref('due_on'))]);

/** Counts in step with the letters: a row for each month, category, department and mailbox, however many citizens write. */
export const letterCounts = (db: Executor) => ({
  /** In the transaction that keeps or changes the letter, before the audit. */
  async follow(before: LetterRow | undefined, after: LetterRow): Promise<void> {
    for (const { key, counts } of countChanges(before, after)) {
      await db.insertInto('letter_count').values({ ...key, ...counts })
        .onConflict((conflict) => conflict.columns(['month', 'category', 'unit_id', 'mailbox_id']).doUpdateSet((row) => {
          const plus = (name: keyof LetterCounts) => row(`letter_count.${name}`, '+', counts[name]);
          return {
            received: plus('received'), answered: plus('answered'), refused: plus('refused'), withdrawn: plus('withdrawn'), on_time: plus('on_time'),
            handled_again: plus('handled_again'), workdays: plus('workdays'), timed: plus('timed'), very_satisfied: plus('very_satisfied'), satisfied: plus('satisfied'),
            fairly_satisfied: plus('fairly_satisfied'), dissatisfied: plus('dissatisfied'), very_dissatisfied: plus('very_dissatisfied'),
          };
        })).execute();
    }
  },

  /** Counted letters, and in cells of their own those that are due before today and not answered: these follow the calendar, not a step. */
  async cells({ mailboxId, from, to }: CountedLetters, today: string): Promise<LetterCell[]> {
    let counted = db.selectFrom('letter_count').selectAll().where('month', '>=', from).where('month', '<=', to).where('received', '>', 0);
    let late = db.selectFrom('letter').select((row) => ['month', 'category', 'unit_id', row.fn.countAll<number>().as('letters')])
      .where('state', 'in', unansweredStates).where('due_on', '<', today).where(unlessStill).where('month', '>=', from).where('month', '<=', to);
    if (mailboxId !== undefined) {
      counted = counted.where('mailbox_id', '=', mailboxId);
      late = late.where('mailbox_id', '=', mailboxId);
    }
    const overdue = await late.groupBy(['month', 'category', 'unit_id']).execute();
    return [
      ...(await counted.execute()).map(cellOf),
      ...overdue.map(({ month, category, unit_id, letters }) => ({ ...emptyCell, month, category: category as LetterCategory, unitId: unit_id, overdue: Number(letters) })),
    ];
  },

  /** The month of the first letter of all; undefined while there is none. */
  async firstMonth(mailboxId: string | undefined): Promise<string | undefined> {
    let rows = db.selectFrom('letter_count').select('month').where('received', '>', 0);
    if (mailboxId !== undefined) rows = rows.where('mailbox_id', '=', mailboxId);
    return (await rows.orderBy('month').limit(1).executeTakeFirst())?.month;
  },
});

const emptyCell = {
  received: 0, answered: 0, refused: 0, withdrawn: 0, onTime: 0, overdue: 0, handledAgain: 0, workdays: 0, timed: 0,
  ratings: { verySatisfied: 0, satisfied: 0, fairlySatisfied: 0, dissatisfied: 0, veryDissatisfied: 0 },
};

function cellOf({ month, category, unit_id, received, answered, refused, withdrawn, on_time, handled_again, workdays, timed, ...ratings }: LetterCountRow): LetterCell {
  const { very_satisfied, satisfied, fairly_satisfied, dissatisfied, very_dissatisfied } = ratings;
  return {
    month, category: category as LetterCategory, unitId: unit_id === '' ? null : unit_id, received, answered, refused, withdrawn, onTime: on_time, overdue: 0, handledAgain: handled_again, workdays, timed,
    ratings: { verySatisfied: very_satisfied, satisfied, fairlySatisfied: fairly_satisfied, dissatisfied, veryDissatisfied: very_dissatisfied },
  };
}
