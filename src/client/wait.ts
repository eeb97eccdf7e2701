/** Ends after so many milliseconds, or as soon as the signal aborts; never throws. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Waits by the platform's own timer. */
export const wait: Wait = (milliseconds, signal) =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
