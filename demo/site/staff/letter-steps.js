/** What may be done with a letter now: each step with what it has to say. */
import { fill, make } from './dom.js';
import { choice, field, noticePlace, run, showNotice, WriteKey } from './form.js';
import { session } from './session.js';
import { letterStepWords } from './words.js';

/** What each step asks for. */
const asks = {
  refuse: ['reasonCode', 'staffNote'],
  transfer: ['unitId', 'staffNote'],
  'send-back': ['staffNote'],
  extend: ['workdays', 'publicNote'],
  'ask-writer': ['publicNote'],
  urge: ['staffNote'],
};

export class LetterSteps {
  #matter;
  #key = new WriteKey();
  #choicePlace = make('div');
  #choice;
  #fields = {
    unitId: field({ label: '转给哪个单位', tag: 'select', options: [['', '请选择']], pointer: '/unitId' }),
    reasonCode: field({ label: '不予受理的原因', hint: '写信人读到的就是这句话。', tag: 'select', options: [['', '请选择']], pointer: '/reasonCode' }),
    workdays: field({ label: '延长几个工作日', inputmode: 'numeric', maxlength: '3', pointer: '/workdays' }),
    publicNote: field({ label: '给写信人的话', hint: '写信人看得到。', tag: 'textarea', rows: '2', maxlength: '500', pointer: '/publicNote' }),
    staffNote: field({ label: '内部说明', hint: '只有工作人员看得到。', tag: 'textarea', rows: '2', maxlength: '500', pointer: '/staffNote' }),
  };
  #submit = make('button', { type: 'submit', class: 'primary' }, '办理');
  #place = noticePlace();
  #nothing = make('p', {}, '这封信现在不用您办。');
  #form = make('form', { class: 'stack', novalidate: true, 'aria-label': '办理这封信' },
    this.#choicePlace, Object.values(this.#fields).map(({ element }) => element), make('p', { class: 'buttons' }, this.#submit));
  element = make('div', { class: 'stack' }, this.#place, this.#nothing, this.#form);

  constructor(matter) {
    this.#matter = matter;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
  }

  get isDirty() {
    const { publicNote, staffNote } = this.#fields;
    return publicNote.value !== '' || staffNote.value !== '';
  }

  draw() {
    const { record: { allowed }, units, refusalReasons } = this.#matter;
    const { unitId, reasonCode } = this.#fields;
    if (unitId.control.length === 1) unitId.control.append(...units.map(({ id, name }) => make('option', { value: id }, name)));
    if (reasonCode.control.length === 1) reasonCode.control.append(...refusalReasons.map(({ code, text }) => make('option', { value: code }, text)));
    const chosen = allowed.includes(this.#choice?.value) ? this.#choice.value : allowed[0];
    this.#choice = choice({ label: '怎样办', pointer: '/kind', options: allowed.map((kind) => [kind, letterStepWords[kind]]), value: chosen, onchange: () => this.#adapt() });
    fill(this.#choicePlace, this.#choice.element);
    this.#form.hidden = allowed.length === 0;
    this.#nothing.hidden = allowed.length > 0;
    this.#adapt();
  }

  #adapt() {
    const asked = asks[this.#choice.value] ?? [];
    for (const [name, each] of Object.entries(this.#fields)) each.element.hidden = !asked.includes(name);
  }

  async #send() {
    const kind = this.#choice.value;
    const asked = asks[kind] ?? [];
    // What is no number is left out: the server says that one is missing.
    const read = (name) => (name === 'workdays' ? Number.parseInt(this.#fields.workdays.value, 10) || '' : this.#fields[name].value);
    const body = { kind, ...Object.fromEntries(asked.map((name) => [name, read(name)]).filter(([, value]) => value !== '')) };
    const task = async () => this.#matter.take(await session.staff.letters.step(this.#matter.id, body, { key: this.#key.get(), etag: this.#matter.etag }));
    const onProblem = (problem) => { this.#key.end(problem); return this.#matter.refreshAfter(problem); };
    if (!await run({ button: this.#submit, busy: '正在办…', place: this.#place, fields: () => asked.map((name) => this.#fields[name]), task, onProblem })) return;
    this.#key.end();
    for (const name of ['publicNote', 'staffNote', 'workdays']) this.#fields[name].control.value = '';
    showNotice(this.#place, 'done', make('p', {}, `已办：${letterStepWords[kind]}。`)).scrollIntoView({ block: 'nearest' });
  }
}
