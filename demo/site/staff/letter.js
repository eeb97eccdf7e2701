/** One letter: what its writer says, what was done, and what this account may do now. */
import { letterFiles } from './attachments.js';
import { facts, fill, make } from './dom.js';
import { AnswerForm } from './letter-answer.js';
import { CorrectionForm } from './letter-correction.js';
import { PublicationForm } from './letter-publication.js';
import { LetterSteps } from './letter-steps.js';
import { letterContactPart, letterCodePart } from './letter-writer.js';
import { loadInto } from './loading.js';
import { session } from './session.js';
import { tableTime } from './times.js';
import { categoryWords, letterEventWords, letterStateWords, ratingWords } from './words.js';

/** Who is no account. */
const people = { writer: '写信人', system: '系统' };

const letterLink = ({ id, number, title }) => make('a', { href: `#/letters/${id}` }, `${title}（${number}）`);

/** As it was last read, shared by the parts of its page. */
class LetterMatter extends EventTarget {
  record;
  etag = '';
  units = [];
  refusalReasons = [];

  constructor(id) {
    super();
    this.id = id;
  }

  async load() {
    if (this.units.length === 0) {
      const { value: { units, refusalReasons } } = await session.staff.letters.list({ limit: 1 });
      Object.assign(this, { units, refusalReasons });
    }
    this.take(await session.staff.letters.get(this.id));
  }

  take({ value, etag }) {
    this.record = value;
    this.etag = etag;
    this.dispatchEvent(new Event('change'));
  }

  unitName(id) {
    return id === null ? '' : (this.units.find((unit) => unit.id === id)?.name ?? id);
  }

  /** After a refusal that says that it has changed: what is shown becomes current, what was typed stays. */
  async refreshAfter({ kind }) {
    if (kind !== 'precondition-failed' && kind !== 'illegal-step') return;
    await this.load().catch(() => undefined);
  }
}

/** The newest event that tells of it comes first. */
function refusalOf(history) {
  const withdrawn = history.find(({ kind }) => kind === 'consent-withdrawn');
  return withdrawn ? `写信人同意过，${tableTime(withdrawn.at)}收回了` : '写信人没有同意公开';
}

export class LetterView {
  #matter;
  #heading = make('h2');
  #facts = make('div');
  #body = make('p', { class: 'original' });
  #answers = make('div');
  #history = make('ol', { class: 'steps', reversed: true });
  #steps;
  #answer;
  #correction;
  #publication;
  #contact;
  #code;
  #place;
  element;

  constructor(id) {
    this.#matter = new LetterMatter(id);
    this.#steps = new LetterSteps(this.#matter);
    this.#answer = new AnswerForm(this.#matter);
    this.#correction = new CorrectionForm(this.#matter);
    this.#publication = new PublicationForm(this.#matter);
    this.#contact = letterContactPart(id);
    this.#code = letterCodePart(id);
    this.#heading.textContent = '来信';
    const body = make('div', { class: 'stack letter', hidden: true },
      this.#facts, this.#body, this.#contact.element,
      make('h3', {}, '办理'), this.#steps.element,
      make('h3', {}, '答复'), this.#answers, this.#answer.element, this.#correction.element,
      make('h3', {}, '公开'), this.#publication.element,
      make('h3', {}, '过程'), this.#history, this.#code.element);
    this.#place = make('div', {}, body);
    this.element = make('section', { class: 'stack' }, make('p', {}, make('a', { href: '#/letters' }, '回到全部来信')), this.#heading, this.#place);
    this.#matter.addEventListener('change', () => { body.hidden = false; this.#draw(); });
  }

  get title() {
    return this.#heading.textContent;
  }

  get isDirty() {
    return this.#steps.isDirty || this.#answer.isDirty || this.#correction.isDirty || this.#publication.isDirty || this.#contact.isDirty() || this.#code.isDirty();
  }

  heading() {
    return this.#heading;
  }

  show() {
    void loadInto(this.#place, () => this.#matter.load(), () => undefined);
  }

  #draw() {
    const { record } = this.#matter;
    const { letter, recipientId, aboutUnitId, coUnitIds, joinedTo, joined, body, place, onBehalfOf, attachments, contact, consent, extended, history, answers } = record;
    const { category, title, number, receivedAt, state, unitId, answerBy, late, soon, paused } = letter;
    this.#heading.textContent = title;
    document.title = document.title.replace(/^[^-]*/, `${title} `);
    fill(this.#facts, facts(
      ['类别', categoryWords[category]],
      ['编号', `${number}，${tableTime(receivedAt)}收到`],
      ['情况', letterStateWords[state], unitId && `，${this.#matter.unitName(unitId)}`],
      ['期限', paused ? '等写信人补充，不计时' : answerBy, extended && '（已延期一次）', late && make('strong', { class: 'late' }, '已超期'), soon && make('strong', { class: 'late' }, '快到期')],
      ['协办单位', coUnitIds.map((unit) => make('span', { class: 'line' }, this.#matter.unitName(unit)))],
      ['一起答复', joinedTo && ['并入', letterLink(joinedTo)], joined.map((other) => make('span', { class: 'line' }, letterLink(other), '并入这封信'))],
      ['写给谁', recipientId],
      ['被举报单位', aboutUnitId && this.#matter.unitName(aboutUnitId)],
      ['地点', place],
      ['代写', onBehalfOf && `替${onBehalfOf.name}写，关系：${onBehalfOf.relation}`],
      ['公开', category === 'report' ? '举报信不公开' : consent ? '写信人同意隐去个人信息后公开' : refusalOf(history)],
      ['附件', letterFiles(this.#matter.id, attachments)]));
    this.#body.textContent = body || '没有正文，见附件。';
    this.#contact.draw(contact);
    this.#steps.draw();
    this.#answer.draw();
    this.#correction.draw();
    this.#publication.draw();
    fill(this.#answers, answers.map(({ at, unit, text, attachments: files, corrections, rating, ratingReason }) => make('div', { class: 'panel' },
      make('p', { class: 'meta' }, `${unit}，${tableTime(at)}答复`), make('p', { class: 'original' }, text), letterFiles(this.#matter.id, files),
      corrections.map((correction) => make('details', {}, make('summary', {}, `更正于${tableTime(correction.at)}，原因：${correction.reason}`), make('p', { class: 'original' }, correction.earlierText), letterFiles(this.#matter.id, correction.earlierAttachments))),
      rating && make('p', {}, `评价：${ratingWords[rating]}`, ratingReason && `，${ratingReason}`))));
    fill(this.#history, history.map((event) => this.#event(event)));
  }

  #event({ at, by, kind, unitId, publicNote, staffNote }) {
    return make('li', {}, make('strong', {}, letterEventWords[kind]), unitId && `，${this.#matter.unitName(unitId)}`, '，', make('time', { datetime: at }, tableTime(at)), `，${people[by] ?? by}`,
      publicNote && make('span', { class: 'line' }, `写信人看得到：${publicNote}`), staffNote && make('span', { class: 'line' }, `内部：${staffNote}`));
  }
}
