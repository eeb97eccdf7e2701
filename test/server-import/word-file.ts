/** Writes a Word file as Word would: a zip of parts, with numbers in the numbering part and not in the text. */
import { strToU8, zipSync } from 'fflate';

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
  + 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
  + 'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationBase = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

export interface WordParts {
  body: string;
  /** `w:abstractNum` and `w:num` elements. */
  numbering?: string;
  styles?: string;
  footnotes?: string;
}

export function wordFile({ body, numbering = '', styles = '', footnotes = '' }: WordParts): Uint8Array {
  const part = (root: string, content: string) => strToU8(`${declaration}<w:${root} ${namespaces}>${content}</w:${root}>`);
  const types = ['styles', 'numbering', 'footnotes'];
  const relations = types.map((type) => `<Relationship Id="${type}" Type="${relationBase}${type}" Target="${type}.xml"/>`).join('');
  const relationsPart = (content: string) => strToU8(`${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`);
  return zipSync({
    '[Content_Types].xml': strToU8(`${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`),
    '_rels/.rels': relationsPart(`<Relationship Id="main" Type="${relationBase}officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relationsPart(relations),
    'word/numbering.xml': part('numbering', numbering),
    'word/styles.xml': part('styles', `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${styles}`),
    'word/footnotes.xml': part('footnotes', footnotes),
  });
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Words in one run. */
export const run = (text: string, properties = ''): string => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of ready runs; `properties` stand in its `w:pPr`. */
export const paragraph = (runs: string, properties = ''): string => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;

export const plain = (text: string): string => paragraph(run(text));

/** A paragraph that Word numbers. */
export const numbered = (text: string, numId: number, level = 0): string => paragraph(run(text), numberProperties(numId, level));

export const styled = (text: string, styleId: string, more = ''): string => paragraph(run(text), `<w:pStyle w:val="${styleId}"/>${more}`);

export const numberProperties = (numId: number, level = 0): string => `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(numId)}"/></w:numPr>`;

/** A level of a list. */
export const level = (index: number, format: string, pattern: string, more = ''): string =>
  `<w:lvl w:ilvl="${String(index)}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="space"/><w:lvlText w:val="${pattern}"/></w:lvl>`;

export const abstractList = (id: number, ...levels: string[]): string => `<w:abstractNum w:abstractNumId="${String(id)}">${levels.join('')}</w:abstractNum>`;

export const list = (numId: number, abstractId: number, overrides = ''): string =>
  `<w:num w:numId="${String(numId)}"><w:abstractNumId w:val="${String(abstractId)}"/>${overrides}</w:num>`;

export const startOverride = (index: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${String(index)}"><w:startOverride w:val="${String(start)}"/></w:lvlOverride>`;
