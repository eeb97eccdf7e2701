/** What the button says that reads something out. */
export const readAloudZh = {
  'readAloud.notice': '朗读须知',
  'readAloud.answer': '朗读答复',
  'readAloud.stop': '停止朗读',
  'readAloud.problem': '这里读不出来，请看文字。',
} as const;
