import type { Executor, UploadRow } from './schema.js';

export interface UploadPlace {
  readonly owner: string;
  readonly position: number;
}

/** Files by name and state; their content is with the platform. Without an owner they wait for what is being written, and expire. */
export const uploads = (db: Executor) => ({
  async add(row: UploadRow): Promise<void> {
    await db.insertInto('upload').values(row).execute();
  },

  async find(id: string): Promise<UploadRow | undefined> {
    return db.selectFrom('upload').selectAll().where('id', '=', id).executeTakeFirst();
  },

  /** False when it has an owner already. */
  async use(id: string, { owner, position }: UploadPlace): Promise<boolean> {
    const updated = await db.updateTable('upload').set({ owner, position }).where('id', '=', id).where('owner', 'is', null).executeTakeFirst();
    return updated.numUpdatedRows === 1n;
  },

  /** By owner, in the order in which they were chosen. */
  async of(owners: readonly string[]): Promise<Map<string, UploadRow[]>> {
    const found = new Map<string, UploadRow[]>();
    if (owners.length === 0) return found;
    const rows = await db.selectFrom('upload').selectAll().where('owner', 'in', owners).orderBy('owner').orderBy('position').orderBy('created_at').execute();
    for (const row of rows) found.set(row.owner ?? '', [...(found.get(row.owner ?? '') ?? []), row]);
    return found;
  },

  /** By the names that they have since they were used. */
  async named(attachmentIds: readonly string[]): Promise<Map<string, UploadRow>> {
    if (attachmentIds.length === 0) return new Map();
    const rows = await db.selectFrom('upload').selectAll().where('attachment_id', 'in', attachmentIds).execute();
    return new Map(rows.map((row) => [row.attachment_id, row]));
  },

  /** These may be public, and no others of this owner. */
  async publish(owner: string, attachmentIds: readonly string[]): Promise<void> {
    await db.updateTable('upload').set({ published: 0 }).where('owner', '=', owner).execute();
    if (attachmentIds.length > 0) await db.updateTable('upload').set({ published: 1 }).where('owner', '=', owner).where('attachment_id', 'in', attachmentIds).execute();
  },

  async decide(id: string, state: 'ready' | 'refused'): Promise<void> {
    await db.updateTable('upload').set({ state }).where('id', '=', id).where('state', '=', 'checking').execute();
  },

  /** The first that came first, behind the one that is named. */
  async checking(limit: number, after?: Pick<UploadRow, 'created_at' | 'id'>): Promise<UploadRow[]> {
    return db.selectFrom('upload').selectAll().where('state', '=', 'checking')
      .$if(after !== undefined, (query) => query.where((row) => row.or([
        row('created_at', '>', after?.created_at ?? ''), row.and([row('created_at', '=', after?.created_at ?? ''), row('id', '>', after?.id ?? '')]),
      ])))
      .orderBy('created_at').orderBy('id').limit(limit).execute();
  },

  /** How many wait for the scanner. */
  async countChecking(): Promise<number> {
    const { total } = await db.selectFrom('upload').select((row) => row.fn.countAll<number>().as('total')).where('state', '=', 'checking').executeTakeFirstOrThrow();
    return Number(total);
  },

  /** Those that nobody used in time. */
  async expired(now: Date, limit: number): Promise<UploadRow[]> {
    return db.selectFrom('upload').selectAll().where('owner', 'is', null).where('expires_at', '<=', now.toISOString()).limit(limit).execute();
  },

  /** Not if somebody has used it in the meantime. */
  async forget(id: string): Promise<boolean> {
    const deleted = await db.deleteFrom('upload').where('id', '=', id).where('owner', 'is', null).executeTakeFirst();
    return deleted.numDeletedRows === 1n;
  },

  /** What the files that wait for an owner take. */
  async waitingBytes(): Promise<number> {
    const { total } = await db.selectFrom('upload').select((row) => row.fn.sum<number | null>('bytes').as('total')).where('owner', 'is', null).executeTakeFirstOrThrow();
    return Number(total ?? 0);
  },
});
