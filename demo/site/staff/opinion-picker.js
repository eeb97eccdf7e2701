/** Opinions that wait for a group, and the way into one. */
import { ClauseField } from './clause-field.js';
import { fill, make } from './dom.js';
import { field, noticePlace, run, showNotice, tick } from './form.js';
import { loadInto } from './loading.js';
import { session } from './session.js';
import { clauseName, stateWords } from './words.js';

const pageSize = 100;

export class OpinionPicker {
  /** Opinions that were not withdrawn; undefined until the server has said how many. */
  total;
  #consultationId;
  #context;
  #known = new Map();
  #listed = [];
  #chosen = new Set();
  #isLoaded = false;
  #query = {};
  #clause;
  #words = field({ label: '词语或编号（可不填）', maxlength: '60' });
  #all = tick({ label: '已归组的也列出', onchange: () => this.draw() });
  #find = make('button', { type: 'submit' }, '查找');
  #list = make('ul', { class: 'rows' });
  #about = make('p', { role: 'status' });
  #more = make('p', { class: 'buttons' });
  #place = make('div', {}, this.#about, this.#list, this.#more);
  #group = field({ label: '放进哪一组', tag: 'select', options: [] });
  #choose = make('button', { type: 'button', onclick: () => this.#chooseAll() }, '列出的全部选中');
  #shown = [];
  #move = make('button', { type: 'button', onclick: () => this.#moveChosen() }, '放进去');
  #notice = noticePlace();

  /** @param {{ groups: () => object[], onMoved: () => void, onRead: () => void }} context */
  constructor(consultationId, context) {
    this.#consultationId = consultationId;
    this.#context = context;
    this.#clause = new ClauseField(consultationId, { label: '第几条（可不填）', hint: '写数字，如12。' });
    const form = make('form', { class: 'filters', novalidate: true, role: 'search', 'aria-label': '查找要归组的意见' }, this.#clause.element, this.#words.element, this.#all.element, make('p', { class: 'buttons' }, this.#find));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search();
    });
    this.element = make('section', { class: 'panel', 'aria-labelledby': 'picker-title' },
      make('h4', { id: 'picker-title' }, '把意见归组'), form, this.#place, this.#notice, this.#group.element, make('p', { class: 'buttons' }, this.#choose, this.#move));
  }

  opinion(id) {
    return this.#known.get(id);
  }

  show() {
    if (!this.#isLoaded) void this.#load();
  }

  async #search() {
    await run({ button: this.#find, busy: '正在查找…', place: this.#notice, task: async () => {
      const clauseId = await this.#clause.resolve();
      if (clauseId === undefined) return;
      this.#query = { clauseId: clauseId ?? undefined, q: this.#words.value.trim() || undefined };
      await this.#load();
    } });
  }

  async #load(cursor) {
    const read = () => session.staff.opinions.list(this.#consultationId, { ...this.#query, cursor, limit: pageSize });
    await loadInto(this.#place, read, ({ value: { items, nextCursor, total } }) => {
      if (!this.#query.clauseId && !this.#query.q) this.total = total;
      this.#isLoaded = true;
      for (const item of items) this.#known.set(item.id, item);
      this.#listed = cursor ? [...this.#listed, ...items] : items;
      fill(this.#more, nextCursor && make('button', { type: 'button', onclick: () => void this.#load(nextCursor) }, `再读${pageSize}条`));
      this.#context.onRead();
      this.#context.onMoved();
    });
  }

  draw() {
    const groups = this.#context.groups();
    const placeOf = new Map(groups.flatMap(({ opinionIds }, index) => opinionIds.map((id) => [id, index + 1])));
    const shown = this.#listed.filter(({ id }) => this.#all.value || !placeOf.has(id));
    this.#shown = shown;
    if (this.#isLoaded) this.#about.textContent = shown.length === 0 ? '列出的意见都已归组。' : `列出${shown.length}条。`;
    fill(this.#list, shown.map(({ id, label, reason, suggestedText, number, state }) => make('li', {}, make('label', { class: 'tick' },
      make('input', { type: 'checkbox', checked: this.#chosen.has(id), onchange: ({ target }) => { this.#chosen[target.checked ? 'add' : 'delete'](id); } }),
      make('span', {}, `${clauseName(label)}：${reason || suggestedText || ''}`, make('span', { class: 'meta' }, `${number}，${stateWords[state]}${placeOf.has(id) ? `，在第${placeOf.get(id)}组` : ''}`))))));
  }

  drawGroups() {
    const { value } = this.#group;
    fill(this.#group.control, this.#context.groups().map((group) => make('option', { value: group.id, selected: group.id === value }, group.name)));
  }

  #chooseAll() {
    for (const { id } of this.#shown) this.#chosen.add(id);
    this.draw();
    showNotice(this.#notice, 'done', make('p', {}, `选中了${this.#chosen.size}条。`));
  }

  #moveChosen() {
    const groups = this.#context.groups();
    const target = groups.find(({ id }) => id === this.#group.value);
    if (!target || this.#chosen.size === 0) {
      showNotice(this.#notice, 'problem', make('p', {}, target ? '请先选中意见。' : '请先加一组。'));
      return;
    }
    const ids = [...this.#chosen];
    for (const group of groups) if (group !== target) group.remove(ids);
    target.add(ids);
    this.#chosen.clear();
    showNotice(this.#notice, 'done', make('p', {}, `${ids.length}条已放进第${groups.indexOf(target) + 1}组。`));
    this.#context.onMoved();
  }
}
