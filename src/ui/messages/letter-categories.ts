/** What a letter may be, in the same words wherever it is written, followed, counted or read. */
export const letterCategories = {
  'letter.category.enquiry': '咨询',
  'letter.category.suggestion': '建议',
  'letter.category.complaint': '投诉',
  'letter.category.help': '求助',
  'letter.category.report': '举报',
  'letter.category.thanks': '感谢',
} as const;
