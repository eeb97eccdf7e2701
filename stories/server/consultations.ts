/** Consultations of the demonstration, changed as a story needs them. */
import type { ConsultationDraft, DraftText } from '../../src/contract/models.js';
import type { SeedConsultation } from '../../demo/server/seed-model.js';

export interface Changes {
  readonly content?: (now: Date) => Partial<ConsultationDraft>;
  readonly draft?: Partial<DraftText>;
  readonly pause?: NonNullable<SeedConsultation['pause']>;
}

/** The same consultation with other words, dates or text. */
export function changed(model: SeedConsultation, { content, draft, pause }: Changes): SeedConsultation {
  return {
    ...model,
    content: (now) => ({ ...model.content(now), ...content?.(now) }),
    draft: { ...model.draft, ...draft },
    ...(pause && { pause }),
  };
}

/** The same consultation before anybody has said anything. */
export function silent({ content, draft, second }: SeedConsultation): SeedConsultation {
  return { content, draft, ...(second && { second }) };
}

/** The same consultation so many times over, each with a name and an address of its own. */
export function severalOf(model: SeedConsultation, count: number): SeedConsultation[] {
  return Array.from({ length: count }, (_, index) => changed(silent(model), {
    content: (now) => {
      const { id, title } = model.content(now);
      return { id: `${id}-${index + 1}`, title: `${title}（之${index + 1}）` };
    },
  }));
}

/** A time of the demonstration's city, so many minutes after now. */
export function minutesAfter(now: Date, minutes: number): string {
  return `${new Date(now.getTime() + (minutes + 480) * 60_000).toISOString().slice(0, 19)}+08:00`;
}
