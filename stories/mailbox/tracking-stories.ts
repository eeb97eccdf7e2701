/** What the stories of a letter share: how it was written, how it is looked up. */
import { html, type TemplateResult } from 'lit';
import type { LetterReceipt } from '../../src/client/index.js';
import type { StoryLetter, StoryLetterDraft } from '../server/story-letter.js';
import type { StoryServer, StoryServerOptions } from '../server/story-server.js';
import type { Citizen } from '../support/citizen.js';
import { acting, type Story } from '../support/story.js';

export const template = (): TemplateResult => html`<hy-mailbox-tracking><p>也可以打电话：<a href="tel:0555-12345">0555-12345</a></p></hy-mailbox-tracking>`;

const streetLights: StoryLetterDraft = {
  category: 'complaint', title: '和平路东段路灯不亮', place: '和平路菜市场门口', consent: true,
  body: '和平路从菜市场到东门的路灯，从11月初起有六盏不亮。\n晚上下班看不清路，希望尽快修好。',
};

type Since = (letter: StoryLetter, server: StoryServer) => Promise<void>;
type Act = (citizen: Citizen, server: StoryServer, letter: StoryLetter) => Promise<void>;

export const nothingSince: Since = () => Promise.resolve();

export async function enter(citizen: Citizen, { number, code }: Pick<LetterReceipt, 'number' | 'code'>): Promise<void> {
  await citizen.fill('编号', number);
  await citizen.fill('查询码', code);
  await citizen.press('查询');
}

const written = new WeakMap<StoryServer, StoryLetter>();

/** Written and handled before the story begins; what then happens is up to the story. */
export function withLetter(since: Since, act: Act, draft: Partial<StoryLetterDraft> = {}): Story {
  const server: StoryServerOptions = {
    before: async (opened) => {
      const letter = await opened.write({ ...streetLights, ...draft });
      written.set(opened, letter);
      await since(letter, opened);
    },
  };
  return {
    parameters: { server },
    play: acting(async (citizen, opened) => {
      const letter = written.get(opened);
      if (!letter) throw new Error('The story has written no letter.');
      await act(citizen, opened, letter);
    }),
  };
}

/** The same, looked up; the citizen reads on. */
export function followed(since: Since, act: Act, draft: Partial<StoryLetterDraft> = {}): Story {
  return withLetter(since, async (citizen, server, letter) => {
    await enter(citizen, letter.receipt);
    await citizen.sees('办理经过');
    await act(citizen, server, letter);
  }, draft);
}

export const reads = (...words: readonly string[]): Act => async (citizen) => { for (const each of words) await citizen.sees(each); };

/** Taken up, given on, signed for on the days after. */
export const inHand: Since = async (letter, { clock }) => {
  clock.pass(24 * 60);
  await letter.inHand();
};

export const waits: Since = async (letter, server) => {
  await inHand(letter, server);
  await letter.steps(['city', { kind: 'ask-writer', publicNote: '路灯杆上的编号' }]);
};

export const answers = async (letter: StoryLetter, server: StoryServer, files: readonly string[] = []): Promise<void> => {
  await inHand(letter, server);
  server.clock.pass(6 * 24 * 60);
  await letter.answer('六盏路灯是电缆受潮，11月28日已经换好。\n当晚全部亮灯。', files);
};
