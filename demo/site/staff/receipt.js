/** The receipt of a letter, to be printed and sent back: number and code in groups that can be read aloud. */
import { facts, make } from './dom.js';
import { tableTime } from './times.js';
import { clauseName } from './words.js';

export const codeGroups = (text) => text.match(/.{1,4}/g).join(' ');

export function receiptSheet({ number, code, title, agency, receivedAt, items, phone }, onNext) {
  return make('section', { class: 'receipt', 'aria-labelledby': 'receipt-title' },
    make('h3', { id: 'receipt-title' }, `${items.length}条意见已录入`),
    make('p', {}, '编号 ', make('strong', { class: 'code' }, codeGroups(number))),
    make('p', {}, '查询码（不是短信验证码） ', make('strong', { class: 'code' }, codeGroups(code))),
    make('p', { class: 'hint' }, '查询码只显示一次。请打印，或抄给来信人。'),
    facts(['征求意见', `《${title}》`], ['收到时间', tableTime(receivedAt)], ['意见', items.map(({ label }) => clauseName(label)).join('、')], ['收到的单位', agency], ['电话', phone]),
    make('p', {}, '凭编号和查询码，可以在网上查每条意见的结果。'),
    make('p', { class: 'buttons' }, make('button', { type: 'button', class: 'primary', onclick: () => { window.print(); } }, '打印'), make('button', { type: 'button', onclick: onNext }, '再录一份')));
}
