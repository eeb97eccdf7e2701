import { readCursor, writeCursor } from '../cursor.js';
import { ok, type Handlers } from '../handler.js';
import { publishedConsultation, publishedDraft } from '../published.js';
import { signOpening } from '../rules/opened-at.js';
import { zonedTime } from '../rules/zoned-time.js';
import { consultationView, summaryView, type Published } from '../views.js';

const minute = 60_000;
const defaultLimit = 20;

export const consultationHandlers = {
  listConsultations: async ({ query, platform: { store, config }, now }) => {
    const limit = query.limit ?? defaultLimit;
    const [publishedAt, id] = readCursor(query.cursor, ['string', 'string']) ?? [];
    const after = publishedAt === undefined ? undefined : { publishedAt: String(publishedAt), id: String(id) };
    const found = await store.read.consultations.list({ status: query.status, now, after, limit: limit + 1 });
    const items = found.items.slice(0, limit) as Published[];
    const last = items.at(-1);
    return ok({
      items: items.map((item) => summaryView(item, now)),
      nextCursor: found.items.length > limit && last ? writeCursor([last.published.publishedAt.toISOString(), last.id]) : null,
      total: found.total,
      // To the minute: a finer time would change the ETag with every request.
      asOf: zonedTime(new Date(Math.floor(now.getTime() / minute) * minute), config.agency.timeZone),
    });
  },

  getConsultation: async ({ path, platform: { store, config }, now }) => {
    const consultation = await publishedConsultation(store.read, path.consultationId);
    const draft = await publishedDraft(store.read, consultation);
    const counts = await store.read.consultations.counts(consultation.id);
    return ok(consultationView(consultation, draft, counts, config, now));
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
      phone: published.content.contact?.phone ?? config.agency.phone,
    });
  },
} satisfies Handlers<'listConsultations' | 'getConsultation' | 'getConsultationForm'>;
