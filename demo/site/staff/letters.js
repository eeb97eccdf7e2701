/** Letters to the mailbox, those that are due first on top. */
import { make } from './dom.js';
import { field, noticePlace, run } from './form.js';
import { PagedTable } from './paged-table.js';
import { session } from './session.js';
import { tableExport } from './table-export.js';
import { tableTime } from './times.js';
import { categoryWords, letterStateWords } from './words.js';

const dues = [['open', '等着办的'], ['soon', '快到期的'], ['late', '超期的'], ['', '全部']];

export class LettersView {
  title = '来信';
  isDirty = false;
  #heading = make('h2', {}, '来信');
  #due = field({ label: '看哪些', tag: 'select', options: dues });
  #state = field({ label: '情况', tag: 'select', options: [['', '全部'], ...Object.entries(letterStateWords)] });
  #unit = field({ label: '单位', tag: 'select', options: [['', '全部']] });
  #category = field({ label: '类别', tag: 'select', options: [['', '全部'], ...Object.entries(categoryWords)] });
  #words = field({ label: '词语或编号', hint: '几个词用空格分开。', maxlength: '60' });
  #find = make('button', { type: 'submit' }, '查找');
  #findPlace = noticePlace();
  #table = new PagedTable({
    caption: '快到期的在前', columns: ['来信', '情况', '期限', '在哪里'], thing: '来信', measure: '封', unit: this.#unit,
    read: (page) => session.staff.letters.list({ ...this.#filter, ...page }),
    row: (item) => this.#row(item),
  });
  element;

  constructor() {
    const form = make('form', { class: 'filters', novalidate: true, role: 'search', 'aria-label': '查找来信' },
      [this.#due, this.#state, this.#unit, this.#category, this.#words].map(({ element }) => element), this.#findPlace, make('p', { class: 'buttons' }, this.#find));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void run({ button: this.#find, busy: '正在查找…', place: this.#findPlace, task: () => this.#table.load() });
    });
    this.element = make('section', { class: 'stack' }, this.#heading, form, this.#table.element,
      tableExport({ words: '导出这些来信', name: 'letters.csv', without: '没有正文、姓名和联系方式。', read: () => session.staff.letters.export(this.#filter) }));
  }

  heading() {
    return this.#heading;
  }

  /** Whoever comes back from a letter finds the list as it is now. */
  show() {
    void this.#table.load();
  }

  get #filter() {
    const due = this.#due.value;
    const words = this.#words.value.trim();
    // A number is one letter, wherever it stands.
    return /^[\d\s-]{12,}$/.test(words) ? { q: words } : {
      open: due === 'open' ? 'true' : undefined, due: due === 'open' || due === '' ? undefined : due, state: this.#state.value || undefined,
      unitId: this.#unit.value || undefined, category: this.#category.value || undefined, q: words || undefined,
    };
  }

  #row({ id, number, category, title, state, unitId, receivedAt, answerBy, late, soon, paused, round }) {
    const cell = (name, ...children) => make('td', { 'data-name': name }, children);
    return make('tr', {},
      make('th', { scope: 'row' }, make('a', { href: `#/letters/${id}` }, title), make('span', { class: 'meta' }, `${categoryWords[category]}，${number}，${tableTime(receivedAt)}收到`)),
      cell('情况', make('strong', {}, letterStateWords[state]), round > 1 && make('span', { class: 'line' }, '再次办理')),
      cell('期限', paused ? '等写信人补充，不计时' : answerBy ?? '没有', late && make('strong', { class: 'late' }, '已超期'), soon && make('strong', { class: 'late' }, '快到期')),
      cell('在哪里', unitId ? this.#table.unitName(unitId) : '分办台'));
  }
}
