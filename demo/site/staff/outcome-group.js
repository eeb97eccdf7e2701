/** Opinions that are answered together: what they say, what becomes of it, and why. */
import { ClauseField } from './clause-field.js';
import { fill, focusOn, make } from './dom.js';
import { field } from './form.js';
import { clauseName, outcomeWords } from './words.js';

export class OutcomeGroup {
  #clause;
  #point;
  #outcome;
  #reason;
  #newText;
  #legend = make('legend');
  #opinions = make('ul', { class: 'rows' });
  #opinionsError = make('p', { class: 'field-error' });
  #opinionsTitle = make('h4');
  #context;
  #place = 0;

  /** @param {{ opinion: (id: string) => object | undefined, onMoved: () => void, onRemove: () => void }} context */
  constructor(consultationId, { id, clauseId, point, opinionIds, outcome, reason, newText }, context) {
    this.id = id;
    this.opinionIds = [...opinionIds];
    this.#context = context;
    this.#point = field({ label: '意见要点', tag: 'textarea', rows: '2', value: point });
    this.#clause = new ClauseField(consultationId);
    this.#clause.set(clauseId);
    this.#outcome = field({ label: '怎样处理', tag: 'select', options: Object.entries(outcomeWords), value: outcome });
    this.#reason = field({ label: '理由', tag: 'textarea', rows: '3', value: reason });
    this.#newText = field({ label: '现在的条文（可不填）', tag: 'textarea', rows: '3', value: newText ?? '' });
    this.element = make('fieldset', { class: 'group' }, this.#legend, this.#point.element, this.#clause.element, this.#outcome.element, this.#reason.element, this.#newText.element,
      this.#opinionsTitle, this.#opinionsError, this.#opinions, make('p', { class: 'buttons' }, make('button', { type: 'button', onclick: context.onRemove }, '去掉这一组')));
    this.drawOpinions();
  }

  get control() {
    return this.#point.control;
  }

  get name() {
    return `第${this.#place + 1}组${this.#point.value ? `：${[...this.#point.value].slice(0, 16).join('')}` : ''}`;
  }

  get fields() {
    const opinions = { control: this.#opinionsTitle, pointer: `/groups/${this.#place}/opinionIds`, showError: (words) => { this.#opinionsError.textContent = words; } };
    return [this.#point, this.#clause.field, this.#outcome, this.#reason, this.#newText, opinions];
  }

  get typed() {
    return [this.id, this.#clause.text, this.#point.value, this.opinionIds, this.#outcome.value, this.#reason.value, this.#newText.value];
  }

  place(index) {
    this.#place = index;
    this.#legend.textContent = `第${index + 1}组`;
    const names = { clauseId: this.#clause, point: this.#point, outcome: this.#outcome, reason: this.#reason, newText: this.#newText };
    for (const [name, each] of Object.entries(names)) each.pointer = `/groups/${index}/${name}`;
  }

  add(ids) {
    this.opinionIds = [...new Set([...this.opinionIds, ...ids])];
    this.drawOpinions();
  }

  remove(ids) {
    const gone = new Set(ids);
    this.opinionIds = this.opinionIds.filter((id) => !gone.has(id));
    this.drawOpinions();
  }

  drawOpinions() {
    this.#opinionsTitle.textContent = this.opinionIds.length === 0 ? '还没有意见，请从下面选' : `${this.opinionIds.length}条意见`;
    fill(this.#opinions, this.opinionIds.map((id) => {
      const words = this.#words(id);
      return make('li', {}, make('span', {}, words), make('button', { type: 'button', 'aria-label': `移出：${words}`, onclick: () => {
        this.remove([id]);
        this.#context.onMoved();
        focusOn(this.#opinionsTitle);
      } }, '移出'));
    }));
  }

  #words(id) {
    const opinion = this.#context.opinion(id);
    if (!opinion) return `意见${id}`;
    return `${clauseName(opinion.label)}：${[...(opinion.reason || opinion.suggestedText || '')].slice(0, 40).join('')}`;
  }

  /** What goes into the body; undefined for a clause that is not there, with focus on its field. Throws ApiProblem. */
  async read() {
    const clauseId = await this.#clause.resolve();
    if (clauseId === undefined) {
      this.#clause.control.focus();
      return undefined;
    }
    return {
      id: this.id, clauseId, point: this.#point.value, opinionIds: this.opinionIds, outcome: this.#outcome.value,
      reason: this.#reason.value, newText: this.#newText.value.trim() === '' ? null : this.#newText.value,
    };
  }
}
