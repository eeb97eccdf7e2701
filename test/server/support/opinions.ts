/** Opinions on one consultation, from both ends. */
import assert from 'node:assert/strict';
import type {
  CommentPage, ConsultationDraft, ConsultationForm, ModeratedOpinions, ModerationDecision, OpinionChange, OpinionDraft, OpinionPage, SubmissionReceipt, SubmissionStatus,
} from '../../../src/contract/models.js';
import type { App } from '../../../demo/server/app.js';
import { call, json, newKey, type CallOptions } from './calls.js';
import { opinion, parks, publish, submit } from './parks.js';

const live = { comments: 'live', positionCounts: false, agreement: false } as const;

let writers = 0;

/** Each writer sits somewhere else. */
const newAddress = () => `203.0.${String(Math.floor((writers += 1) / 256))}.${String(writers % 256)}`;

export interface Written {
  readonly receipt: SubmissionReceipt;
  /** Of its opinions. */
  readonly ids: readonly string[];
}

/** Of an opinion that is not there, or was withdrawn. */
export const unknownVersion = '0000000000000000';

/** What a decision has to name, by opinion. */
export async function opinionVersions(app: App, id = parks.id): Promise<Map<string, string>> {
  const versions = new Map<string, string>();
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: OpinionPage = await json(call(app, 'GET', `/staff/consultations/${id}/opinions?limit=100${cursor && `&cursor=${cursor}`}`, { as: 'drafter' }));
    for (const { id: opinionId, version } of page.items) versions.set(opinionId, version);
    cursor = page.nextCursor;
  }
  return versions;
}

/** Everything that is said about one consultation and done with it. */
export class Opinions {
  readonly #app: App;
  readonly id: string;

  private constructor(app: App, id: string) {
    this.#app = app;
    this.id = id;
  }

  /** A consultation of its own, which is open and shows opinions at once unless told otherwise. */
  static async open(app: App, id: string, content: Partial<ConsultationDraft> = {}): Promise<Opinions> {
    await publish(app, { ...parks, visibility: live, ...content, id });
    return new Opinions(app, id);
  }

  get path(): string {
    return `/consultations/${this.id}`;
  }

  async write(items: readonly OpinionDraft[], { consent = true, identity = {} }: { consent?: boolean; identity?: object } = {}): Promise<Written> {
    const body = await opinion(this.#app, { items: [...items], identity }, this.id);
    const publicationConsent = { ...body.publicationConsent, given: consent };
    const receipt = await json<SubmissionReceipt>(submit(this.#app, { ...body, publicationConsent }, { id: this.id, address: newAddress() }), 201);
    return { receipt, ids: (await this.status(receipt)).items.map(({ id }) => id) };
  }

  /** One opinion that says only this. */
  async say(reason: string, item: Partial<OpinionDraft> = {}): Promise<string> {
    const { ids: [id = assert.fail('no id')] } = await this.write([{ clauseId: 'art-3', ...item, reason }]);
    return id;
  }

  status({ number, code }: SubmissionReceipt): Promise<SubmissionStatus> {
    return json(call(this.#app, 'POST', '/receipts/lookup', { body: { number, code } }));
  }

  /** About the opinions as they stand, unless the decision names a version. */
  async decide(decisions: readonly (Partial<ModerationDecision> & { readonly id: string })[], options: CallOptions = {}): Promise<Response> {
    const versions = await opinionVersions(this.#app, this.id);
    const body = { decisions: decisions.map((decision) => ({ version: versions.get(decision.id) ?? unknownVersion, decision: 'publish', reasonCode: null, note: '', ...decision })) };
    return call(this.#app, 'POST', `/staff${this.path}/moderation`, { as: 'drafter', key: newKey(), body, ...options });
  }

  async decided(...decisions: readonly (Partial<ModerationDecision> & { readonly id: string })[]): Promise<ModeratedOpinions['items']> {
    return (await json<ModeratedOpinions>(this.decide(decisions))).items;
  }

  async publishAll(ids: readonly string[]): Promise<void> {
    await this.decided(...ids.map((id) => ({ id })));
  }

  change({ number, code }: SubmissionReceipt, changes: readonly OpinionChange[], options: CallOptions = {}): Promise<Response> {
    return call(this.#app, 'POST', '/receipts/changes', { key: newKey(), body: { number, code, changes }, ...options });
  }

  /** `version` is that of the notice in force, unless told otherwise. */
  async consent({ number, code }: SubmissionReceipt, given: boolean, { version, ...options }: CallOptions & { readonly version?: string } = {}): Promise<Response> {
    const { publicationConsent } = await json<ConsultationForm>(call(this.#app, 'GET', `${this.path}/form`));
    const body = { number, code, consent: { given, version: version ?? publicationConsent.version } };
    return call(this.#app, 'POST', '/receipts/consent', { key: newKey(), body, ...options });
  }

  comments(query = ''): Promise<CommentPage> {
    return json(call(this.#app, 'GET', `${this.path}/comments${query}`));
  }

  /** What stands in the list, in its order. */
  async listed(query = ''): Promise<string[]> {
    return (await this.comments(query)).items.map(({ reason }) => reason);
  }

  opinions(query = ''): Promise<OpinionPage> {
    return json(call(this.#app, 'GET', `/staff${this.path}/opinions${query}`, { as: 'drafter' }));
  }
}
