/** A table that is read page by page: how many there are stands above it, more come with a press, and focus goes on where the last page ended. */
import { fill, make } from './dom.js';
import { loadInto } from './loading.js';

const pageSize = 50;

export class PagedTable {
  #options;
  #about = make('p', { role: 'status' });
  #body = make('tbody');
  #more = make('p', { class: 'buttons' });
  #table;
  #units = new Map();
  element;

  /** `thing` and `measure` are what a row is called and counted by; `unit` is the field that takes the departments once they are known. */
  constructor({ caption, columns, thing, measure, unit, read, row }) {
    this.#options = { thing, measure, unit, read, row };
    this.#table = make('table', { class: 'dense cards' },
      make('caption', {}, caption), make('thead', {}, make('tr', {}, columns.map((words) => make('th', { scope: 'col' }, words)))), this.#body);
    this.element = make('div', {}, this.#about, this.#table, this.#more);
  }

  unitName(id) {
    return this.#units.get(id) ?? id;
  }

  async load(cursor) {
    const { thing, measure, read, row } = this.#options;
    await loadInto(this.element, () => read({ cursor, limit: pageSize }), ({ value: { items, nextCursor, total, units } }) => {
      this.#knowUnits(units);
      const rows = items.map(row);
      if (cursor) this.#body.append(...rows);
      else fill(this.#body, rows);
      this.#table.hidden = total === 0;
      this.#about.textContent = total === 0 ? `没有这样的${thing}。` : `共${total}${measure}。`;
      fill(this.#more, nextCursor && make('button', { type: 'button', onclick: () => {
        const last = rows.at(-1);
        void this.load(nextCursor).then(() => last?.nextElementSibling?.querySelector('a').focus());
      } }, `再看${pageSize}${measure}`));
    });
  }

  #knowUnits(units) {
    if (this.#units.size > 0) return;
    this.#units = new Map(units.map(({ id, name }) => [id, name]));
    this.#options.unit.control.append(...units.map(({ id, name }) => make('option', { value: id }, name)));
  }
}
