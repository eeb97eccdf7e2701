/**
 * Runs in a page before its scripts: a device on which it is always half past two on the day of the stories, and chance falls in the same way
 * each time. There is a row of numbers for each kind and length of array, so that what one part of a page draws does not shift what another
 * part gets. A string, because a page's `Date` and `crypto` are replaced for good, which no type allows.
 */
export const stillDevice = `{
  const now = ${String(Date.parse('2026-11-22T14:30:00+08:00'))};
  const Moving = Date;
  globalThis.Date = class Date extends Moving {
    constructor(...named) {
      if (named.length === 0) super(now);
      else super(...named);
    }
    static now() { return now; }
  };

  const rows = new Map();
  const drawn = (array) => {
    const kind = array.constructor.name + array.byteLength;
    let state = rows.get(kind) ?? array.byteLength * 7919 + kind.length;
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    // Mulberry32.
    for (const index of bytes.keys()) {
      state = (state + 0x6d2b79f5) | 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      bytes[index] = (mixed ^ (mixed >>> 14)) >>> 24;
    }
    rows.set(kind, state);
    return array;
  };
  crypto.getRandomValues = drawn;
  crypto.randomUUID = () => {
    const hex = [...drawn(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return hex.slice(0, 8) + '-' + hex.slice(8, 12) + '-4' + hex.slice(13, 16) + '-8' + hex.slice(17, 20) + '-' + hex.slice(20);
  };
}`;
