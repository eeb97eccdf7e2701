/** Other words for an answer that was given: drafted by the department that gave it, reviewed, told to its writer with the reason. */
import { AnswerFiles } from './answer-files.js';
import { letterFiles } from './attachments.js';
import { fill, make } from './dom.js';
import { field, noticePlace, run, showNotice } from './form.js';
import { session } from './session.js';
import { Steps } from './steps.js';
import { tableTime } from './times.js';

export class CorrectionForm {
  #matter;
  #answer = field({ label: '更正哪次答复', tag: 'select', options: [], pointer: '/answerId' });
  #text = field({ label: '更正后的答复', hint: '写全文。原来的文字会留着，写信人看得到。', tag: 'textarea', rows: '6', maxlength: '20000', pointer: '/text' });
  #reason = field({ label: '为什么更正', hint: '写信人看得到；信公开的，大家也看得到。', maxlength: '200', pointer: '/reason' });
  #files;
  #submit = make('button', { type: 'submit' }, '保存更正');
  #place = noticePlace();
  #about = make('p', { class: 'meta' });
  #read = make('p', { class: 'original' });
  #readFiles = make('div');
  #form = make('form', { class: 'stack', novalidate: true, 'aria-label': '起草更正' },
    this.#answer.element, this.#text.element);
  #summary = make('summary', {}, '更正答复');
  #steps;
  #saved = { answerId: '', text: '', reason: '' };
  element;

  constructor(matter) {
    this.#matter = matter;
    this.#files = new AnswerFiles(matter);
    this.#form.append(this.#files.element, this.#reason.element, this.#place, make('p', { class: 'buttons' }, this.#submit));
    this.#steps = new Steps({
      decide: async (body) => matter.take(await session.staff.letters.decideCorrection(matter.id, body, { etag: matter.etag })),
      onProblem: (problem) => matter.refreshAfter(problem),
      hindrance: () => (this.#isChanged ? '更正改过，还没有保存。请先保存。' : ''),
    });
    this.element = make('details', {}, this.#summary, this.#about, this.#read, this.#readFiles, this.#form, this.#steps.element);
    // Whoever corrects begins with the words that stand there.
    this.#answer.control.addEventListener('change', () => {
      const { text, attachments } = this.#given(this.#answer.value);
      this.#text.control.value = text;
      this.#files.keep(attachments);
    });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#save();
    });
  }

  get isDirty() {
    return this.#isChanged || this.#steps.isDirty;
  }

  get #isChanged() {
    return !this.element.hidden && !this.#form.hidden && (this.#text.value !== this.#saved.text || this.#reason.value !== this.#saved.reason || this.#files.isChanged);
  }

  draw() {
    const { record: { answers, correction, correctable } } = this.#matter;
    const keeps = this.#isChanged && this.#saved.answerId !== '';
    this.element.hidden = !correctable && !correction;
    if (this.element.hidden) return;
    this.#form.hidden = !correctable;
    this.#steps.element.hidden = !correction;
    this.#about.textContent = correction ? `${correction.draftedBy}起草，${tableTime(correction.updatedAt)}保存。原因：${correction.reason}` : '';
    this.#about.hidden = !correction;
    this.#read.textContent = correctable ? '' : correction.text;
    this.#read.hidden = correctable;
    fill(this.#readFiles, correctable ? [] : letterFiles(this.#matter.id, correction.attachments));
    if (correction) this.element.open = true;
    const answerId = correction?.answerId ?? answers.at(-1).id;
    const given = this.#given(answerId);
    this.#saved = correction ? { answerId, text: correction.text, reason: correction.reason } : { answerId, text: given.text, reason: '' };
    this.#files.draw((correction ?? given).attachments);
    if (!keeps) {
      fill(this.#answer.control, answers.map(({ id, at, unit }) => make('option', { value: id, selected: id === answerId }, `${unit}，${tableTime(at)}`)));
      this.#text.control.value = this.#saved.text;
      this.#reason.control.value = this.#saved.reason;
    }
    this.#answer.element.hidden = answers.length < 2;
    if (correction) this.#steps.draw(correction.revision, '签发更正');
  }

  #given(answerId) {
    return this.#matter.record.answers.find(({ id }) => id === answerId) ?? { text: '', attachments: [] };
  }

  async #save() {
    const { hindrance } = this.#files;
    if (hindrance) {
      this.#files.field.showError(hindrance);
      this.#files.field.control.focus();
      return;
    }
    const body = { answerId: this.#answer.value, text: this.#text.value, reason: this.#reason.value };
    const task = async () => {
      const answer = await session.staff.letters.saveCorrection(this.#matter.id, { ...body, attachments: this.#files.ids }, { etag: this.#matter.etag });
      this.#saved = body;
      this.#files.keep(answer.value.correction.attachments);
      this.#matter.take(answer);
    };
    if (!await run({ button: this.#submit, busy: '正在保存…', place: this.#place, fields: () => [this.#answer, this.#text, this.#files.field, this.#reason], task, onProblem: (problem) => this.#matter.refreshAfter(problem) })) return;
    showNotice(this.#place, 'done', make('p', {}, '更正已保存，等着审核。'));
  }
}
