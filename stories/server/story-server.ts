/** The reference server inside the page: the real app over a real database, one a story. */
import { createApp } from '../../demo/server/app.js';
import type { AgencyConfig } from '../../demo/server/config.js';
import { demoConfig, demoStaffTokens } from '../../demo/server/demo-config.js';
import { demoKeys } from '../../demo/server/keys.js';
import type { Platform } from '../../demo/server/platform.js';
import type { SeedConsultation, SeedSubmission } from '../../demo/server/seed-model.js';
import { riverParks } from '../../demo/server/seed/river-parks.js';
import { seed } from '../../demo/server/seed.js';
import { SafeSqliteDialect } from '../../demo/server/store/sqlite-dialect.js';
import { openStore } from '../../demo/server/store/store.js';
import { sqliteTextIndex } from '../../demo/server/store/text-index.js';
import { createClient, createStaffClient, newKey, type Client, type DraftText, type Pause, type SubmissionReceipt } from '../../src/client/index.js';
import { Network, answerLost, type Fetch } from '../../test/support/network.js';
import { StoryClock } from './story-clock.js';
import { networkCalled, waitFor, type NetworkName } from './story-network.js';
import { openWasmDatabase } from './wasm-database.js';

export interface StoryServerOptions {
  /** Where the clock stands, RFC 3339; without it 2026-11-22T14:30+08:00, the day of the contract's examples. */
  readonly now?: string;
  /** What is published; 公园管理条例 without a word. */
  readonly consultations?: readonly SeedConsultation[];
  readonly config?: Partial<AgencyConfig>;
  /** The network to begin with; it stands above the toolbar's. */
  readonly network?: NetworkName;
  /** Filed by a citizen before the story begins; its receipt is `receipt`. */
  readonly submission?: SeedSubmission;
}

const staffHeaders = { drafter: demoStaffTokens.drafter, signer: demoStaffTokens.signer };

let opened = 0;

export class StoryServer {
  readonly clock: StoryClock;
  readonly client: Client;
  /** Of `submission`. */
  receipt: SubmissionReceipt | undefined;
  readonly #platform: Platform & { config: AgencyConfig };
  readonly #app: Fetch;
  readonly #network: Network;
  /** While nothing answers, the client does not lose patience: a story of waiting stays what it is. */
  #silent: boolean;

  private constructor(platform: Platform, clock: StoryClock, network: NetworkName) {
    this.#platform = platform;
    this.clock = clock;
    const app = createApp(platform);
    this.#app = (url, init) => app.fetch(new Request(url, init));
    this.#network = new Network(networkCalled(network, this.#app));
    this.#silent = network === 'silent';
    opened += 1;
    this.client = createClient({
      // An address of its own: drafts on the device are kept by it, and several servers may stand on one page.
      baseUrl: `http://story-${opened}.local/v1`,
      fetch: this.#network.fetch,
      // Repeats leave at once.
      random: () => 0,
      wait: (milliseconds, signal) => waitFor(this.#silent ? Infinity : milliseconds, signal),
    });
  }

  static async open(options: StoryServerOptions = {}, toolbar: NetworkName = 'normal'): Promise<StoryServer> {
    const { now = '2026-11-22T14:30:00+08:00', consultations = [riverParks], config = {}, submission } = options;
    const clock = new StoryClock(new Date(now));
    const platform: Platform = {
      config: { ...demoConfig, ...config },
      keys: demoKeys,
      store: await openStore({ dialect: new SafeSqliteDialect(await openWasmDatabase()), textIndex: sqliteTextIndex, now: clock.now() }),
      clock,
      crypto: globalThis.crypto,
      log: { info: () => undefined, error: (event, fields) => { console.error(event, fields); } },
      clientAddress: () => '192.0.2.1',
    };
    // What the story's own settings refuse is not refused to the demonstration.
    await seed({ ...platform, config: demoConfig }, consultations);
    const server = new StoryServer(platform, clock, options.network ?? toolbar);
    if (submission) server.receipt = await server.#file(consultations[0]?.content(clock.now()).id ?? '', submission);
    return server;
  }

  /** From here on, for everything that the client sends. */
  networkBecomes(name: NetworkName): void {
    this.#silent = name === 'silent';
    this.#network.become(networkCalled(name, this.#app));
  }

  /** From here on the server's answers are lost on their way, after it has done what it was asked to. */
  losesAnswers(): void {
    this.#network.become(answerLost(this.#app));
  }

  /** Replaces whole settings of the agency; takes effect with the next request. */
  configure(config: Partial<AgencyConfig>): void {
    Object.assign(this.#platform.config, config);
  }

  /** Staff pause the consultation. */
  async pause(consultationId: string, pause: Pause): Promise<void> {
    const { consultations } = this.#staff(staffHeaders.drafter);
    const { etag } = await consultations.get(consultationId);
    await consultations.pause(consultationId, pause, { etag });
  }

  /** Staff publish another version of the draft. */
  async publishDraft(consultationId: string, draft: DraftText): Promise<void> {
    const drafter = this.#staff(staffHeaders.drafter).consultations;
    const { etag } = await drafter.get(consultationId);
    let record = await drafter.addDraft(consultationId, draft, { key: newKey(), etag });
    for (;;) {
      const current = record.value.revision.steps.find(({ state }) => state === 'current');
      if (!current) return;
      const staff = current.step === 'drafting' ? drafter : this.#staff(staffHeaders.signer).consultations;
      record = await staff.decide(consultationId, { step: current.step, decision: 'approve', note: '' }, { etag: record.etag });
    }
  }

  async #file(consultationId: string, submission: SeedSubmission): Promise<SubmissionReceipt> {
    const direct = createClient({ baseUrl: this.client.baseUrl, fetch: this.#app });
    const { openedAt } = await direct.consultations.form(consultationId);
    return direct.submissions.create(consultationId, { ...submission, openedAt }, { key: newKey() });
  }

  #staff(token: string) {
    return createStaffClient({ baseUrl: 'http://staff.local/v1', token, fetch: this.#app });
  }
}
