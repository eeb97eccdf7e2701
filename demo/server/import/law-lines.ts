/** The lines of a law without what is only markup. */

export interface SourceLine {
  /** Where it stands in the source, from 1. */
  line: number;
  /** Without white space at both ends and without Markdown marks; never empty unless a heading is. */
  text: string;
  /** The number of # before it; 0 outside Markdown headings. */
  hashes: number;
  /** Its label was counted by Word or the browser: it is a label and quotes nothing. */
  numbered: boolean;
}

const invisible = /[\u200b-\u200d\u2060\ufeff]/g;

/** Every line that says something. One line is one paragraph: Chinese law texts are not hard-wrapped. */
export function sourceLines(source: string): SourceLine[] {
  const withoutComments = source.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''));
  return withoutComments.split(/\r\n|\r|\n/).flatMap((raw, index) => {
    const trimmed = raw.replace(invisible, '').trim();
    if (trimmed === '' || /^([-*_]\s*){3,}$/.test(trimmed)) return [];
    const heading = /^(#{1,6})(.*)$/.exec(trimmed);
    const text = withoutMarks(heading?.[2] ?? trimmed);
    return text === '' && !heading ? [] : [{ line: index + 1, text, hashes: heading?.[1]?.length ?? 0, numbered: false }];
  });
}

function withoutMarks(text: string): string {
  return text
    .trim()
    .replace(/^(?:>\s*|[-*+]\s+)+/, '')
    .replace(/\s+#+$/, '')
    .replace(/\*\*|__/g, '')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/g, '$1')
    .trim();
}

/** The text without any white space, for comparing lines that are set differently. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
