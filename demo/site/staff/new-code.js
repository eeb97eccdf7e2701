/** A new query code for a writer who stands at the counter and has lost the old one. */
import { fill, focusOn, make } from './dom.js';
import { field, noticePlace, run } from './form.js';
import { codeGroups } from './receipt.js';
import { session } from './session.js';

export function newCodePart(consultationId, { submissionId }) {
  const reason = field({ label: '怎样核对了是本人', hint: '会记下是谁、什么时候、怎样核对的。', maxlength: '200', pointer: '/reason' });
  const submit = make('button', { type: 'submit' }, '给一个新的查询码');
  const place = noticePlace();
  const shown = make('div');
  const form = make('form', { class: 'stack', novalidate: true, 'aria-label': '给一个新的查询码' },
    make('p', { class: 'hint' }, '给了新的，原来的马上不能用。新的只显示一次。'), place, reason.element, make('p', { class: 'buttons' }, submit));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run({ button: submit, busy: '正在办…', place, fields: () => [reason], task: async () => {
      const { value: { number, code } } = await session.staff.opinions.resetCode(consultationId, submissionId, reason.value);
      const title = make('h4', {}, '请抄给本人');
      fill(shown, make('div', { class: 'panel' }, title,
        make('p', {}, '编号 ', make('strong', { class: 'code' }, codeGroups(number))),
        make('p', {}, '新的查询码（不是短信验证码） ', make('strong', { class: 'code' }, codeGroups(code))),
        make('p', { class: 'buttons' },
          make('button', { type: 'button', onclick: () => {
            fill(shown);
            reason.control.focus();
          } }, '收起'))));
      reason.control.value = '';
      focusOn(title);
    } });
  });
  return { element: make('details', {}, make('summary', {}, '查询码丢了'), form, shown), isDirty: () => reason.value !== '' };
}
