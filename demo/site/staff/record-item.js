/** One of the opinions in a letter. */
import { ClauseField } from './clause-field.js';
import { make } from './dom.js';
import { field } from './form.js';
import { positionWords } from './words.js';

export class RecordItem {
  #clause;
  #position = field({ label: '态度（可不选）', tag: 'select', options: [['', '没有说'], ...Object.entries(positionWords)] });
  #suggested = field({ label: '建议改成（可不填）', tag: 'textarea', rows: '3' });
  #reason = field({ label: '意见或理由', tag: 'textarea', rows: '4' });
  #legend = make('legend');
  #remove;

  /** @param {() => string | undefined} draftId */
  constructor(consultationId, draftId, onRemove) {
    this.#clause = new ClauseField(consultationId, { draftId });
    this.#remove = make('button', { type: 'button', onclick: onRemove }, '去掉这一条');
    this.element = make('fieldset', {}, this.#legend, this.#clause.element, this.#position.element, this.#suggested.element, this.#reason.element, make('p', { class: 'buttons' }, this.#remove));
  }

  get control() {
    return this.#clause.control;
  }

  get isDirty() {
    return [this.#suggested, this.#reason].some(({ value }) => value !== '') || this.#clause.text !== '';
  }

  get fields() {
    return [this.#clause.field, this.#position, this.#suggested, this.#reason];
  }

  place(index, isOneOfMany) {
    this.#legend.textContent = `第${index + 1}条意见`;
    this.#remove.parentElement.hidden = !isOneOfMany;
    this.#clause.pointer = `/items/${index}/clauseId`;
    this.#position.pointer = `/items/${index}/position`;
    this.#suggested.pointer = `/items/${index}/suggestedText`;
    this.#reason.pointer = `/items/${index}/reason`;
  }

  /** What goes into the body; undefined for a clause that is not there, with focus on its field. Throws ApiProblem. */
  async read() {
    const clauseId = await this.#clause.resolve();
    if (clauseId === undefined) {
      this.#clause.control.focus();
      return undefined;
    }
    const { value: position } = this.#position;
    const { value: suggestedText } = this.#suggested;
    return { clauseId, reason: this.#reason.value, ...(position && { position }), ...(suggestedText && { suggestedText }) };
  }
}
