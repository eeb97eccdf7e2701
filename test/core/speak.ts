import type { Messages, Translate } from '../../src/core/messages.js';

/** Says the messages of a catalogue as an element would, without one. */
export function speak<M extends Messages>(catalogue: M): Translate<M> {
  return (key, ...values) => {
    const entry: unknown = catalogue[key];
    return typeof entry === 'function' ? String((entry as (...given: readonly unknown[]) => string)(...values)) : String(entry);
  };
}
