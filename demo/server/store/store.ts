import { Kysely } from 'kysely';
import type { Dialect } from 'kysely';
import { answerFiles } from './answer-files.js';
import { answerPairs } from './answer-pairs.js';
import { audit } from './audit.js';
import { comments } from './comments.js';
import { consultations } from './consultations.js';
import { drafts } from './drafts.js';
import { idempotency } from './idempotency.js';
import { InFlight } from './in-flight.js';
import { knowledge } from './knowledge.js';
import { knowledgeRatings } from './knowledge-ratings.js';
import { letterCorrections } from './letter-corrections.js';
import { letterCounts } from './letter-counts.js';
import { letterPublications } from './letter-publications.js';
import { letters } from './letters.js';
import { lookupFailures } from './lookup-failures.js';
import { migrate } from './migrate.js';
import { notices } from './notices.js';
import { opinionCounts } from './opinion-counts.js';
import { opinionLists } from './opinion-lists.js';
import { opinions } from './opinions.js';
import { outcomes } from './outcomes.js';
import { periodChanges } from './period-changes.js';
import { publishedDigests } from './published-digests.js';
import { rateBuckets } from './rate-buckets.js';
import type { Executor, Tables } from './schema.js';
import { settings } from './settings.js';
import { spentProofs } from './spent-proofs.js';
import { submissions } from './submissions.js';
import type { TextIndex } from './text-index.js';
import { uploads } from './uploads.js';

/** Every concern of the database, bound to it or to one transaction. */
export type Records = ReturnType<typeof records>;

function records(db: Executor, textIndex: TextIndex) {
  return {
    answerFiles: answerFiles(db),
    answerPairs: answerPairs(db),
    audit: audit(db),
    comments: comments(db),
    consultations: consultations(db),
    drafts: drafts(db, textIndex),
    idempotency: idempotency(db),
    knowledge: knowledge(db),
    knowledgeRatings: knowledgeRatings(db),
    letterCorrections: letterCorrections(db),
    letterCounts: letterCounts(db),
    letterPublications: letterPublications(db, textIndex),
    letters: letters(db, textIndex),
    lookupFailures: lookupFailures(db),
    notices: notices(db),
    opinionCounts: opinionCounts(db),
    opinionLists: opinionLists(db),
    opinions: opinions(db),
    outcomes: outcomes(db),
    periodChanges: periodChanges(db),
    publishedDigests: publishedDigests(db),
    rateBuckets: rateBuckets(db),
    settings: settings(db),
    spentProofs: spentProofs(db),
    submissions: submissions(db),
    uploads: uploads(db),
  };
}

export interface StoreOptions {
  readonly dialect: Dialect;
  readonly textIndex: TextIndex;
  readonly now: Date;
}

/** The database behind the server. */
export class Store {
  /** For reads that stand alone. */
  readonly read: Records;
  readonly inFlight = new InFlight();
  readonly #db: Kysely<Tables>;
  readonly #textIndex: TextIndex;

  constructor(db: Kysely<Tables>, textIndex: TextIndex) {
    this.#db = db;
    this.#textIndex = textIndex;
    this.read = records(db, textIndex);
  }

  /**
   * All or nothing; what is thrown undoes everything. Await nothing but the records that are handed in: SQLite has one writer,
   * and it would wait for whatever else is awaited. Resolves after the disk has it.
   */
  transact<T>(work: (records: Records) => Promise<T>): Promise<T> {
    return this.#db.transaction().execute((trx) => work(records(trx, this.#textIndex)));
  }

  close(): Promise<void> {
    return this.#db.destroy();
  }
}

/** Opens the database and brings its tables up to date. */
export async function openStore({ dialect, textIndex, now }: StoreOptions): Promise<Store> {
  const db = new Kysely<Tables>({ dialect });
  await migrate(db, textIndex, now);
  return new Store(db, textIndex);
}
