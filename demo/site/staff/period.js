/** Opening early, extending, closing, reopening: at once, and with a reason that everybody reads. */
import { make } from './dom.js';
import { choice, field, noticePlace, run, showNotice } from './form.js';
import { session } from './session.js';
import { fieldTime, tableTime, wireTime } from './times.js';
import { periodWords } from './words.js';

export class PeriodForm {
  #matter;
  #action = choice({ label: '怎样改', pointer: '/action', options: Object.entries(periodWords), value: 'extend', onchange: () => this.#adapt() });
  #closesAt = field({ label: '新的截止时间', type: 'datetime-local', pointer: '/closesAt' });
  #reason = field({ label: '原因', hint: '会公开，一直看得到。', tag: 'textarea', rows: '2', maxlength: '500', pointer: '/reason' });
  #submit = make('button', { type: 'submit' });
  #place = noticePlace();
  element = make('form', { class: 'stack', novalidate: true, 'aria-label': '改时间' }, this.#place, this.#action.element, this.#closesAt.element, this.#reason.element, make('p', { class: 'buttons' }, this.#submit));

  constructor(matter) {
    this.#matter = matter;
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    this.#adapt();
  }

  get isDirty() {
    return this.#reason.value !== '';
  }

  draw() {
    if (!this.#closesAt.value) this.#closesAt.control.value = fieldTime(this.#matter.record.content.closesAt);
  }

  #adapt() {
    this.#closesAt.element.hidden = !this.#takesTime;
    this.#submit.textContent = `马上${periodWords[this.#action.value]}`;
  }

  get #takesTime() {
    return this.#action.value === 'extend' || this.#action.value === 'reopen';
  }

  async #send() {
    const { id, etag, record: { content } } = this.#matter;
    const action = this.#action.value;
    const closesAt = this.#takesTime && this.#closesAt.value ? wireTime(this.#closesAt.value, content.closesAt) : null;
    const fields = () => [this.#action, this.#closesAt, this.#reason];
    const onProblem = (problem) => this.#matter.refreshAfter(problem);
    const task = async () => this.#matter.take(await session.staff.consultations.changePeriod(id, { action, closesAt, reason: this.#reason.value }, { etag }));
    if (!await run({ button: this.#submit, busy: '正在办…', place: this.#place, fields, onProblem, task })) return;
    this.#reason.control.value = '';
    const { opensAt, closesAt: until } = this.#matter.record.content;
    showNotice(this.#place, 'done', make('p', {}, `已${periodWords[action]}。现在是${tableTime(opensAt)}到${tableTime(until)}。`));
    this.#adapt();
  }
}
