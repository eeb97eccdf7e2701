/** What is said wherever the device keeps an unfinished text. */
export const draftZh = {
  'writing.draft.saved': (clock: string) => `${clock}已保存在本机，还没有提交。`,
  'writing.draft.restored': '上次写的还在，已放回来。',
  'writing.draft.clear': '清空',
  'writing.draft.off': '不在本机保存',
  'writing.draft.on': '保存在本机',
  'writing.draft.isOff': '没有在本机保存。关掉页面，文字就没有了。',
  'writing.draft.unavailable': '这台设备存不了草稿。请先复制一份。',
  'writing.copy': '复制文字',
} as const;
