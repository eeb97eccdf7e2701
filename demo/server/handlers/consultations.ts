import { pageOf, readTimeCursor } from '../cursor.js';
import { ok, type Handlers } from '../handler.js';
import { publishedConsultation } from '../published.js';
import { publishedCount } from '../opinion-views.js';
import { signOpening } from '../rules/opened-at.js';
import { zonedTime } from '../rules/zoned-time.js';
import { uploadPurposes } from '../uploads.js';
import { consultationView, summaryView, type Published } from '../views.js';

const minute = 60_000;
const defaultLimit = 20;

export const consultationHandlers = {
  listConsultations: async ({ query, platform: { store, config }, now }) => {
    const limit = query.limit ?? defaultLimit;
    const after = readTimeCursor(query.cursor);
    const found = await store.read.consultations.list({ status: query.status, now, after, limit: limit + 1 });
    const { items, nextCursor } = pageOf(found.items as Published[], limit, (last) => [last.published.publishedAt.toISOString(), last.id]);
    return ok({
      items: items.map((item) => summaryView(item, now)),
      nextCursor,
      total: found.total,
      // To the minute: a finer time would change the ETag with every request.
      asOf: zonedTime(new Date(Math.floor(now.getTime() / minute) * minute), config.agency.timeZone),
    });
  },

  getConsultation: async ({ path, platform: { store, config }, now }) => {
    const consultation = await publishedConsultation(store.read, path.consultationId);
    const drafts = await store.read.drafts.published(consultation.id);
    const periodChanges = await store.read.periodChanges.list(consultation.id);
    const counts = await store.read.consultations.counts(consultation.id);
    const publishedComments = await publishedCount(store.read, consultation, now);
    return ok(consultationView(consultation, { drafts, periodChanges, counts, publishedComments }, config, now));
  },

  getConsultationForm: async ({ path, platform: { store, config, keys }, now }) => {
    const { id, published } = await publishedConsultation(store.read, path.consultationId);
    return ok({
      consultationId: id,
      draftId: published.draftId,
      openedAt: signOpening(id, now, keys.form),
      draftDays: config.agency.draftDays,
      limits: config.limits,
      positions: [...config.positions],
      identityFields: [...config.identityFields],
      requireOneOf: config.requireOneOf.map((group) => [...group]),
      audience: [...config.audience],
      privacyNotice: config.privacyNotice,
      publicationConsent: config.publicationConsent,
      proof: config.proofOfWork !== null,
      attachments: uploadPurposes.submission.policy(config),
      phone: published.content.contact?.phone ?? config.agency.phone,
    });
  },
} satisfies Handlers<'listConsultations' | 'getConsultation' | 'getConsultationForm'>;
