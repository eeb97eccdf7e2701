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
  resume: ['goingOn', 'staffNote'],
  urge: ['staffNote'],
  'co-handle': ['helper', 'staffNote'],
  contribute: ['staffNote'],
  'stop-co-handling': ['leaver', 'staffNote'],
  join: ['intoNumber', 'publicNote', 'staffNote'],
  part: ['publicNote', 'staffNote'],
};

/** Where the value of a field stands in the body, where that is not its name. */
const sentAs = { helper: 'unitId', leaver: 'unitId', goingOn: 'publicNote' };

/** What usually comes next stands first, and what ends a letter last. */
const usual = ['accept', 'transfer', 'sign-in', 'resume', 'contribute'];
const last = ['send-back', 'stop-co-handling', 'refuse'];

/** What is lost where somebody leaves. */
const typed = ['publicNote', 'goingOn', 'staffNote', 'intoNumber'];

export class LetterSteps {
  #matter;
  #key = new WriteKey();
  #choicePlace = make('div');
  #choice;
  #fields = {
    unitId: field({ label: '转给哪个单位', tag: 'select', options: [['', '请选择']], pointer: '/unitId' }),
    helper: field({ label: '请哪个单位协办', hint: '能看到信，写协办意见。答复由主办单位写。', tag: 'select', options: [['', '请选择']], pointer: '/unitId' }),
    leaver: field({ label: '哪个单位不再协办', tag: 'select', options: [['', '请选择']], pointer: '/unitId' }),
    intoNumber: field({ label: '并入哪封信（编号）', hint: '同一件事才合并。写信人都会收到那封信的答复，互相看不到对方。', inputmode: 'numeric', maxlength: '40', pointer: '/intoNumber' }),
    reasonCode: field({ label: '不予受理的原因', hint: '写信人读到的就是这句话。', tag: 'select', options: [['', '请选择']], pointer: '/reasonCode' }),
    workdays: field({ label: '延长几个工作日', inputmode: 'numeric', maxlength: '3', pointer: '/workdays' }),
    publicNote: field({ label: '给写信人的话', hint: '写信人看得到。', tag: 'textarea', rows: '2', maxlength: '500', pointer: '/publicNote' }),
    goingOn: field({ label: '为什么继续办理', hint: '写信人看得到。比如电话里说清了什么。', tag: 'textarea', rows: '2', maxlength: '500', pointer: '/publicNote' }),
    staffNote: field({ label: '内部说明', hint: '只有工作人员看得到。', tag: 'textarea', rows: '2', maxlength: '2000', pointer: '/staffNote' }),
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
    return typed.some((name) => this.#fields[name].value !== '');
  }

  draw() {
    const { record: { allowed, letter, coUnitIds }, units, refusalReasons } = this.#matter;
    const { unitId, helper, leaver, reasonCode } = this.#fields;
    const offer = (select, offered) => {
      const chosen = select.value;
      fill(select.control, [{ id: '', name: '请选择' }, ...offered].map(({ id, name }) => make('option', { value: id, selected: id === chosen }, name)));
    };
    offer(unitId, units.filter(({ id }) => id !== letter.unitId));
    offer(helper, units.filter(({ id }) => id !== letter.unitId && !coUnitIds.includes(id)));
    offer(leaver, units.filter(({ id }) => coUnitIds.includes(id)));
    if (reasonCode.control.length === 1) reasonCode.control.append(...refusalReasons.map(({ code, text }) => make('option', { value: code }, text)));
    const offered = [...usual.filter((kind) => allowed.includes(kind)), ...allowed.filter((kind) => !usual.includes(kind) && !last.includes(kind)), ...last.filter((kind) => allowed.includes(kind))];
    // Nothing is chosen beforehand: a letter goes nowhere by an oversight.
    const chosen = allowed.includes(this.#choice?.value) ? this.#choice.value : '';
    this.#choice = choice({ label: '怎样办', pointer: '/kind', options: offered.map((kind) => [kind, this.#words(kind)]), value: chosen, onchange: () => this.#adapt() });
    fill(this.#choicePlace, this.#choice.element);
    this.#form.hidden = allowed.length === 0;
    this.#nothing.hidden = allowed.length > 0;
    this.#adapt();
  }

  /** What lies with a department already is given to another one. */
  #words(kind) {
    return kind === 'transfer' && this.#matter.record.letter.unitId ? '改派' : letterStepWords[kind];
  }

  #adapt() {
    const asked = asks[this.#choice.value] ?? [];
    for (const [name, each] of Object.entries(this.#fields)) each.element.hidden = !asked.includes(name);
  }

  async #send() {
    const kind = this.#choice.value;
    if (!kind) {
      this.#choice.showError('请选怎样办。');
      this.#choice.control.focus();
      return;
    }
    const asked = asks[kind] ?? [];
    // What is no number is left out: the server says that one is missing.
    const read = (name) => (name === 'workdays' ? Number.parseInt(this.#fields.workdays.value, 10) || '' : this.#fields[name].value);
    const words = this.#words(kind);
    const body = { kind, ...Object.fromEntries(asked.map((name) => [sentAs[name] ?? name, read(name)]).filter(([, value]) => value !== '')) };
    const task = async () => {
      const answer = await session.staff.letters.step(this.#matter.id, body, { key: this.#key.get(), etag: this.#matter.etag });
      // What was done is not chosen once more.
      this.#choice = undefined;
      this.#matter.take(answer);
    };
    const onProblem = (problem) => { this.#key.end(problem); return this.#matter.refreshAfter(problem); };
    if (!await run({ button: this.#submit, busy: '正在办…', place: this.#place, fields: () => asked.map((name) => this.#fields[name]), task, onProblem })) return;
    this.#key.end();
    for (const name of [...typed, 'workdays']) this.#fields[name].control.value = '';
    showNotice(this.#place, 'done', make('p', {}, `已办：${words}。`)).scrollIntoView({ block: 'nearest' });
  }
}
