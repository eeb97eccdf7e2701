/** What the agency's own people do in a story, with the client that they have. */
import { demoStaffTokens } from '../../demo/server/demo-config.js';
import type { ModerationDecision, OutcomeGroupDraft, PeriodChangeDraft, Revision, SubmissionRecordDraft } from '../../src/contract/models.js';
import { createStaffClient, newKey, type DraftText, type KnowledgeDraft, type Pause, type StaffClient } from '../../src/client/index.js';
import type { Fetch } from '../../test/support/network.js';

export type Decided = Omit<ModerationDecision, 'id' | 'version' | 'note'>;

interface Revised {
  readonly etag: string;
  readonly value: { readonly revision: Revision };
}

const published: Decided = { decision: 'publish', reasonCode: null };

export class StoryStaff {
  readonly #drafter: StaffClient;
  readonly #signer: StaffClient;

  constructor(fetch: Fetch) {
    const client = (token: string): StaffClient => createStaffClient({ baseUrl: 'http://staff.local/v1', token, fetch });
    this.#drafter = client(demoStaffTokens.drafter);
    this.#signer = client(demoStaffTokens.signer);
  }

  /** Publishes opinions, or decides on them otherwise. */
  async moderate(consultationId: string, ids: readonly string[], decided: Decided = published): Promise<void> {
    const { value: { items } } = await this.#drafter.opinions.list(consultationId, { limit: 100 });
    const decisions = items.filter(({ id }) => ids.includes(id)).map(({ id, version }) => ({ ...decided, id, version, note: '' }));
    await this.#drafter.opinions.moderate(consultationId, { decisions }, { key: newKey() });
  }

  /** All opinions that were not withdrawn, the first that came first. */
  async opinionIds(consultationId: string): Promise<string[]> {
    const { value: { items } } = await this.#drafter.opinions.list(consultationId, { limit: 100 });
    return items.map(({ id }) => id);
  }

  /** Publishes a question with its answer. */
  async question(id: string, draft: KnowledgeDraft): Promise<void> {
    const saved = await this.#drafter.knowledge.save(id, draft, { etag: '"0"' });
    await this.#approve(saved, (staff, step, etag) => staff.knowledge.decide(id, { step, decision: 'approve', note: '' }, { etag }));
  }

  /** Enters what did not come through the page. */
  async record(consultationId: string, record: SubmissionRecordDraft): Promise<void> {
    await this.#drafter.opinions.record(consultationId, record, { key: newKey() });
  }

  /** Publishes what was done about the opinions; a second time, as it is now. The consultation must be closed. */
  async answer(consultationId: string, groups: readonly OutcomeGroupDraft[], summary: string): Promise<void> {
    const { outcomes } = this.#drafter;
    const saved = await outcomes.save(consultationId, { summary, groups: [...groups] }, { etag: (await outcomes.get(consultationId)).etag });
    await this.#approve(saved, (staff, step, etag) => staff.outcomes.decide(consultationId, { step, decision: 'approve', note: '' }, { etag }));
  }

  /** Publishes another version of the draft. */
  async publishDraft(consultationId: string, draft: DraftText): Promise<void> {
    const { consultations } = this.#drafter;
    const added = await consultations.addDraft(consultationId, draft, { key: newKey(), etag: (await consultations.get(consultationId)).etag });
    await this.#approve(added, (staff, step, etag) => staff.consultations.decide(consultationId, { step, decision: 'approve', note: '' }, { etag }));
  }

  /** Stops receiving opinions, or with null goes on. */
  async pause(consultationId: string, pause: Pause | null): Promise<void> {
    const { consultations } = this.#drafter;
    await consultations.pause(consultationId, pause, { etag: (await consultations.get(consultationId)).etag });
  }

  /** Opens early, extends, closes or reopens. */
  async changePeriod(consultationId: string, change: PeriodChangeDraft): Promise<void> {
    const { consultations } = this.#signer;
    await consultations.changePeriod(consultationId, change, { etag: (await consultations.get(consultationId)).etag });
  }

  /** The drafter drafts, and somebody else signs. */
  async #approve(begun: Revised, decide: (staff: StaffClient, step: Revision['steps'][number]['step'], etag: string) => Promise<Revised>): Promise<void> {
    for (let record = begun; ;) {
      const current = record.value.revision.steps.find(({ state }) => state === 'current');
      if (!current) return;
      record = await decide(current.step === 'drafting' ? this.#drafter : this.#signer, current.step, record.etag);
    }
  }
}
