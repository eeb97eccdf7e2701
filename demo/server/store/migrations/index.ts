/** A static list, so that the server also migrates where there is no file system. Append; never edit what was released. */
import type { Migration } from '../migrate.js';
import { consultationTables } from './0001-consultation-tables.js';

export const migrations: readonly Migration[] = [consultationTables];
