/**
 * A new idempotency key: UUID, version 4 (RFC 9562). Make it when the citizen presses send, and keep it with the draft
 * before anything leaves. Not `crypto.randomUUID`, which pages served over plain http do not have.
 */
export function newKey(): string {
  let hex = '';
  crypto.getRandomValues(new Uint8Array(16)).forEach((byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    hex += (0x100 + marked).toString(16).slice(1);
  });
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
