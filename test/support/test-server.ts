/** The real server with a database of its own, for one test file; what a test may turn and see of it. Node side. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { AgencyConfig } from '../../demo/server/config.js';
import { demoStaffTokens } from '../../demo/server/demo-config.js';
import { seedConsultations } from '../../demo/server/seed/content.js';
import { openSqliteStore } from '../../demo/server/store/sqlite.js';
import { tendUploads } from '../../demo/server/tend-uploads.js';
import { createTestServer, type TestServer as InMemoryServer } from '../../demo/server/test-platform.js';
import { createStaffClient, type StaffClient } from '../../src/client/index.js';
import type { ConsultationDraft, DraftText, Pause } from '../../src/contract/models.js';

export interface ServerOptions {
  /** Where the server's clock stands; it moves only when told to. Without it 2026-11-22T14:30+08:00, the day of the contract's examples. */
  readonly now?: string;
  readonly config?: Partial<AgencyConfig>;
}

export interface Publication {
  /** Id of the consultation of the demonstration that is taken as it is but for what follows; `river-parks` without it. */
  readonly like?: string;
  readonly content?: Partial<ConsultationDraft>;
  readonly draft?: Partial<DraftText>;
  readonly pause?: Pause;
}

export interface Published {
  readonly consultationId: string;
  /** Of the version of the draft that is public. */
  readonly draftId: string;
}

export type Verdict = 'clean' | 'blocked' | 'later';

export type Row = Readonly<Record<string, string | number | null>>;

export class TestServer {
  readonly #server: InMemoryServer;
  readonly #reader: Database.Database;
  readonly #folder: string;
  readonly #staff: Readonly<Record<keyof typeof demoStaffTokens, StaffClient>>;

  private constructor(server: InMemoryServer, folder: string) {
    this.#server = server;
    this.#folder = folder;
    // A connection of its own: it sees what is committed, and nothing else.
    this.#reader = new Database(join(folder, 'test.db'));
    const { drafter, signer, city, parks } = demoStaffTokens;
    this.#staff = { drafter: this.#clientFor(drafter), signer: this.#clientFor(signer), city: this.#clientFor(city), parks: this.#clientFor(parks) };
  }

  static async open({ now = '2026-11-22T14:30:00+08:00', config = {} }: ServerOptions = {}): Promise<TestServer> {
    const folder = await mkdtemp(join(tmpdir(), 'huiying-test-'));
    const { store } = await openSqliteStore(join(folder, 'test.db'), new Date(now));
    return new TestServer(await createTestServer({ now: new Date(now), config, store }), folder);
  }

  fetch(request: Request): Promise<Response> {
    return this.#server.app.fetch(request);
  }

  /** Stands the clock at a time, given as RFC 3339, or moves it on by minutes. */
  setClock(to: string | number): void {
    const { clock } = this.#server.platform;
    if (typeof to === 'number') clock.pass(to * 60_000);
    else clock.set(new Date(to));
  }

  /** Replaces whole settings, for example `maintenance`, `rateLimits` or `agency`; takes effect with the next request. */
  configure(config: Partial<AgencyConfig>): void {
    Object.assign(this.#server.platform.config, config);
  }

  /** What the scanner says from now on, also of files that wait for it. */
  async scan(verdict: Verdict): Promise<void> {
    const { platform } = this.#server;
    platform.scan = () => (verdict === 'later' ? Promise.reject(new Error('exit 2')) : Promise.resolve(verdict));
    await tendUploads(platform);
  }

  /** Every committed row of a table, in the order in which they were written. */
  rows(table: string): Row[] {
    const known = this.#reader.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(table);
    if (!known) throw new Error(`The database has no table ${table}.`);
    return (this.#reader.prepare(`select * from "${table}" order by rowid`).all() as Record<string, unknown>[]).map(plainRow);
  }

  /** Has the agency's staff prepare and sign off a consultation, through the server's own operations. */
  async publish({ like = 'river-parks', content, draft, pause }: Publication = {}): Promise<Published> {
    const model = seedConsultations.find((each) => each.content(this.#now()).id === like);
    if (!model) throw new Error(`The demonstration has no consultation ${like}.`);
    const id = content?.id ?? like;
    // Signed when it opened, as an agency does: what was left of the period when the test begins would be too short.
    const now = this.#now();
    const { opensAt } = { ...model.content(now), ...content };
    this.setClock(new Date(Math.min(now.getTime(), Date.parse(opensAt))).toISOString());
    const { drafter, signer } = this.#staff;
    let record = await drafter.consultations.create({ ...model.content(now), ...content, id }, { key: randomUUID() });
    record = await drafter.consultations.addDraft(id, { ...model.draft, ...draft }, { key: randomUUID(), etag: record.etag });
    for (;;) {
      const current = record.value.revision.steps.find((step) => step.state === 'current');
      if (!current) break;
      const staff = current.step === 'drafting' ? drafter : signer;
      record = await staff.consultations.decide(id, { step: current.step, decision: 'approve', note: '' }, { etag: record.etag });
    }
    this.#server.platform.clock.set(now);
    if (pause) record = await drafter.consultations.pause(id, pause, { etag: record.etag });
    if (!record.value.draft) throw new Error(`${id} was published without a draft.`);
    return { consultationId: id, draftId: record.value.draft.id };
  }

  async close(): Promise<void> {
    this.#reader.close();
    await this.#server.close();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #now(): Date {
    return this.#server.platform.clock.now();
  }

  #clientFor(token: string): StaffClient {
    return createStaffClient({ baseUrl: 'http://staff.invalid/v1', token, fetch: (url, init) => this.fetch(new Request(url, init)) });
  }
}

/** The driver adds a field of its own to what it reads. */
function plainRow({ _metadata, ...row }: Record<string, unknown>): Row {
  return row as Row;
}
