/** The reference server inside the page: the real app over a real database, one a story. */
import { createApp } from '../../demo/server/app.js';
import type { AgencyConfig } from '../../demo/server/config.js';
import { demoConfig } from '../../demo/server/demo-config.js';
import { demoKeys } from '../../demo/server/keys.js';
import { memoryFiles } from '../../demo/server/memory-files.js';
import type { Platform } from '../../demo/server/platform.js';
import type { SeedConsultation, SeedSubmission } from '../../demo/server/seed-model.js';
import { riverParks } from '../../demo/server/seed/river-parks.js';
import { seed } from '../../demo/server/seed.js';
import { SafeSqliteDialect } from '../../demo/server/store/sqlite-dialect.js';
import { openStore } from '../../demo/server/store/store.js';
import { sqliteTextIndex } from '../../demo/server/store/text-index.js';
import { createClient, newKey, type Client, type OpinionDraft, type SubmissionReceipt } from '../../src/client/index.js';
import { Network, answerLost, keyTaken, stillHandled, type Fetch } from '../../test/support/network.js';
import { StoryClock } from './story-clock.js';
import { networkCalled, waitFor, type NetworkName } from './story-network.js';
import { StoryLetter, type StoryLetterDraft } from './story-letter.js';
import { StoryStaff } from './story-staff.js';
import { openWasmDatabase } from './wasm-database.js';

/** As a citizen files it: draft, notice and consent are those in force. */
export interface Filed extends Pick<SeedSubmission, 'items' | 'identity'> {
  readonly publicationConsent: { readonly given: boolean };
}

export interface StoryServerOptions {
  /** Where the clock stands, RFC 3339; without it 2026-11-22T14:30+08:00, the day of the contract's examples. */
  readonly now?: string;
  /** What is published; 公园管理条例 without a word. */
  readonly consultations?: readonly SeedConsultation[];
  readonly config?: Partial<AgencyConfig>;
  /** What the scanner says of every file; `clean` without a word. */
  readonly scan?: 'clean' | 'blocked' | 'later';
  /** The network to begin with; it stands above the toolbar's. */
  readonly network?: NetworkName;
  /** Filed by a citizen before the story begins; its receipt is `receipt`. */
  readonly submission?: Filed;
  /** What citizens and staff have done before the story begins, whatever its network is like. */
  readonly before?: (server: StoryServer) => Promise<void>;
}

let opened = 0;

export class StoryServer {
  readonly clock: StoryClock;
  readonly client: Client;
  readonly staff: StoryStaff;
  /** Ids of all that citizens have said through `say`. */
  readonly said: string[] = [];
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
    this.staff = new StoryStaff(this.#app);
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
    const { now = '2026-11-22T14:30:00+08:00', consultations = [riverParks], config = {}, scan = 'clean', submission } = options;
    const clock = new StoryClock(new Date(now));
    const platform: Platform = {
      config: { ...demoConfig, ...config },
      keys: demoKeys,
      store: await openStore({ dialect: new SafeSqliteDialect(await openWasmDatabase()), textIndex: sqliteTextIndex, now: clock.now() }),
      clock,
      crypto: globalThis.crypto,
      log: { info: () => undefined, error: (event, fields) => { console.error(event, fields); } },
      files: memoryFiles(),
      scan: () => (scan === 'later' ? Promise.reject(new Error('exit 2')) : Promise.resolve(scan)),
      notify: null,
      clientAddress: () => '192.0.2.1',
    };
    // What the story's own settings refuse is not refused to the demonstration.
    await seed({ ...platform, config: demoConfig }, consultations);
    const server = new StoryServer(platform, clock, options.network ?? toolbar);
    if (submission) server.receipt = await server.#file(consultations[0]?.content(clock.now()).id ?? '', submission);
    await options.before?.(server);
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

  /** From here on another text arrives first under the key of each submission. */
  knowsEveryKey(): void {
    this.#network.become(keyTaken(this.#app));
  }

  /** From here on an earlier try of every submission is still being handled. */
  isStillHandling(): void {
    this.#network.become((url, init) => (init.method === 'POST' ? stillHandled(url, init) : this.#app(url, init)));
  }

  /** Replaces whole settings of the agency; takes effect with the next request. */
  configure(config: Partial<AgencyConfig>): void {
    Object.assign(this.#platform.config, config);
  }

  /** Citizens file these opinions, each as a submission of its own; their ids, in the same order. */
  async say(consultationId: string, opinions: readonly OpinionDraft[]): Promise<string[]> {
    const ids: string[] = [];
    for (const item of opinions) {
      const receipt = await this.#file(consultationId, { items: [item], identity: {}, publicationConsent: { given: true } });
      ids.push(...(await this.opinionsOf(receipt)));
    }
    this.said.push(...ids);
    return ids;
  }

  /** A citizen writes to the mailbox `leaders`. */
  write(letter: StoryLetterDraft): Promise<StoryLetter> {
    return StoryLetter.write(this.#direct(), this.#app, letter);
  }

  /** The opinions of a submission, in the order in which they were written. */
  async opinionsOf({ number, code }: Pick<SubmissionReceipt, 'number' | 'code'>): Promise<string[]> {
    const { items } = await this.#direct().receipts.lookUp({ number, code });
    return items.map(({ id }) => id);
  }

  /** On the draft, the notice and the consent that are in force. */
  async #file(consultationId: string, { items, identity, publicationConsent: { given } }: Filed): Promise<SubmissionReceipt> {
    const direct = this.#direct();
    const { openedAt, draftId, privacyNotice, publicationConsent } = await direct.consultations.form(consultationId);
    return direct.submissions.create(consultationId, {
      draftId, openedAt, items, identity, publicationConsent: { given, version: publicationConsent.version }, privacyNoticeVersion: privacyNotice.version,
    }, { key: newKey() });
  }

  /** Past the network of the story. */
  #direct(): Client {
    return createClient({ baseUrl: this.client.baseUrl, fetch: this.#app });
  }
}
