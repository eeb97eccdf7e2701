/** Stops receiving at once, with a reason and a phone number that everybody reads; resumes. */
import { fill, make } from './dom.js';
import { field, noticePlace, run, showNotice } from './form.js';
import { session } from './session.js';
import { tableTime, wireTime } from './times.js';

export class PauseForm {
  #matter;
  #now = make('p');
  #reason = field({ label: '原因', hint: '会公开。', maxlength: '300', pointer: '/pause/reason' });
  #phone = field({ label: '急事打哪个电话', hint: '会公开。', type: 'tel', maxlength: '40', pointer: '/pause/phone' });
  #resumesAt = field({ label: '预计恢复时间（可不填）', hint: '到时候不会自动恢复。', type: 'datetime-local', pointer: '/pause/resumesAt' });
  #pause = make('button', { type: 'submit' }, '马上暂停接收');
  #resume = make('button', { type: 'button' }, '恢复接收');
  #place = noticePlace();
  #form = make('form', { class: 'stack', novalidate: true, 'aria-label': '暂停接收' }, this.#reason.element, this.#phone.element, this.#resumesAt.element, make('p', { class: 'buttons' }, this.#pause));
  element = make('div', { class: 'stack' }, this.#now, this.#place, this.#form, make('p', { class: 'buttons' }, this.#resume));

  constructor(matter) {
    this.#matter = matter;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { value: resumesAt } = this.#resumesAt;
      const pause = { reason: this.#reason.value, phone: this.#phone.value, ...(resumesAt && { resumesAt: wireTime(resumesAt, matter.record.content.closesAt) }) };
      void this.#set(this.#pause, pause, '已暂停接收。');
    });
    this.#resume.addEventListener('click', () => void this.#set(this.#resume, null, '已恢复接收。'));
  }

  get isDirty() {
    return this.#reason.value !== '';
  }

  draw() {
    const { pause, content: { contact } } = this.#matter.record;
    fill(this.#now, pause ? `现在暂停。原因：${pause.reason}电话：${pause.phone}${pause.resumesAt ? `，预计${tableTime(pause.resumesAt)}恢复` : ''}` : '现在没有暂停。');
    this.#form.hidden = pause !== null;
    this.#resume.parentElement.hidden = pause === null;
    if (!this.#phone.value) this.#phone.control.value = contact?.phone ?? '';
  }

  async #set(button, pause, done) {
    const { id, etag } = this.#matter;
    const task = async () => this.#matter.take(await session.staff.consultations.pause(id, pause, { etag }));
    const fields = () => [this.#reason, this.#phone, this.#resumesAt];
    if (!await run({ button, busy: '正在办…', place: this.#place, fields, task, onProblem: (problem) => this.#matter.refreshAfter(problem) })) return;
    this.#reason.control.value = '';
    showNotice(this.#place, 'done', make('p', { tabindex: '-1' }, done)).firstElementChild.focus();
  }
}
