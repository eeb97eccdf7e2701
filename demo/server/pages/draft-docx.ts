/** A draft version as a Word file with real headings, so that its outline is one in Word too. */
import type * as Docx from 'docx';
import { dayWords } from './dates.js';
import { depthOf, headingWords, partsOf, type WholeDraft } from './draft-text.js';
import { xmlText } from './xml-text.js';

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export interface DraftFile {
  readonly whole: WholeDraft;
  readonly organ: string;
  readonly address: string;
  readonly now: string;
}

/** Twips: A4, and two characters of twelve points at the beginning of a paragraph. */
const page = { size: { width: 11_906, height: 16_838 } };
const indent = 480;
const font = { ascii: 'Times New Roman', eastAsia: 'SimSun', hAnsi: 'Times New Roman', cs: 'Times New Roman' };

/** The library comes with the first download: the server is ready without it. */
export async function draftDocx(file: DraftFile): Promise<ArrayBuffer> {
  const docx = await import('docx');
  const plain = JSON.parse(JSON.stringify(file), (_, value: unknown) => (typeof value === 'string' ? xmlText(value) : value)) as DraftFile;
  return docx.Packer.toArrayBuffer(wordDocument(plain, docx));
}

function wordDocument({ whole, organ, address, now }: DraftFile, docx: typeof Docx): Docx.Document {
  const { draft } = whole;
  const about = `${organ}，第${String(draft.version)}稿，${dayWords(draft.publishedAt, now)}公布。最新情况：${address}`;
  return new docx.Document({
    title: `${draft.title}（征求意见稿）`,
    creator: organ,
    description: about,
    styles: { default: { document: { run: { font, size: 24 }, paragraph: { spacing: { line: 400 } } } } },
    sections: [{
      properties: { page },
      footers: { default: new docx.Footer({ children: [
        new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children: [new docx.TextRun({ children: [docx.PageNumber.CURRENT] })] }),
      ] }) },
      children: [
        new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, alignment: docx.AlignmentType.CENTER, text: draft.title }),
        new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, text: '（征求意见稿）' }),
        new docx.Paragraph({ alignment: docx.AlignmentType.CENTER, children: [new docx.TextRun({ text: about, size: 21 })] }),
        ...draft.preamble.map((text) => new docx.Paragraph({ text, indent: { firstLine: indent } })),
        ...body(whole, docx),
      ],
    }],
  });
}

function body(whole: WholeDraft, docx: typeof Docx): Docx.Paragraph[] {
  const levels = [docx.HeadingLevel.HEADING_1, docx.HeadingLevel.HEADING_2, docx.HeadingLevel.HEADING_3, docx.HeadingLevel.HEADING_4];
  return partsOf(whole).flatMap((part) => {
    if ('heading' in part) {
      const heading = levels[depthOf(part.heading, whole.draft.outline)] ?? docx.HeadingLevel.HEADING_4;
      return [new docx.Paragraph({ heading, alignment: docx.AlignmentType.CENTER, text: headingWords(part.heading) })];
    }
    const { label, title, blocks } = part.clause;
    const name: Docx.IRunOptions = { text: `${label}${title === '' ? '' : `【${title}】`}　`, bold: true };
    return blocks.map((block, index) => new docx.Paragraph({
      indent: { firstLine: indent },
      children: [
        ...(index === 0 ? [new docx.TextRun(name)] : []),
        new docx.TextRun(`${block.label}${block.text}`),
      ],
    }));
  });
}
