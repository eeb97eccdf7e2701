import type { Messages, Translation } from './messages.js';

/** Two languages nobody speaks: `x-keys` shows each message's key, `x-long` makes each text half as long again. For stories and tests. */
export function pseudo<M extends Messages>(language: 'x-keys' | 'x-long', source: M): Translation<M> {
  const lengthen = (text: string): string => `［${text}${'～'.repeat(Math.ceil([...text].length / 2))}］`;
  const entries = Object.entries(source).map(([key, entry]) => {
    const say = (...values: never[]): string => (typeof entry === 'function' ? entry(...values) : entry);
    const changed = (...values: never[]): string => (language === 'x-keys' ? key : lengthen(say(...values)));
    return [key, typeof entry === 'function' ? changed : changed()] as const;
  });
  return Object.fromEntries(entries) as unknown as Translation<M>;
}
