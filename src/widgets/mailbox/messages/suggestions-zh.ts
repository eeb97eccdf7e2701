/** What hy-mailbox-compose says of public answers that may be of use to whoever writes. */
export const suggestionsZh = {
  'suggestions.title': (count: number) => `这些答复也许有用（${count}条）`,
  'suggestions.heard': (count: number) => `有${count}条公开的答复也许有用，在标题后面。`,
  'suggestions.note': '按写的文字，在公开的答复里找。写的文字不保存。',
  'suggestions.since': (unit: string, day: string) => `${unit} · ${day}起`,
  'suggestions.answered': (unit: string, day: string) => `${unit} · ${day}答复`,
  'suggestions.source': '依据：',
  'suggestions.whole': '看全文（新窗口）',
  'suggestions.solved': '解决了，不写了',
  'suggestions.goOn': '继续写信',
  'suggestions.end': '这封信没有寄出',
  'suggestions.end.by': (title: string) => `“${title}”解决了问题，已记下。`,
  'suggestions.end.text': '写的文字本机不再保存。关掉页面前，还可以接着写。',
  'suggestions.back': '接着写信',
} as const;
