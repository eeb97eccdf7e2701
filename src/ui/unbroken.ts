import { html } from 'lit';

/** Words in which a phone number, or a date with its clock, stays on one line: browsers break after a hyphen between digits. */
export function unbroken(words: string): unknown[] {
  return words.split(/(\d{2,4}(?:-\d{1,8}){1,2}(?: \d\d:\d\d)?)/).map((piece, index) => (index % 2 ? html`<span class="nowrap">${piece}</span>` : piece));
}

export const telephoneAddress = (number: string): string => `tel:${number.replace(/[^\d+*#]/g, '')}`;

/** Words that name a phone number, which a press calls. */
export function withPhone(words: string, number: string): unknown {
  const at = number ? words.indexOf(number) : -1;
  return at < 0 ? unbroken(words) : html`${unbroken(words.slice(0, at))}<a class="call" href=${telephoneAddress(number)}>${number}</a>${unbroken(words.slice(at + number.length))}`;
}
