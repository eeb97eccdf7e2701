import { html } from 'lit';

/** Words in which a phone number, or a date with its clock, stays on one line: browsers break after a hyphen between digits. */
export function unbroken(words: string): unknown[] {
  return words.split(/(\d{2,4}(?:-\d{1,8}){1,2}(?: \d\d:\d\d)?)/).map((piece, index) => (index % 2 ? html`<span class="nowrap">${piece}</span>` : piece));
}
