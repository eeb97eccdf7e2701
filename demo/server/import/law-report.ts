/** What a reader of a law was not sure of, or left out because it stands in the text already. */

export const reportReasons = {
  'repeated': '重复的标题或通过、施行日期，只保留一次',
  'contents-list': '正文前的目录，没有重复收入',
  'empty-heading': '没有文字的标题，已略去',
  'heading-without-number': '没有“第几章”字样的标题',
  'heading-number': '编章节的序号不连续',
  'article-quoted': '段首引用其他条文，作为一款收入',
  'article-doubtful': '像引用，又合顺序，作为一条收入',
  'article-number-gap': '条文序号跳跃',
  'article-number-repeated': '条文序号重复或倒退，作为一款收入',
  'empty-article': '只有条号，没有文字',
  'item-number': '项或目的序号不连续',
  'text-outside-article': '条文以外的段落，单独成段',
  'table': '表格，按原样成段',
  'annex-mark': '标题前的“附件”字样，没有收入',
  'page-frame': '网页上正文以外的文字，没有收入',
  'tracked-change': '修订，按全部接受以后的文字读取',
  'comment': '批注，没有收入',
  'note': '脚注或尾注，没有收入',
  'picture': '图片，没有收入',
  'text-box': '文本框，没有收入',
  'embedded': '嵌入的文件或对象，没有收入',
  'formula': '公式，只收入文字',
  'hidden': '隐藏的文字，没有收入',
  'bullet': '项目符号，没有序号，按一款收入',
  'number-format': '不认识的序号样式，改用阿拉伯数字',
} as const;

export type ReportReason = keyof typeof reportReasons;

/** One doubtful place: `line` counts from 1 in the text as it was read, empty lines too; `text` is the line without markup, or what stood there. */
export interface ReportEntry {
  line: number;
  text: string;
  why: ReportReason;
}
