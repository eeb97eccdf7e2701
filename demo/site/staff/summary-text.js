/** The outcome's summary is rich text on the wire. Plain paragraphs are edited as plain paragraphs, anything else as it stands. */

const names = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const signs = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ' };

export const isPlain = (rich) => /^(?:\s*<p>[^<>]*<\/p>)*\s*$/.test(rich);

export const hasMarks = (text) => /<\/?[a-z]/i.test(text);

export function toPlain(rich) {
  return [...rich.matchAll(/<p>([^<>]*)<\/p>/g)].map(([, text]) => text.replace(/&(?:amp|lt|gt|quot|nbsp|#39);/g, (name) => signs[name])).join('\n\n');
}

export function toRich(plain) {
  return plain.split(/\n\s*\n/).map((text) => text.trim()).filter(Boolean).map((text) => `<p>${text.replace(/[&<>"]/g, (sign) => names[sign])}</p>`).join('\n');
}
