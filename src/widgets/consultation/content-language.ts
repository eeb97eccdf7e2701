/** The language of what an agency publishes through this widget; the reader's own may be another. */
export const contentLanguage = 'zh-CN';
