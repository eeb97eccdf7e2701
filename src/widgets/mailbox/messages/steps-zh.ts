/** What a letter form says when it asks one thing a screen. */
export const stepsZh = {
  'compose.step': (place: number, all: number) => `第${place}步，共${all}步`,
  'compose.step.category': '这封信想说什么',
  'compose.step.recipient': '写给谁',
  'compose.step.wording': '写信',
  'compose.step.writer': '怎样联系',
  'compose.step.back': '上一步',
  'compose.step.next': '下一步',
} as const;
