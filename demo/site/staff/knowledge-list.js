/** Questions and answers, those to be looked through again first. */
import { make } from './dom.js';
import { field, noticePlace, run } from './form.js';
import { PagedTable } from './paged-table.js';
import { session } from './session.js';
import { knowledgeStateWords } from './words.js';

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
  #table = new PagedTable({
    caption: '先到复核日期的在前', columns: ['问题', '情况', '复核日期', '评价'], thing: '问答', measure: '条', unit: this.#unit,
    read: (page) => session.staff.knowledge.list({ due: this.#due.value || undefined, state: this.#state.value || undefined, unitId: this.#unit.value || undefined, q: this.#words.value.trim() || undefined, ...page }),
    row: (item) => this.#row(item),
  });
  element;

  constructor() {
    const form = make('form', { class: 'filters', novalidate: true, role: 'search', 'aria-label': '查找问答' },
      [this.#due, this.#state, this.#unit, this.#words].map(({ element }) => element), this.#findPlace, make('p', { class: 'buttons' }, this.#find));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void run({ button: this.#find, busy: '正在查找…', place: this.#findPlace, task: () => this.#table.load() });
    });
    this.element = make('section', { class: 'stack' }, this.#heading, make('p', {}, make('a', { href: '#/knowledge/new' }, '写一个新的问答')), form, this.#table.element);
  }

  heading() {
    return this.#heading;
  }

  /** Whoever comes back from a question finds the list as it is now. */
  show() {
    void this.#table.load();
  }

  #row({ id, question, unitId, state, listed, reviewOn, reviewDue, ratings: { useful, notUseful, solved } }) {
    const cell = (name, ...children) => make('td', { 'data-name': name }, children);
    return make('tr', {},
      make('th', { scope: 'row' }, make('a', { href: `#/knowledge/${id}` }, question), make('span', { class: 'meta' }, this.#table.unitName(unitId))),
      cell('情况', make('strong', {}, knowledgeStateWords[state]), listed && state !== 'published' && make('span', { class: 'line' }, '前一稿仍公开')),
      cell('复核日期', reviewOn, reviewDue && make('strong', { class: 'late' }, '该复核了，不再推荐')),
      cell('评价', `${useful}次有用，${notUseful}次没用，${solved}次不用再写信`));
  }
}
