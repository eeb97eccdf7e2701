import type { Executor } from './schema.js';

/** Marks that the server leaves for itself, such as "the demonstration was filled in". */
export const settings = (db: Executor) => ({
  async get(name: string): Promise<string | undefined> {
    const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
    return row?.value;
  },

  /** What is set; this, when nothing was. */
  async claim(name: string, value: string): Promise<string> {
    await db.insertInto('setting').values({ name, value }).onConflict((conflict) => conflict.column('name').doNothing()).execute();
    // Written to itself, so that on PostgreSQL the next one waits for this transaction.
    const row = await db.updateTable('setting').set((set) => ({ value: set.ref('value') })).where('name', '=', name).returning('value').executeTakeFirstOrThrow();
    return row.value;
  },

  async set(name: string, value: string): Promise<void> {
    await db.insertInto('setting').values({ name, value }).onConflict((conflict) => conflict.column('name').doUpdateSet({ value })).execute();
  },
});
