/** What the public would read of a letter: without personal data, reviewed, shown to its writer before it is public. */
import { fill, make } from './dom.js';
import { field, noticePlace, run, showNotice } from './form.js';
import { chosenFiles, PublicationFiles } from './publication-files.js';
import { session } from './session.js';
import { Steps } from './steps.js';
import { tableTime } from './times.js';

export class PublicationForm {
  #matter;
  #title = field({ label: '公开的标题', maxlength: '400', pointer: '/title' });
  #body = field({ label: '公开的正文', tag: 'textarea', rows: '5', maxlength: '20000', pointer: '/body' });
  #answers = [];
  #answersPlace = make('div', { class: 'stack' });
  #files;
  #submit = make('button', { type: 'submit' }, '保存公开的文字');
  #place = noticePlace();
  #about = make('p');
  #form = make('form', { class: 'stack', novalidate: true, 'aria-label': '准备公开' },
    make('p', { class: 'hint' }, '请隐去姓名、电话、门牌和别人的事。号码和邮箱已经先替您隐去。'),
    this.#title.element, this.#body.element, this.#answersPlace);
  #steps;
  #reason = field({ label: '为什么撤下', maxlength: '200', pointer: '/reason' });
  #withdraw = make('button', { type: 'submit' }, '马上撤下');
  #withdrawPlace = noticePlace();
  #withdrawal = make('form', { class: 'stack', novalidate: true, 'aria-label': '撤下' }, this.#withdrawPlace, this.#reason.element, make('p', { class: 'buttons' }, this.#withdraw));
  #saved = '';
  element;

  constructor(matter) {
    this.#matter = matter;
    this.#files = new PublicationFiles(matter.id);
    this.#form.append(this.#files.element, this.#place, make('p', { class: 'buttons' }, this.#submit));
    this.#steps = new Steps({
      decide: async (body) => matter.take(await session.staff.letters.decidePublication(matter.id, body, { etag: matter.etag })),
      onProblem: (problem) => matter.refreshAfter(problem),
      hindrance: () => (this.#isChanged ? '公开的文字改过，还没有保存。请先保存。' : ''),
    });
    this.element = make('div', { class: 'stack' }, this.#about, this.#form, this.#steps.element, this.#withdrawal);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#save();
    });
    this.#withdrawal.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#takeBack();
    });
  }

  get isDirty() {
    return this.#isChanged || this.#steps.isDirty || this.#reason.value !== '';
  }

  get #written() {
    return { title: this.#title.value, body: this.#body.value, answers: this.#answers.map(({ value }) => value), attachments: this.#files.value };
  }

  get #isChanged() {
    return !this.#form.hidden && JSON.stringify(this.#written) !== this.#saved;
  }

  draw() {
    const { publication, letter: { state } } = this.#matter.record;
    for (const part of [this.#form, this.#steps.element, this.#withdrawal]) part.hidden = !publication;
    if (!publication) {
      this.#about.textContent = state === 'answered' ? '这封信不公开：写信人不同意，或者是举报信。' : '答复以后才能公开。';
      return;
    }
    const { title, body, answers, attachments, revision, draftedBy, publicFrom, permalink, outdated } = publication;
    const keeps = this.#isChanged && this.#saved !== '' && this.#answers.length === answers.length;
    if (!keeps) {
      this.#answers = answers.map((text, place) => field({ label: answers.length > 1 ? `公开的第${place + 1}次答复` : '公开的答复', tag: 'textarea', rows: '5', maxlength: '20000', pointer: `/answers/${place}`, value: text }));
      fill(this.#answersPlace, this.#answers.map(({ element }) => element));
      this.#title.control.value = title;
      this.#body.control.value = body;
      this.#files.draw(attachments);
    }
    this.#saved = JSON.stringify({ title, body, answers, attachments: chosenFiles(attachments) });
    fill(this.#about, permalink ? ['已经公开。', make('a', { href: permalink }, '看公开的样子')] : publicFrom ? `已签发，${tableTime(publicFrom)}公开。写信人在这之前可以看，也可以不同意。` : revision ? `${draftedBy}准备，等着审核。` : '还没有准备公开的文字。', outdated && make('strong', { class: 'late' }, '答复后来有变化，请改好公开的文字，再审核一次。'));
    this.#steps.element.hidden = !revision;
    this.#withdrawal.hidden = !publicFrom;
    if (revision) this.#steps.draw(revision, '签发，按期公开');
  }

  async #save() {
    const body = this.#written;
    const task = async () => {
      const answer = await session.staff.letters.savePublication(this.#matter.id, body, { etag: this.#matter.etag });
      const { title, body: text, answers, attachments } = answer.value.publication;
      // A file's name may have been given the ending of its content.
      this.#files.draw(attachments);
      this.#saved = JSON.stringify({ title, body: text, answers, attachments: chosenFiles(attachments) });
      this.#matter.take(answer);
    };
    const fields = () => [this.#title, this.#body, ...this.#answers, ...this.#files.fields];
    if (!await run({ button: this.#submit, busy: '正在保存…', place: this.#place, fields, task, onProblem: (problem) => this.#matter.refreshAfter(problem) })) return;
    showNotice(this.#place, 'done', make('p', {}, '公开的文字已保存，等着审核。'));
  }

  async #takeBack() {
    const task = async () => this.#matter.take(await session.staff.letters.withdrawPublication(this.#matter.id, this.#reason.value, { etag: this.#matter.etag }));
    if (!await run({ button: this.#withdraw, busy: '正在撤下…', place: this.#withdrawPlace, fields: () => [this.#reason], task, onProblem: (problem) => this.#matter.refreshAfter(problem) })) return;
    this.#reason.control.value = '';
  }
}
