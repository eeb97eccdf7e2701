/** What citizens said and staff decided, through the server's own operations. */
import { createClient, createStaffClient, newKey, type OpinionDraft, type OpinionOutcome } from '../../src/client/index.js';
import type { Server } from './server.js';

const tokens = { drafter: 'yunhe-demo-drafter', signer: 'yunhe-demo-signer' } as const;
const staff = (server: Server, who: keyof typeof tokens) => createStaffClient({ baseUrl: server.baseUrl, token: tokens[who] });

export interface Said extends OpinionDraft {
  /** Whether the writer agreed to publication; yes without a word. */
  readonly consent?: boolean;
}

/** Files each as a submission of its own; their ids, in the same order. */
export async function say(server: Server, opinions: readonly Said[], id = 'river-parks'): Promise<string[]> {
  const citizen = createClient({ baseUrl: server.baseUrl });
  const ids: string[] = [];
  for (const { consent = true, ...item } of opinions) {
    const form = await citizen.consultations.form(id);
    const receipt = await citizen.submissions.create(id, {
      draftId: form.draftId, openedAt: form.openedAt, items: [item], identity: {},
      publicationConsent: { given: consent, version: form.publicationConsent.version }, privacyNoticeVersion: form.privacyNotice.version,
    }, { key: newKey() });
    const { items: [first] } = await citizen.receipts.lookUp({ number: receipt.number, code: receipt.code });
    if (!first) throw new Error('A submission without an opinion.');
    ids.push(first.id);
  }
  return ids;
}

/** Has staff publish them. */
export async function publishOpinions(server: Server, ids: readonly string[], id = 'river-parks'): Promise<void> {
  const { opinions } = staff(server, 'drafter');
  const { value: { items } } = await opinions.list(id, { limit: 100 });
  const decisions = items.filter((item) => ids.includes(item.id)).map((item) => ({ id: item.id, version: item.version, decision: 'publish' as const, reasonCode: null, note: '' }));
  await opinions.moderate(id, { decisions }, { key: newKey() });
}

export interface Decided {
  readonly opinionIds: readonly string[];
  readonly clauseId: string | null;
  readonly point: string;
  readonly outcome: OpinionOutcome;
  readonly reason: string;
  readonly newText?: string;
}

/** Has staff publish what was done, once the consultation is closed. */
export async function publishOutcome(server: Server, groups: readonly Decided[], id = 'river-parks', summary = '<p>收到意见后<strong>逐条研究</strong>。</p>'): Promise<void> {
  const content = { summary, groups: groups.map((group, index) => ({ newText: null, ...group, id: `g${index + 1}`, opinionIds: [...group.opinionIds] })) };
  const { outcomes } = staff(server, 'drafter');
  let record = await outcomes.save(id, content, { etag: (await outcomes.get(id)).etag });
  for (;;) {
    const current = record.value.revision.steps.find(({ state }) => state === 'current');
    if (!current) return;
    record = await staff(server, current.step === 'drafting' ? 'drafter' : 'signer').outcomes.decide(id, { step: current.step, decision: 'approve', note: '' }, { etag: record.etag });
  }
}
