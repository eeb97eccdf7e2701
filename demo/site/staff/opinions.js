/** Opinions as staff see them: found by state, clause, reports and words; decided singly or together; taken away as a table. */
import { ClauseField } from './clause-field.js';
import { decisionFields } from './decision-fields.js';
import { fill, make } from './dom.js';
import { field, noticePlace, run, showNotice, tick, WriteKey } from './form.js';
import { loadInto } from './loading.js';
import { OpinionRow } from './opinion-row.js';
import { session } from './session.js';
import { tableExport } from './table-export.js';
import { decisionWords, stateWords } from './words.js';

const pageSize = 50;
/** What one decision may speak of, as the contract has it. */
const mostTogether = 100;

export class OpinionsView {
  heading = make('h3', {}, '意见');
  #matter;
  #state = field({ label: '情况', tag: 'select', options: [['', '全部，不含已撤回'], ...Object.entries(stateWords)] });
  #clause;
  #words = field({ label: '词语或编号', hint: '几个词用空格分开。', maxlength: '60' });
  #reported = tick({ label: '只看被举报的' });
  #find = make('button', { type: 'submit' }, '查找');
  #findPlace = noticePlace();
  #about = make('p', { role: 'status' });
  #allBox = make('input', { type: 'checkbox', 'aria-label': '选中列出的全部意见', onchange: () => this.#selectAll() });
  #body = make('tbody');
  #more = make('p', { class: 'buttons' });
  #bulkPlace = make('div');
  #bulk;
  #table = make('table', { class: 'dense cards' },
    make('caption', {}, '先到的在前'),
    make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, make('label', { class: 'box' }, this.#allBox)), ['意见', '来自', '要留意', '情况', '办理'].map((words) => make('th', { scope: 'col' }, words)))),
    this.#body);
  #place = make('div', {}, this.#about, this.#table, this.#more);
  /** Every row that was ever listed, so that what was written in one outlives the next search. */
  #rows = new Map();
  #listed = [];
  #query = {};
  #isLoaded = false;

  constructor(matter) {
    this.#matter = matter;
    this.#clause = new ClauseField(matter.id, { label: '第几条（可不填）', hint: '写数字，如12。' });
    const form = make('form', { class: 'filters', novalidate: true, role: 'search', 'aria-label': '查找意见' },
      this.#state.element, this.#clause.element, this.#words.element, this.#reported.element, this.#findPlace, make('p', { class: 'buttons' }, this.#find));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#search();
    });
    const table = tableExport({ words: '导出全部意见', name: `${matter.id}-opinions.csv`, without: '没有姓名和联系方式。', read: () => session.staff.opinions.export(matter.id) });
    this.element = make('div', { class: 'stack' }, this.heading, form, table, this.#place, this.#bulkPlace);
  }

  get isDirty() {
    return [...this.#rows.values()].some((row) => row.isDirty);
  }

  show() {
    if (!this.#isLoaded) void this.#load();
  }

  async #search() {
    await run({ button: this.#find, busy: '正在查找…', place: this.#findPlace, task: async () => {
      const clauseId = await this.#clause.resolve();
      if (clauseId === undefined) return;
      this.#query = {
        state: this.#state.value || undefined, clauseId: clauseId ?? undefined,
        reported: this.#reported.value ? 'true' : undefined, q: this.#words.value.trim() || undefined,
      };
      await this.#load();
    } });
  }

  async #load(cursor) {
    const read = () => session.staff.opinions.list(this.#matter.id, { ...this.#query, cursor, limit: pageSize });
    await loadInto(this.#place, read, ({ value: { items, nextCursor, total, reasons } }) => {
      this.#isLoaded = true;
      const rows = items.map((item) => this.#rowOf(item, reasons));
      this.#listed = cursor ? [...this.#listed, ...rows] : rows;
      fill(this.#body, this.#listed.map((row) => row.rows));
      this.#table.hidden = total === 0;
      this.#about.textContent = total === 0 ? '没有这样的意见。' : `共${total}条，列出${this.#listed.length}条。`;
      fill(this.#more, nextCursor && make('button', { type: 'button', onclick: () => {
        void this.#load(nextCursor).then(() => this.#listed[this.#listed.indexOf(rows.at(-1)) + 1]?.rows[0].querySelector('button').focus());
      } }, `再看${pageSize}条`));
      this.#bulk ??= this.#makeBulk(reasons);
      this.#tellSelected();
    });
  }

  #rowOf(item, reasons) {
    const row = this.#rows.get(item.id) ?? new OpinionRow(this.#matter.id, item, reasons, () => this.#tellSelected());
    row.update(item);
    this.#rows.set(item.id, row);
    return row;
  }

  get #selected() {
    return this.#listed.filter((row) => row.isSelected);
  }

  #selectAll() {
    for (const row of this.#listed) row.isSelected = this.#allBox.checked;
    this.#tellSelected();
  }

  #tellSelected() {
    const { length } = this.#selected;
    this.#allBox.checked = length > 0 && length === this.#listed.length;
    if (this.#bulk) this.#bulk.submit.textContent = length === 0 ? '对选中的意见办理' : `对选中的${length}条办理`;
  }

  #makeBulk(reasons) {
    // An error of one opinion is told with its number; what is missing in all is told at its field.
    const fields = decisionFields(reasons, () => undefined);
    const place = noticePlace();
    const submit = make('button', { type: 'submit' });
    const form = make('form', { class: 'panel stack', novalidate: true, 'aria-labelledby': 'bulk-title' },
      make('h4', { id: 'bulk-title' }, '一起办理'), make('p', { class: 'hint' }, '要么都办成，要么都不动。公开的文字不会改。'),
      fields.all.map(({ element }) => element), place, make('p', { class: 'buttons' }, submit));
    const key = new WriteKey();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#decideTogether({ fields, place, submit, key });
    });
    fill(this.#bulkPlace, form);
    return { submit };
  }

  async #decideTogether({ fields, place, submit, key }) {
    const rows = this.#selected;
    const { body } = fields;
    for (const each of fields.all) each.showError('');
    if (rows.length === 0 || rows.length > mostTogether) {
      showNotice(place, 'problem', make('p', {}, rows.length === 0 ? '请先在表里选中意见。' : `一次最多办理${mostTogether}条，请去掉几条。`));
      return;
    }
    const missing = body.decision === '' ? [fields.decision, '请选择怎样办。'] : body.decision !== 'publish' && body.reasonCode === null ? [fields.reasonCode, '请选择原因，写的人会看到。'] : undefined;
    if (missing) {
      const [each, words] = missing;
      each.showError(words);
      each.control.focus();
      return;
    }
    const describe = ({ pointer, message }) => {
      const row = rows[Number(/^\/decisions\/(\d+)/.exec(pointer)?.[1] ?? -1)];
      return row ? `${row.name}：${message}` : message;
    };
    const onProblem = async (problem) => {
      key.end(problem);
      if (problem.kind !== 'opinion-changed') return;
      // The refusal names them; each now shows the words that it has.
      const changed = problem.errors.flatMap(({ pointer }) => rows[Number(pointer.split('/')[2])] ?? []);
      for (const row of changed) await row.refresh().catch(() => undefined);
    };
    const held = await run({ button: submit, busy: '正在办…', place, describe, onProblem, task: async () => {
      const decisions = rows.map(({ record: { id, version } }) => ({ id, version, ...body }));
      const { value: { items } } = await session.staff.opinions.moderate(this.#matter.id, { decisions }, { key: key.get() });
      for (const item of items) this.#rows.get(item.id).update({ ...item, contact: item.contact ?? this.#rows.get(item.id).record.contact });
    } });
    if (!held) return;
    key.end();
    for (const row of rows) row.isSelected = false;
    this.#tellSelected();
    showNotice(place, 'done', make('p', {}, `${rows.length}条已办：${decisionWords[body.decision]}。`));
  }
}
