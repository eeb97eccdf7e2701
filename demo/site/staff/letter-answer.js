/** The answer of the department that has the letter: drafted, reviewed, signed; its writer reads it after that. */
import { AnswerFiles } from './answer-files.js';
import { letterFiles } from './attachments.js';
import { fill, make } from './dom.js';
import { field, noticePlace, run, showNotice } from './form.js';
import { session } from './session.js';
import { Steps } from './steps.js';
import { tableTime } from './times.js';

export class AnswerForm {
  #matter;
  #text = field({ label: '答复', hint: '写信人读到的就是这些字。写清做了什么、什么时候做、还有什么办不到。', tag: 'textarea', rows: '6', maxlength: '20000', pointer: '/text' });
  #files;
  #submit = make('button', { type: 'submit' }, '保存答复');
  #place = noticePlace();
  #about = make('p', { class: 'meta' });
  #read = make('p', { class: 'original' });
  #readFiles = make('div');
  #form = make('form', { class: 'stack', novalidate: true, 'aria-label': '起草答复' }, this.#text.element);
  #steps;
  #saved = '';
  element;

  constructor(matter) {
    this.#matter = matter;
    this.#files = new AnswerFiles(matter);
    this.#form.append(this.#files.element, this.#place, make('p', { class: 'buttons' }, this.#submit));
    this.#steps = new Steps({
      decide: async (body) => matter.take(await session.staff.letters.decideAnswer(matter.id, body, { etag: matter.etag })),
      onProblem: (problem) => matter.refreshAfter(problem),
      hindrance: () => (this.#isChanged ? '答复改过，还没有保存。请先保存。' : ''),
    });
    this.element = make('div', { class: 'stack' }, this.#about, this.#read, this.#readFiles, this.#form, this.#steps.element);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#save();
    });
  }

  get isDirty() {
    return this.#isChanged || this.#steps.isDirty;
  }

  get #isChanged() {
    return !this.#form.hidden && (this.#text.value !== this.#saved || this.#files.isChanged);
  }

  draw() {
    const { record: { letter: { state }, draft, answerable } } = this.#matter;
    const handled = state === 'handling';
    this.#form.hidden = !answerable;
    this.#steps.element.hidden = !handled || !draft;
    this.#about.textContent = draft ? `${draft.draftedBy}起草，${tableTime(draft.updatedAt)}保存` : answerable ? '' : '签收以后，由承办单位起草答复。';
    this.#about.hidden = state === 'answered';
    // Whoever signs reads it without a field.
    this.#read.textContent = answerable ? '' : (draft?.text ?? '');
    this.#read.hidden = answerable || !draft;
    const files = draft?.attachments ?? [];
    fill(this.#readFiles, answerable ? [] : letterFiles(this.#matter.id, files));
    this.#files.draw(files);
    const text = draft?.text ?? '';
    // What is being written stays.
    if (this.#text.value === this.#saved || this.#text.value === '') this.#text.control.value = text;
    this.#saved = text;
    if (draft) this.#steps.draw(draft.revision, '签发并答复写信人');
  }

  async #save() {
    const text = this.#text.value.trim();
    if (!text) {
      this.#text.showError('请写答复。');
      this.#text.control.focus();
      return;
    }
    const { hindrance } = this.#files;
    if (hindrance) {
      this.#files.field.showError(hindrance);
      this.#files.field.control.focus();
      return;
    }
    const task = async () => {
      const answer = await session.staff.letters.saveAnswer(this.#matter.id, { text, attachments: this.#files.ids }, { etag: this.#matter.etag });
      this.#text.control.value = text;
      this.#saved = text;
      this.#files.keep(answer.value.draft.attachments);
      this.#matter.take(answer);
    };
    if (!await run({ button: this.#submit, busy: '正在保存…', place: this.#place, fields: () => [this.#text, this.#files.field], task, onProblem: (problem) => this.#matter.refreshAfter(problem) })) return;
    showNotice(this.#place, 'done', make('p', {}, '答复已保存，等着审核。'));
  }
}
