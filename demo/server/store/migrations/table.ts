import type { CreateTableBuilder } from 'kysely';
import type { Executor, Tables } from '../schema.js';

type Column = 'text' | 'text?' | 'integer' | 'integer?' | 'double precision';

/** Columns in one line each; a question mark allows null. */
export function table(trx: Executor, name: keyof Tables, columns: Record<string, Column>): CreateTableBuilder<string, string> {
  const start: CreateTableBuilder<string, string> = trx.schema.createTable(name);
  return Object.entries(columns).reduce((builder, [column, type]) => {
    const nullable = type.endsWith('?');
    const plain = (nullable ? type.slice(0, -1) : type) as 'text' | 'integer' | 'double precision';
    return builder.addColumn(column, plain, (definition) => (nullable ? definition : definition.notNull()));
  }, start);
}
