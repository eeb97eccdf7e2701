import { bytesToHex } from '@noble/hashes/utils.js';
import { pageOf, readCursor } from '../cursor.js';
import { created, ok, type Handlers } from '../handler.js';
import { once } from '../idempotent.js';
import { commentViews } from '../opinion-views.js';
import { refuse } from '../problems.js';
import { admit } from '../proof.js';
import { consultationWithComments, publishedOpinion } from '../published-comments.js';
import { blinded } from '../rules/address-scope.js';
import { refuseUnlessReceiving } from '../rules/reception.js';
import { zonedTime } from '../rules/zoned-time.js';
import type { CommentOrder, CommentPlace } from '../store/comments.js';
import { addressToll, paidWhenRefused, pay } from '../tolls.js';

const minute = 60_000;
const defaultLimit = 20;

export const commentHandlers = {
  listComments: async ({ path: { consultationId }, query, platform: { store, config }, now }) => {
    const consultation = await consultationWithComments(store.read, consultationId, now);
    const order = query.sort ?? 'newest';
    if (order === 'agreement' && !consultation.published.content.visibility.agreement) refuse('malformed-request', { detail: '这里不统计赞同人数，请换一种排列。' });
    const { clauseId, scope, position } = query;
    const limit = query.limit ?? defaultLimit;
    const found = await store.read.comments.list({ consultationId, clauseId, scope, position }, order, readPlace(query.cursor, order), limit + 1);
    const { items, nextCursor } = pageOf(found, limit, (last) =>
      [...(order === 'agreement' ? [last.agreements] : []), last.published_at ?? '', last.id]);
    const { opinions, leads } = await store.read.opinionCounts.sum(consultationId, { state: 'published', clauseId, scope, position });
    return ok({
      items: await commentViews(store.read, consultation, items.map((row) => ({ row, lead: row })), config),
      nextCursor,
      total: leads,
      opinions,
      // To the minute: a finer time would change the ETag with every request.
      asOf: zonedTime(new Date(Math.floor(now.getTime() / minute) * minute), config.agency.timeZone),
    });
  },

  getComment: async ({ path: { consultationId, commentId }, platform: { store, config }, now }) => {
    const consultation = await consultationWithComments(store.read, consultationId, now);
    const opinion = await publishedOpinion(store.read, consultationId, commentId);
    const [comment = refuse('not-found')] = await commentViews(store.read, consultation, [opinion], config);
    return ok(comment);
  },

  setAgreement: async ({ path: { consultationId, commentId }, body: { agreed, voter }, caller, platform, now }) => {
    const { store, config, keys } = platform;
    const toll = addressToll('agreement', caller.address, platform);
    return paidWhenRefused(toll, platform, now, () => store.transact(async (records) => {
      await pay(toll, records, now);
      const consultation = await consultationWithComments(records, consultationId, now);
      if (!consultation.published.content.visibility.agreement) refuse('not-found');
      // No form was opened, so there is no grace.
      refuseUnlessReceiving(consultation, '', now, config, keys);
      await records.opinionCounts.queue(consultationId);
      const { lead } = await publishedOpinion(records, consultationId, commentId);
      const hashed = blinded('voter', `${consultationId}\n${voter.toLowerCase()}`, keys.address);
      return ok({ agreed, agreementCount: await records.comments.agree(lead, hashed, agreed) });
    }));
  },

  reportComment: async (given) => {
    const { path: { consultationId, commentId }, body: { reason, note, proof }, caller: { address }, platform, now } = given;
    const id = bytesToHex(platform.crypto.getRandomValues(new Uint8Array(16)));
    const toll = addressToll('report', address, platform);
    const { body, headers } = await paidWhenRefused(toll, platform, now, () => once(given, async (records) => {
      await pay(toll, records, now);
      await admit({ purpose: 'comment-report', subject: consultationId, proof, address }, records, platform, now);
      await consultationWithComments(records, consultationId, now);
      await records.opinionCounts.queue(consultationId);
      const { row } = await publishedOpinion(records, consultationId, commentId);
      await records.opinionLists.addReport({ id, consultation_id: consultationId, opinion_id: row.id, reason, note, at: now.toISOString(), decided: 0 });
      return { status: 201, body: { receivedAt: zonedTime(now, platform.config.agency.timeZone) }, headers: {}, submissionId: null };
    }));
    return created(body, headers);
  },
} satisfies Handlers<'listComments' | 'getComment' | 'setAgreement' | 'reportComment'>;

function readPlace(cursor: string | undefined, order: CommentOrder): CommentPlace | undefined {
  const position = readCursor(cursor, order === 'agreement' ? ['number', 'string', 'string'] : ['string', 'string']);
  if (!position) return undefined;
  const [publishedAt = '', id = ''] = position.slice(-2).map(String);
  return { publishedAt, id, agreements: order === 'agreement' ? Number(position[0]) : 0 };
}
