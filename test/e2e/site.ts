/** The reference server in this process, filled as `npm start` fills it, with the built library and the city's own pages. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import type { Log } from '../../demo/server/platform.js';
import { serve, type RunningServer } from '../../demo/server/node/serve.js';
import { siteMounts } from '../../demo/server/node/site.js';
import type { StaticMount } from '../../demo/server/node/static-files.js';
import { seed } from '../../demo/server/seed.js';
import { seedConsultations } from '../../demo/server/seed/content.js';

/** A fault of the server belongs into the test's output; that it started does not. */
const quiet: Log = {
  info: () => undefined,
  error: (event, fields) => { process.stderr.write(`${event} ${JSON.stringify(fields)}\n`); },
};

export interface Filed {
  readonly id: string;
  readonly number: string;
  readonly consultation_id: string;
}

export interface FiledOpinion {
  readonly clause_id: string | null;
  readonly reason: string;
}

/** Reads what is committed in a folder's database, through a connection of its own that never writes. */
export class Records {
  readonly #path: string;

  constructor(dataDir: string) {
    this.#path = join(dataDir, 'huiying.db');
  }

  /** Every submission to a consultation, in the order in which they were filed. */
  submissions(consultationId = 'river-parks'): Filed[] {
    return this.#all<Filed>('select id, number, consultation_id from submission where consultation_id = ? order by rowid', consultationId);
  }

  opinions(submissionId: string): FiledOpinion[] {
    return this.#all<FiledOpinion>('select clause_id, reason from opinion where submission_id = ? order by rowid', submissionId);
  }

  /** What citizens wrote to a consultation, an opinion each. */
  reasons(consultationId = 'river-parks'): string[] {
    const rows = this.#all<{ reason: string }>('select reason from opinion where submission_id in (select id from submission where consultation_id = ?) order by rowid', consultationId);
    return rows.map(({ reason }) => reason);
  }

  #all<Row>(query: string, value: string): Row[] {
    const reader = new Database(this.#path, { readonly: true });
    try {
      return reader.prepare(query).all(value) as Row[];
    } finally {
      reader.close();
    }
  }
}

export interface Site {
  readonly url: string;
  readonly dataDir: string;
  readonly server: RunningServer;
  readonly records: Records;
  readonly close: () => Promise<void>;
}

/** @param pages More folders to serve, beside those of `npm start`. @param log Where its lines go. */
export async function openSite(pages: readonly StaticMount[] = [], log: Log = quiet): Promise<Site> {
  const dataDir = await mkdtemp(join(tmpdir(), 'huiying-e2e-'));
  const server = await serve({
    host: '127.0.0.1',
    port: 0,
    dataDir,
    log,
    staticFolders: [...siteMounts(), ...pages],
    prepare: ({ platform }) => seed(platform, seedConsultations),
  });
  const close = async (): Promise<void> => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  return { url: server.url, dataDir, server, records: new Records(dataDir), close };
}

/** A folder below `fixtures/`, as an agency's server would serve it. */
export function fixture(name: string, headers: Readonly<Record<string, string>> = {}): StaticMount {
  return { prefix: `/${name}/`, folder: fileURLToPath(new URL(`./fixtures/${name}/`, import.meta.url)), headers };
}
