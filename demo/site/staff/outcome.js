/** What was said and what was done about it: groups of opinions, each with its answer; saved, reviewed, published. */
import { fill, focusOn, make } from './dom.js';
import { field, noticePlace, run, showNotice } from './form.js';
import { loadInto } from './loading.js';
import { OpinionPicker } from './opinion-picker.js';
import { OutcomeGroup } from './outcome-group.js';
import { session } from './session.js';
import { Steps } from './steps.js';
import { hasMarks, isPlain, toPlain, toRich } from './summary-text.js';
import { tableTime } from './times.js';
import { outcomeWords, revisionWords } from './words.js';

export class OutcomeView {
  heading = make('h3', {}, '采纳情况');
  #matter;
  #etag = '';
  #saved = '';
  #isPlain = true;
  #state = make('p');
  #summary = field({ label: '总的说明', hint: '空一行就是另一段。', tag: 'textarea', rows: '4', pointer: '/summary' });
  #groups = [];
  #groupList = make('div', { class: 'stack' });
  #left = make('p', { role: 'status' });
  #save = make('button', { type: 'submit', class: 'primary' }, '保存');
  #place = noticePlace();
  #other = make('div');
  #form = make('form', { class: 'stack', novalidate: true, 'aria-label': '采纳情况' },
    this.#summary.element, this.#groupList,
    make('p', { class: 'buttons' }, make('button', { type: 'button', onclick: () => focusOn(this.#addGroup().control) }, '加一组')),
    this.#left, this.#place, this.#other, make('p', { class: 'buttons' }, this.#save));
  #picker;
  #steps;
  #loaded;
  #isLoaded = false;

  constructor(matter) {
    this.#matter = matter;
    this.#picker = new OpinionPicker(matter.id, {
      groups: () => this.#groups, onMoved: () => this.#tellLeft(), onRead: () => { for (const group of this.#groups) group.drawOpinions(); },
    });
    this.#steps = new Steps({
      decide: async (body) => { this.#take(await session.staff.outcomes.decide(matter.id, body, { etag: this.#etag })); await matter.load(); },
      onProblem: (problem) => this.#afterRefusal(problem),
      hindrance: () => (this.isEdited ? '有改动还没有保存。请先保存，再审核。' : ''),
      fields: () => this.#fields,
    });
    this.#loaded = make('div', {}, this.#state, this.#form, this.#picker.element, make('h4', {}, '审核'), this.#steps.element);
    this.element = make('div', { class: 'stack' }, this.heading, this.#loaded);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
  }

  get isEdited() {
    return this.#isLoaded && this.#typed !== this.#saved;
  }

  get isDirty() {
    return this.isEdited || this.#steps.isDirty;
  }

  show() {
    this.#picker.show();
    if (this.isEdited) return;
    void loadInto(this.#loaded, () => session.staff.outcomes.get(this.#matter.id), (answer) => {
      this.#isLoaded = true;
      this.#take(answer);
    });
  }

  #take({ value, etag }) {
    const { content, revision, ungrouped, publishedAt, updatedAt } = value;
    this.#etag = etag;
    this.#isPlain = isPlain(content.summary);
    this.#summary.control.value = this.#isPlain ? toPlain(content.summary) : content.summary;
    this.#groups = [];
    fill(this.#groupList);
    for (const group of content.groups) this.#addGroup(group);
    this.#saved = this.#typed;
    fill(this.#state, updatedAt ? `${revisionWords[revision.state]}，${tableTime(updatedAt)}保存。` : '还没有写。截止以后才能保存。',
      publishedAt && `${tableTime(publishedAt)}公布。`, updatedAt && ungrouped > 0 && `上次保存时还有${ungrouped}条意见没有归组。`,
      !this.#isPlain && '总的说明带有格式，请按标记修改。');
    this.#steps.draw(revision, '签发并公布采纳情况');
    this.#tellLeft();
  }

  #addGroup(content = { id: this.#freeId(), clauseId: null, point: '', opinionIds: [], outcome: 'adopted', reason: '', newText: null }) {
    const group = new OutcomeGroup(this.#matter.id, content, {
      opinion: (id) => this.#picker.opinion(id),
      onMoved: () => this.#tellLeft(),
      onRemove: () => {
        this.#groups = this.#groups.filter((each) => each !== group);
        group.element.remove();
        this.#number();
        focusOn(this.#groups.at(-1)?.control ?? this.#summary.control);
      },
    });
    this.#groups.push(group);
    this.#groupList.append(group.element);
    this.#number();
    return group;
  }

  #freeId() {
    const taken = new Set(this.#groups.map(({ id }) => id));
    let number = this.#groups.length + 1;
    while (taken.has(`g${number}`)) number += 1;
    return `g${number}`;
  }

  #number() {
    for (const [index, group] of this.#groups.entries()) group.place(index);
    this.#picker.drawGroups();
    this.#tellLeft();
  }

  #tellLeft() {
    const { total } = this.#picker;
    const grouped = new Set(this.#groups.flatMap(({ opinionIds }) => opinionIds)).size;
    this.#left.textContent = total === undefined ? '' : total > grouped ? `共${total}条意见，还有${total - grouped}条没有归组。` : `共${total}条意见，都已归组。`;
    this.#picker.draw();
  }

  get #fields() {
    return [this.#summary, ...this.#groups.flatMap((group) => group.fields)];
  }

  /** Everything that was typed, to tell whether it was changed. */
  get #typed() {
    return JSON.stringify([this.#summary.value, this.#groups.map((group) => group.typed)]);
  }

  async #send() {
    const task = async () => {
      const groups = [];
      for (const group of this.#groups) {
        const body = await group.read();
        if (!body) return false;
        groups.push(body);
      }
      const { value: text } = this.#summary;
      const summary = this.#isPlain || !hasMarks(text) ? toRich(text) : text;
      this.#take(await session.staff.outcomes.save(this.#matter.id, { summary, groups }, { etag: this.#etag }));
      fill(this.#other);
      showNotice(this.#place, 'done', make('p', {}, '已保存，等着审核。'));
      return true;
    };
    await run({ button: this.#save, busy: '正在保存…', place: this.#place, fields: () => this.#fields, task, onProblem: (problem) => this.#afterRefusal(problem) });
  }

  async #afterRefusal({ kind }) {
    if (kind !== 'precondition-failed') return;
    await loadInto(this.#other, () => session.staff.outcomes.get(this.#matter.id), (answer) => this.#bothVersions(answer));
  }

  /** What somebody else has saved stands beside what was typed here; a person says which one counts. */
  #bothVersions(answer) {
    const { content: { summary, groups }, updatedAt } = answer.value;
    const decided = (act) => () => {
      fill(this.#other);
      fill(this.#place);
      act();
    };
    return make('section', { class: 'panel', 'aria-labelledby': 'other-title' },
      make('h4', { id: 'other-title' }, `同事保存的，${updatedAt ? tableTime(updatedAt) : ''}`),
      make('p', {}, isPlain(summary) ? toPlain(summary) : summary),
      make('ul', { class: 'plain-list' }, groups.map(({ point, outcome, reason, opinionIds }) => make('li', {}, `${point} ${outcomeWords[outcome]}，${opinionIds.length}条意见。${reason}`))),
      make('p', { class: 'buttons' },
        make('button', { type: 'button', onclick: decided(() => {
          this.#etag = answer.etag;
          this.#form.requestSubmit();
        }) }, '以我写的为准，保存'),
        make('button', { type: 'button', onclick: decided(() => {
          this.#take(answer);
          this.#summary.control.focus();
        }) }, '改用同事保存的')));
  }
}
