/** One question with its answer: written, reviewed, looked through again on its day, taken back. */
import { facts, fill, make } from './dom.js';
import { field, noticePlace, run, showNotice } from './form.js';
import { loadInto } from './loading.js';
import { session } from './session.js';
import { Steps } from './steps.js';
import { tableTime } from './times.js';
import { knowledgeStateWords } from './words.js';

const none = '"0"';

export class KnowledgeItemView {
  title = '问答';
  #id;
  #etag = none;
  #record;
  #saved = '';
  /** It was new here, and was saved under a name. */
  isMoved = false;
  #heading = make('h2', {}, '问答');
  #name = field({ label: '地址里的名字', hint: '小写字母、数字和短横，公开以后不能改。例如street-lamps。', maxlength: '64' });
  #question = field({ label: '问题', hint: '像群众问的那样写。', maxlength: '100', pointer: '/question' });
  #answer = field({ label: '答复', hint: '先说怎么办，再说条件。', tag: 'textarea', rows: '8', maxlength: '10000', pointer: '/answer' });
  #unit = field({ label: '答复部门', tag: 'select', options: [['', '请选择']], pointer: '/unitId' });
  #source = field({ label: '依据', hint: '哪份文件，哪一条。', maxlength: '200', pointer: '/source/title' });
  #href = field({ label: '依据的链接（可不填）', maxlength: '500', pointer: '/source/href' });
  #effectiveOn = field({ label: '生效日期', type: 'date', pointer: '/effectiveOn' });
  #reviewOn = field({ label: '复核日期', hint: '到了这一天还没有复核，就不再推荐给写信的人。', type: 'date', pointer: '/reviewOn' });
  #submit = make('button', { type: 'submit' }, '保存，重新审核');
  #place = noticePlace();
  #form = make('form', { class: 'stack', novalidate: true, 'aria-label': '问题和答复' },
    [this.#name, this.#question, this.#answer, this.#unit, this.#source, this.#href, this.#effectiveOn, this.#reviewOn].map(({ element }) => element),
    this.#place, make('p', { class: 'buttons' }, this.#submit));
  #about = make('div');
  #steps = new Steps({
    decide: async (body) => this.#take(await session.staff.knowledge.decide(this.#id, body, { etag: this.#etag })),
    onProblem: (problem) => this.#refreshAfter(problem),
    hindrance: () => (this.#isChanged ? '问答改过，还没有保存。请先保存。' : ''),
    fields: () => this.#fields,
  });
  #reason = field({ label: '为什么撤下', maxlength: '200', pointer: '/reason' });
  #withdraw = make('button', { type: 'submit' }, '马上撤下');
  #withdrawPlace = noticePlace();
  #withdrawal = make('form', { class: 'stack', novalidate: true, 'aria-label': '撤下' }, this.#withdrawPlace, this.#reason.element, make('p', { class: 'buttons' }, this.#withdraw));
  #review = make('section', { class: 'stack' }, make('h3', {}, '审核'), this.#steps.element, make('h3', {}, '撤下'), this.#withdrawal);
  #body = make('div', { class: 'stack' }, this.#about, this.#form, this.#review);
  element = make('section', { class: 'stack' }, make('p', {}, make('a', { href: '#/knowledge' }, '回到问答列表')), this.#heading, this.#body);

  /** @param {string} id Empty for a new one. */
  constructor(id) {
    this.#id = id;
    this.#name.element.hidden = id !== '';
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#save();
    });
    this.#withdrawal.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#takeBack();
    });
    this.#draw();
    this.#saved = JSON.stringify(this.#written);
  }

  heading() {
    return this.#heading;
  }

  get isDirty() {
    return this.#isChanged || this.#steps.isDirty || this.#reason.value !== '';
  }

  get #isChanged() {
    return JSON.stringify(this.#written) !== this.#saved;
  }

  get #fields() {
    return [this.#question, this.#answer, this.#unit, this.#source, this.#href, this.#effectiveOn, this.#reviewOn];
  }

  get #written() {
    return {
      question: this.#question.value, answer: this.#answer.value, unitId: this.#unit.value, source: { title: this.#source.value, href: this.#href.value || null },
      effectiveOn: this.#effectiveOn.value, reviewOn: this.#reviewOn.value,
    };
  }

  show() {
    void this.#load();
  }

  async #load() {
    await loadInto(this.#body, async () => {
      if (this.#unit.control.options.length === 1) {
        const { departments } = await session.citizens.agency.get();
        const wasChanged = this.#isChanged;
        this.#unit.control.append(...departments.map(({ id, name }) => make('option', { value: id }, name)));
        if (!wasChanged) this.#saved = JSON.stringify(this.#written);
      }
      return this.#id === '' ? undefined : session.staff.knowledge.get(this.#id);
    }, (answer) => { if (answer) this.#take(answer); });
  }

  #take({ value, etag }) {
    // What is being written stays; the server's version is what the next change is measured against.
    const keeps = this.#record !== undefined && this.#isChanged;
    this.#record = value;
    this.#etag = etag;
    const { question, answer, unitId, source, effectiveOn, reviewOn } = value.content;
    if (!keeps) {
      this.#question.control.value = question;
      this.#answer.control.value = answer;
      this.#unit.control.value = unitId;
      this.#source.control.value = source.title;
      this.#href.control.value = source.href ?? '';
      this.#effectiveOn.control.value = effectiveOn;
      this.#reviewOn.control.value = reviewOn;
      this.#saved = JSON.stringify(this.#written);
    }
    this.#draw();
  }

  #draw() {
    const record = this.#record;
    this.title = record?.content.question ?? '新的问答';
    this.#heading.textContent = this.title;
    this.#review.hidden = !record;
    fill(this.#about, record && facts(
      ['情况', knowledgeStateWords[record.state]],
      ['公开', record.permalink ? [make('a', { href: record.permalink }, '看公开的样子'), `，${tableTime(record.publishedAt)}起`] : '没有公开'],
      ['复核', record.reviewDue ? make('strong', { class: 'late' }, '复核日期到了，不再推荐。核对后改日期，再审核一次。') : ''],
      ['撤下的原因', record.withdrawnBecause ?? ''],
      ['评价', `${record.ratings.useful}次有用，${record.ratings.notUseful}次没用，${record.ratings.solved}次不用再写信`],
      ['拟稿', `${record.draftedBy}，${tableTime(record.updatedAt)}`]));
    if (!record) return;
    this.#steps.draw(record.revision, '签发并公开');
    this.#withdrawal.hidden = !record.listed;
  }

  async #save() {
    const id = this.#id || this.#name.value.trim();
    this.#name.showError('');
    if (!/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/.test(id) || id === 'new') {
      this.#name.showError('请用小写字母、数字和短横，例如street-lamps。');
      this.#name.control.focus();
      return;
    }
    if (!this.#isComplete()) return;
    const body = this.#written;
    const task = async () => {
      const answer = await session.staff.knowledge.save(id, body, { etag: this.#etag });
      this.#saved = JSON.stringify(body);
      this.#take(answer);
    };
    const onProblem = (problem) => {
      if (this.#id === '' && problem.kind === 'precondition-failed') this.#name.showError('这个名字已经有人用了，请换一个。');
      return this.#refreshAfter(problem);
    };
    if (!await run({ button: this.#submit, busy: '正在保存…', place: this.#place, fields: () => this.#fields, task, onProblem })) return;
    showNotice(this.#place, 'done', make('p', {}, '已保存，等着审核。'));
    if (this.#id !== '') return;
    this.#id = id;
    this.isMoved = true;
    location.replace(`#/knowledge/${id}`);
  }

  /** False with focus on the first field that is empty: the contract would only say that its form is wrong. */
  #isComplete() {
    const wanted = [[this.#question, '请写问题。'], [this.#answer, '请写答复。'], [this.#unit, '请选择答复的部门。'], [this.#source, '请写依据：哪份文件，哪一条。'], [this.#effectiveOn, '请选生效日期。'], [this.#reviewOn, '请选复核日期。']];
    for (const [each, words] of wanted) each.showError(each.value.trim() === '' ? words : '');
    const [first] = wanted.find(([each]) => each.value.trim() === '') ?? [];
    first?.control.focus();
    return first === undefined;
  }

  async #takeBack() {
    const task = async () => this.#take(await session.staff.knowledge.withdraw(this.#id, this.#reason.value, { etag: this.#etag }));
    if (!await run({ button: this.#withdraw, busy: '正在撤下…', place: this.#withdrawPlace, fields: () => [this.#reason], task, onProblem: (problem) => this.#refreshAfter(problem) })) return;
    this.#reason.control.value = '';
  }

  /** After a refusal that says that it has changed: what is shown becomes current, what was typed stays. */
  async #refreshAfter({ kind }) {
    if (this.#id === '' || (kind !== 'precondition-failed' && kind !== 'illegal-step')) return;
    await session.staff.knowledge.get(this.#id).then((answer) => this.#take(answer), () => undefined);
  }
}
