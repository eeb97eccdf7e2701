/** What the stories of public letters share. */
import type { StoryLetterDraft } from '../server/story-letter.js';
import type { StoryServer, StoryServerOptions } from '../server/story-server.js';

const day = 24 * 60;

type PublicLetter = Pick<StoryLetterDraft, 'category' | 'title' | 'body'> & { readonly answer: string; readonly files?: readonly string[] };

export const lamps: PublicLetter = {
  category: 'complaint', title: '和平路东段路灯不亮', body: '和平路从菜市场到东门的路灯，从11月初起有六盏不亮。\n晚上下班看不清路，希望尽快修好。',
  answer: '六盏路灯是电缆受潮。施工队已经换了电缆，当晚全部亮灯。\n以后遇到路灯不亮，也可以打12345，值班人员两小时内到现场。',
};

export const three: readonly PublicLetter[] = [
  { category: 'suggestion', title: '老街的垃圾桶太少', body: '老街一百米只有一个垃圾桶，节假日都堆在外面。', answer: '已经在老街两头和牌坊下各加了一个垃圾桶。' },
  { category: 'enquiry', title: '老人优待证在哪里办', body: '家里老人上个月满六十五岁，户口在外地。请问优待证在哪里办，要带什么？', answer: '外地户口的老人也可以办。请带身份证和居住证，到住处附近的街道服务窗口，当天拿证。' },
  lamps,
];

/** Written, answered and published a day after the other, then public. */
export async function publishLetters(server: StoryServer, letters: readonly PublicLetter[]): Promise<void> {
  for (const { answer, files = [], ...draft } of letters) {
    const letter = await server.write({ ...draft, consent: true });
    await letter.inHand();
    await letter.answer(answer, files);
    await letter.publish(draft.body);
    if (draft.title === lamps.title) await letter.change({ kind: 'rate', rating: 'very-satisfied', text: '' });
    if (letters.length < 10) server.clock.pass(day);
  }
  server.clock.pass(4 * day);
}

export const withLetters = (letters: readonly PublicLetter[]): StoryServerOptions => ({ before: (server) => publishLetters(server, letters) });

export const published = withLetters(three);
export const many = withLetters(Array.from({ length: 22 }, (_, turn) => ({ ...lamps, title: `第${String(turn + 1)}封信说的事` })));
