/** The steps of a review, each with who took it, and the form for the one whose turn it is. */
import { fill, make } from './dom.js';
import { field, noticePlace, run, showNotice } from './form.js';
import { tableTime } from './times.js';
import { stepStateWords, stepWords } from './words.js';

export class Steps {
  #list = make('ol', { class: 'steps' });
  #place = noticePlace();
  #note = field({ label: '说明', hint: '同事看得到，不公开。通过可以不填，退回请写明要改什么。', tag: 'textarea', rows: '2', maxlength: '500', pointer: '/note' });
  #approve = make('button', { type: 'button', class: 'primary' }, '通过');
  #return = make('button', { type: 'button' }, '退回');
  #form = make('div', { class: 'stack' }, this.#note.element, make('p', { class: 'buttons' }, this.#approve, this.#return));
  #step = '';
  element = make('div', {}, this.#list, this.#place, this.#form);

  /**
   * @param {object} about
   * @param {(body: object) => Promise<unknown>} about.decide
   * @param {(problem: import('/huiying/client.js').ApiProblem) => unknown} about.onProblem
   * @param {() => string} [about.hindrance] Why nothing can be decided yet; empty when it can.
   * @param {() => object[]} [about.fields] Fields of what is reviewed, for what a refusal finds in them.
   */
  constructor({ decide, onProblem, hindrance = () => '', fields: ownFields = () => [] }) {
    const decided = (decision, button, done) => async () => {
      const why = hindrance();
      if (why) {
        showNotice(this.#place, 'problem', make('p', {}, why));
        return;
      }
      const step = this.#step;
      const fields = () => [this.#note, ...ownFields()];
      const held = await run({ button, busy: '正在办…', place: this.#place, fields, onProblem, task: () => decide({ step, decision, note: this.#note.value }) });
      if (!held) return;
      this.#note.control.value = '';
      showNotice(this.#place, 'done', make('p', {}, `${stepWords[step]}${done}。`)).scrollIntoView({ block: 'nearest' });
    };
    this.#approve.addEventListener('click', decided('approve', this.#approve, '已通过'));
    this.#return.addEventListener('click', decided('return', this.#return, '已退回'));
  }

  get isDirty() {
    return this.#note.value !== '';
  }

  /**
   * @param {{ state: string, steps: object[] }} revision
   * @param {string} signs What the button of the last step says.
   */
  draw({ steps }, signs) {
    fill(this.#list, steps.map(({ step, state, by, at, note }) => make('li', { 'aria-current': state === 'current' ? 'step' : null },
      make('strong', {}, stepWords[step]), `：${stepStateWords[state]}`, by && `，${by}`, at && [' ', make('time', { datetime: at }, tableTime(at))], note && `，说明：${note}`)));
    const now = steps.find(({ state }) => state === 'current') ?? steps.find(({ state }) => state === 'returned');
    this.#form.hidden = !now;
    if (!now) return;
    this.#step = now.step;
    const last = steps.at(-1) === now;
    this.#approve.textContent = last ? signs : `通过${stepWords[now.step]}`;
    this.#return.textContent = `退回${stepWords[now.step]}`;
  }
}
