/** A static list, so that the server also migrates where there is no file system. Append; never edit what was released. */
import type { Migration } from '../migrate.js';
import { consultationTables } from './0001-consultation-tables.js';
import { opinionTables } from './0002-opinion-tables.js';
import { lifecycleTables } from './0003-lifecycle-tables.js';
import { proofTables } from './0004-proof-tables.js';
import { uploadTables } from './0005-upload-tables.js';
import { codeTables } from './0006-code-tables.js';
import { letterTables } from './0007-letter-tables.js';
import { publicationTables } from './0008-publication-tables.js';
import { textSearch } from './0009-text-search.js';
import { knowledgeTables } from './0010-knowledge-tables.js';
import { sharedLetterTables } from './0011-shared-letter-tables.js';
import { letterCounts } from './0012-letter-counts.js';
import { answerFiles } from './0013-answer-files.js';
import { correctionOrder } from './0014-correction-order.js';
import { consentEvents } from './0015-consent-events.js';
import { consentWithdrawals } from './0016-consent-withdrawals.js';
import { noticeTries } from './0017-notice-tries.js';

export const migrations: readonly Migration[] = [
  consultationTables, opinionTables, lifecycleTables, proofTables, uploadTables, codeTables, letterTables, publicationTables, textSearch, knowledgeTables, sharedLetterTables,
  letterCounts, answerFiles, correctionOrder, consentEvents, consentWithdrawals, noticeTries,
];
