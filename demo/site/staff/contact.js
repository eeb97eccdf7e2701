/** A writer's contact details: masked; in full only for a reason, which is kept. */
import { fill, make } from './dom.js';
import { field, noticePlace, run } from './form.js';
import { session } from './session.js';
import { identityLine } from './words.js';

export function contactPart(consultationId, { submissionId, contact }) {
  if (!contact || Object.keys(contact).length === 0) return { element: make('p', {}, '没有留联系方式。'), isDirty: () => false };
  const reason = field({ label: '为什么要看', hint: '会记下是谁、什么时候、为什么看的。', maxlength: '200', pointer: '/reason' });
  const submit = make('button', { type: 'submit' }, '看联系方式');
  const place = noticePlace();
  const shown = make('p', { role: 'status' });
  const form = make('form', { class: 'stack', novalidate: true, 'aria-label': '看联系方式' }, place, reason.element, make('p', { class: 'buttons' }, submit));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void run({ button: submit, busy: '正在打开…', place, fields: () => [reason], task: async () => {
      const { value } = await session.staff.opinions.contact(consultationId, submissionId, reason.value);
      fill(shown, identityLine(value) || '没有留联系方式。', ' ', make('button', { type: 'button', onclick: () => {
        fill(shown);
        reason.control.focus();
      } }, '收起'));
      reason.control.value = '';
    } });
  });
  const element = make('details', {}, make('summary', {}, `联系方式：${identityLine(contact)}`), form, shown);
  return { element, isDirty: () => reason.value !== '' };
}
