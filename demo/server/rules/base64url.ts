const dialect: readonly (readonly [RegExp, string])[] = [[/\+/g, '-'], [/\//g, '_'], [/=+$/, '']];

export function toBase64Url(bytes: Uint8Array): string {
  const plain = btoa(String.fromCharCode(...bytes));
  return dialect.reduce((text, [from, to]) => text.replace(from, to), plain);
}

/** Undefined when the text is no base64url. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  try {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
