/** An address that may stand in `href`: web, mail, phone, or within the site; anything else, such as `javascript:`, becomes a harmless one. */
export function safeAddress(address: string): string {
  // What a browser ignores before it reads the scheme, it must not hide from us either.
  const bare = address.replace(/[\u0000-\u0020\u007f-\u009f]/g, '');
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  return scheme === undefined || scheme === 'https' || scheme === 'http' || scheme === 'mailto' || scheme === 'tel' ? address : '#';
}
