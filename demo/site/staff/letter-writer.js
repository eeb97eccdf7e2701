/** Who wrote a letter: in part; in full, or with a new query code, only for a reason that is kept. */
import { fill, make } from './dom.js';
import { field, noticePlace, run } from './form.js';
import { session } from './session.js';
import { identityLine } from './words.js';

function reasonForm({ label, hint, words, task }) {
  const reason = field({ label, hint, maxlength: '200', pointer: '/reason' });
  const submit = make('button', { type: 'submit' }, words);
  const place = noticePlace();
  const shown = make('p', { role: 'status' });
  const form = make('form', { class: 'stack', novalidate: true, 'aria-label': words }, place, reason.element, make('p', { class: 'buttons' }, submit));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run({ button: submit, busy: '正在打开…', place, fields: () => [reason], task: async () => {
      const lines = await task(reason.value);
      fill(shown, lines.map((line) => make('span', { class: 'line' }, line)), make('button', { type: 'button', onclick: () => {
        fill(shown);
        reason.control.focus();
      } }, '收起'));
      reason.control.value = '';
    } });
  });
  return { form, shown, isDirty: () => reason.value !== '' };
}

export function letterContactPart(letterId) {
  const { form, shown, isDirty } = reasonForm({
    label: '为什么要看', hint: '会记下是谁、什么时候、为什么看的。', words: '看联系方式',
    task: async (reason) => {
      const { value: { identity, onBehalfOf } } = await session.staff.letters.contact(letterId, reason);
      return [identityLine(identity) || '没有留联系方式。', ...(onBehalfOf ? [`替${onBehalfOf.name}写，关系：${onBehalfOf.relation}`] : [])];
    },
  });
  const summary = make('summary');
  const element = make('details', {}, summary, form, shown);
  return { element, isDirty, draw: (contact) => { summary.textContent = `写信人：${contact ? identityLine(contact) : '没有留联系方式'}`; } };
}

export function letterCodePart(letterId) {
  const { form, shown, isDirty } = reasonForm({
    label: '怎样核对了身份', hint: '会记下来。旧的查询码马上作废。', words: '重新给查询码',
    task: async (reason) => {
      const { value: { number, code } } = await session.staff.letters.resetCode(letterId, reason);
      return [`编号：${number}`, `查询码：${code.match(/.{4}/g).join(' ')}`];
    },
  });
  return { element: make('details', {}, make('summary', {}, '写信人丢了查询码'), form, shown), isDirty };
}
