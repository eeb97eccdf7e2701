/** Text for a file in XML, without the signs that XML 1.0 has no way to write: a page may hold a vertical tab that was pasted from Word, a feed may not. */
export function xmlText(text: string): string {
  return text.replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, '');
}
