/** Lists that are written a line each. */
import { channelWords } from './words.js';

export const linesOf = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);
export const writeLines = (lines) => lines.join('\n');
export const writeChannels = (channels) => writeLines(channels.map(({ kind, value }) => `${channelWords[kind]}：${value}`));

/** A line that names no way becomes one by letter, which a reader of the form sees after saving. */
export function readChannels(text) {
  return linesOf(text).map((line) => {
    const [, word, value] = /^([^:：]+)[:：](.*)$/.exec(line) ?? [];
    const [kind] = Object.entries(channelWords).find(([, words]) => words === word?.trim()) ?? [];
    return kind ? { kind, value: value.trim() } : { kind: 'letter', value: line };
  });
}
