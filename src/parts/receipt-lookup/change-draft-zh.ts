import type { Translate } from '../../core/messages.js';
import { draftZh } from '../writing/draft-zh.js';

/** What the device keeps of a change to something that was sent, and what may be had back of it. */
export const changeDraftZh = {
  ...draftZh,
  'writing.draft.other': '还有一份改好没提交的，已保存在本机。',
  'writing.draft.other.off': '还有一份改好没提交的，也不在本机保存了。',
  'writing.draft.other.time': (time: string) => `${time}写的：`,
  'writing.draft.swap': '放回那份',
  'writing.draft.isBack': '已放回来。',
  'writing.draft.left': '刚才写的没有提交。',
  'writing.draft.putBack': '放回来',
} as const;

export type ChangeDraftMessages = typeof changeDraftZh;
export type ChangeDraftVoice = Translate<ChangeDraftMessages>;
