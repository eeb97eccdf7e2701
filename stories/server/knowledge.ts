/** How the questions and answers of the demonstration stand in stories. */
import { demoConfig } from '../../demo/server/demo-config.js';
import { seedKnowledge } from '../../demo/server/seed/knowledge.js';
import type { KnowledgeDraft } from '../../src/client/index.js';
import { longTitle } from './long-texts.js';
import type { StoryServer, StoryServerOptions } from './story-server.js';

/** As in the demonstration, all in force since the spring. */
export const questions = seedKnowledge.map(({ id, daysAgo: _, reviewInDays: __, ...said }): { readonly id: string; readonly draft: KnowledgeDraft } =>
  ({ id, draft: { ...said, effectiveOn: '2026-03-01', reviewOn: '2027-03-01' } }));

const publish = (ids: readonly string[] | undefined, change: Partial<KnowledgeDraft> = {}) => async ({ staff }: StoryServer): Promise<void> => {
  for (const { id, draft } of questions) if (ids === undefined || ids.includes(id)) await staff.question(id, { ...draft, ...change });
};

const { agency } = demoConfig;

export const knowledgeSituations = {
  several: { before: publish(undefined) },
  one: { before: publish(['street-lamps']) },
  none: {},
  longTexts: { before: publish(['street-lamps'], { question: longTitle.slice(0, 100), answer: `${longTitle}\n${longTitle}`, source: { title: longTitle.slice(0, 200), href: 'https://example.org/' } }) },
  underReview: { before: async (server) => {
    await publish(['street-lamps'], { reviewOn: '2026-12-01' })(server);
    server.clock.pass(20 * 24 * 60);
  } },
  ratingsPublic: { config: { knowledge: { ...demoConfig.knowledge, ratingsPublic: true } }, before: publish(['street-lamps']) },
  notOffered: { config: { agency: { ...agency, modules: [{ name: 'knowledge', offered: false, title: '公众问答' }] } } },
} satisfies Record<string, StoryServerOptions>;
