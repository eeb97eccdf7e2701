/** A table for a spreadsheet; a link to the file stays, for whoever's browser does not save by itself. */
import { fill, make } from './dom.js';
import { noticePlace, run } from './form.js';

/**
 * @param {object} about
 * @param {string} about.words What the button says.
 * @param {string} about.name Of the file.
 * @param {string} about.without What does not stand in it, a sentence.
 * @param {() => Promise<{ value: string }>} about.read
 */
export function tableExport({ words, name, without, read }) {
  const place = noticePlace();
  const link = make('p', { role: 'status' });
  const button = make('button', { type: 'button' }, words);
  let address = '';
  button.addEventListener('click', () => void run({ button, busy: '正在导出…', place, task: async () => {
    const { value } = await read();
    URL.revokeObjectURL(address);
    // Reading the answer as text took away the mark that tells a spreadsheet the encoding.
    address = URL.createObjectURL(new Blob([value.startsWith('\uFEFF') ? '' : '\uFEFF', value], { type: 'text/csv;charset=utf-8' }));
    const anchor = make('a', { href: address, download: name }, name);
    fill(link, '表格已备好：', anchor, `。${without}`);
    anchor.click();
  } }));
  return make('div', {}, make('p', { class: 'buttons' }, button), place, link);
}
