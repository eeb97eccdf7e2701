import type { Executor, IdempotencyRow } from './schema.js';

/** Whose key it is: a key alone would let one caller read another's answer. */
export interface KeyScope {
  readonly caller: string;
  readonly operation: string;
  readonly key: string;
}

export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, without a query code. */
  readonly answer: string;
  readonly submissionId: string | null;
}

export type Claim = { readonly kind: 'new' } | { readonly kind: 'other-body' } | { readonly kind: 'replay'; readonly stored: StoredAnswer };

/** Keys that were used, kept in the same transaction as what they created. */
export const idempotency = (db: Executor) => ({
  /**
   * Takes the key, or finds what it was answered. A second request with the same key waits here until the first has committed or
   * was undone. Rows from before `expired` are gone.
   */
  async claim(scope: KeyScope, bodyHash: string, now: Date, expired: Date): Promise<Claim> {
    await db.deleteFrom('idempotency').where('created_at', '<', expired.toISOString()).execute();
    const inserted = await db.insertInto('idempotency')
      .values({ ...scope, body_hash: bodyHash, created_at: now.toISOString(), headers: '{}' })
      .onConflict((conflict) => conflict.columns(['caller', 'operation', 'key']).doNothing()).executeTakeFirst();
    if (inserted.numInsertedOrUpdatedRows === 1n) return { kind: 'new' };
    const row = await matching(db.selectFrom('idempotency').selectAll(), scope).executeTakeFirstOrThrow();
    return row.body_hash === bodyHash ? { kind: 'replay', stored: stored(row) } : { kind: 'other-body' };
  },

  /** What this body was answered under this key; undefined for everything else. */
  async find(scope: KeyScope, bodyHash: string, expired: Date): Promise<StoredAnswer | undefined> {
    const row = await matching(db.selectFrom('idempotency').selectAll(), scope).executeTakeFirst();
    return row?.body_hash === bodyHash && row.created_at >= expired.toISOString() ? stored(row) : undefined;
  },

  async isUsed(scope: KeyScope, expired: Date): Promise<boolean> {
    return (await matching(db.selectFrom('idempotency').select('key'), scope).where('created_at', '>=', expired.toISOString()).executeTakeFirst()) !== undefined;
  },

  async keep(scope: KeyScope, { status, headers, answer, submissionId }: StoredAnswer): Promise<void> {
    const values = { status, headers: JSON.stringify(headers), answer, submission_id: submissionId };
    await matching(db.updateTable('idempotency').set(values), scope).executeTakeFirstOrThrow();
  },
});

function stored({ status, headers, answer, submission_id }: IdempotencyRow): StoredAnswer {
  return { status: status ?? 0, headers: JSON.parse(headers) as Record<string, string>, answer: answer ?? '', submissionId: submission_id };
}

interface Filterable<T> {
  where(column: 'caller' | 'operation' | 'key', operator: '=', value: string): T;
}

function matching<T extends Filterable<T>>(query: T, { caller, operation, key }: KeyScope): T {
  return query.where('caller', '=', caller).where('operation', '=', operation).where('key', '=', key);
}
