/** Questions and answers, those to be looked through again first. */
import { fill, make } from './dom.js';
import { field, noticePlace, run } from './form.js';
import { loadInto } from './loading.js';
import { session } from './session.js';
import { knowledgeStateWords } from './words.js';

const pageSize = 50;

export class KnowledgeListView {
  title = '问答';
  isDirty = false;
  #heading = make('h2', {}, '问答');
  #due = field({ label: '看哪些', tag: 'select', options: [['', '全部'], ['true', '到了复核日期的']] });
  #state = field({ label: '情况', tag: 'select', options: [['', '全部'], ...Object.entries(knowledgeStateWords)] });
  #unit = field({ label: '答复部门', tag: 'select', options: [['', '全部']] });
  #words = field({ label: '词语', hint: '几个词用空格分开。', maxlength: '60' });
  #find = make('button', { type: 'submit' }, '查找');
  #findPlace = noticePlace();
  #about = make('p', { role: 'status' });
  #body = make('tbody');
  #table = make('table', { class: 'dense cards' },
    make('caption', {}, '先到复核日期的在前'),
    make('thead', {}, make('tr', {}, ['问题', '情况', '复核日期', '评价'].map((words) => make('th', { scope: 'col' }, words)))),
    this.#body);
  #more = make('p', { class: 'buttons' });
  #place = make('div', {}, this.#about, this.#table, this.#more);
  #units = new Map();
  element;

  constructor() {
    const form = make('form', { class: 'filters', novalidate: true, role: 'search', 'aria-label': '查找问答' },
      [this.#due, this.#state, this.#unit, this.#words].map(({ element }) => element), this.#findPlace, make('p', { class: 'buttons' }, this.#find));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void run({ button: this.#find, busy: '正在查找…', place: this.#findPlace, task: () => this.#load() });
    });
    this.element = make('section', { class: 'stack' }, this.#heading, make('p', {}, make('a', { href: '#/knowledge/new' }, '写一个新的问答')), form, this.#place);
  }

  heading() {
    return this.#heading;
  }

  /** Whoever comes back from a question finds the list as it is now. */
  show() {
    void this.#load();
  }

  async #load(cursor) {
    const query = { due: this.#due.value || undefined, state: this.#state.value || undefined, unitId: this.#unit.value || undefined, q: this.#words.value.trim() || undefined, cursor, limit: pageSize };
    await loadInto(this.#place, () => session.staff.knowledge.list(query), ({ value: { items, nextCursor, total, units } }) => {
      this.#knowUnits(units);
      const rows = items.map((item) => this.#row(item));
      if (cursor) this.#body.append(...rows);
      else fill(this.#body, rows);
      this.#table.hidden = total === 0;
      this.#about.textContent = total === 0 ? '没有这样的问答。' : `共${total}条。`;
      fill(this.#more, nextCursor && make('button', { type: 'button', onclick: () => {
        const last = rows.at(-1);
        void this.#load(nextCursor).then(() => last?.nextElementSibling?.querySelector('a').focus());
      } }, `再看${pageSize}条`));
    });
  }

  #knowUnits(units) {
    if (this.#units.size > 0) return;
    this.#units = new Map(units.map(({ id, name }) => [id, name]));
    this.#unit.control.append(...units.map(({ id, name }) => make('option', { value: id }, name)));
  }

  #row({ id, question, unitId, state, listed, reviewOn, reviewDue, ratings: { useful, notUseful, solved } }) {
    const cell = (name, ...children) => make('td', { 'data-name': name }, children);
    return make('tr', {},
      make('th', { scope: 'row' }, make('a', { href: `#/knowledge/${id}` }, question), make('span', { class: 'meta' }, this.#units.get(unitId) ?? unitId)),
      cell('情况', make('strong', {}, knowledgeStateWords[state]), listed && state !== 'published' && make('span', { class: 'line' }, '前一稿仍公开')),
      cell('复核日期', reviewOn, reviewDue && make('strong', { class: 'late' }, '该复核了，不再推荐')),
      cell('评价', `${useful}次有用，${notUseful}次没用，${solved}次不用再写信`));
  }
}
