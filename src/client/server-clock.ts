/** The server's time, learnt from its answers. */
export interface ServerClock {
  /** Milliseconds since 1970; the local clock's until a server has answered. */
  now(): number;
  /** Learns from the headers of an answer. */
  hear(headers: Headers): void;
}

/** @param localNow The device's clock, which may be wrong. */
export function createServerClock(localNow: () => number): ServerClock {
  let offset: number | undefined;
  return {
    now: () => localNow() + (offset ?? 0),
    hear(headers) {
      // RFC 9111, 4.2.3: Date says when the answer was made, Age how long caches have held it since.
      const made = Date.parse(headers.get('Date') ?? '');
      const heard = made + Number(headers.get('Age')) * 1000 - localNow();
      if (isNaN(heard)) return;
      // The browser's own store does not count Age up: what may be stored can make the server look slow, never fast.
      const stored = !headers.get('Cache-Control')?.includes('no-store');
      if (offset === undefined || !stored || heard > offset) offset = heard;
    },
  };
}
