/** What a consultation says, to be changed; the change is reviewed again before it is public. */
import { linesOf, readChannels, writeChannels, writeLines } from './content-lines.js';
import { fill, make } from './dom.js';
import { field, noticePlace, run, showNotice, tick } from './form.js';
import { session } from './session.js';
import { hasMarks, isPlain, toPlain, toRich } from './summary-text.js';
import { fieldTime, wireTime } from './times.js';
import { kindWords, visibilityWords } from './words.js';

const long = { tag: 'textarea', rows: '4' };
const optional = (text) => (text.trim() === '' ? undefined : text.trim());

export class ContentForm {
  #matter;
  #fields = {
    kind: field({ label: '类别', tag: 'select', pointer: '/kind', options: Object.entries(kindWords) }),
    title: field({ label: '标题', hint: '不用写书名号和“征求意见稿”。', pointer: '/title' }),
    organ: field({ label: '征求意见单位', pointer: '/organ' }),
    opensAt: field({ label: '开始时间', type: 'datetime-local', pointer: '/opensAt' }),
    closesAt: field({ label: '截止时间', type: 'datetime-local', pointer: '/closesAt' }),
    shortenReason: field({ label: '缩短期限的原因（可不填）', hint: '期限比通常短时要写，会公开。', pointer: '/shortenReason' }),
    keyPoints: field({ label: '要点', hint: '一行一点。', ...long, pointer: '/keyPoints' }),
    focusQuestions: field({ label: '特别想听的问题（可不填）', hint: '一行一问。', ...long, pointer: '/focusQuestions' }),
    channels: field({ label: '提出意见的方式', hint: '一行一种，如“来信：云河市滨水路1号”。', ...long, pointer: '/channels' }),
    explanation: field({ label: '起草说明', hint: '空一行就是另一段；原来带有格式的，按标记修改。', ...long, rows: '8', pointer: '/explanation' }),
    unit: field({ label: '联系单位', pointer: '/contact/unit' }),
    phone: field({ label: '电话', type: 'tel', pointer: '/contact/phone' }),
    email: field({ label: '邮箱（可不填）', pointer: '/contact/email' }),
    address: field({ label: '地址（可不填）', pointer: '/contact/address' }),
    postcode: field({ label: '邮编（可不填）', pointer: '/contact/postcode' }),
    fax: field({ label: '传真（可不填）', pointer: '/contact/fax' }),
    comments: field({ label: '意见什么时候公开', tag: 'select', pointer: '/visibility/comments', options: Object.entries(visibilityWords) }),
    outcomeExpectedAt: field({ label: '预计公布采纳情况的时间（可不填）', type: 'datetime-local', pointer: '/outcomeExpectedAt' }),
  };
  #positionCounts = tick({ label: '公开各种态度的人数', pointer: '/visibility/positionCounts' });
  #agreement = tick({ label: '可以赞同别人的意见', pointer: '/visibility/agreement' });
  #save = make('button', { type: 'submit' }, '保存内容');
  #place = noticePlace();
  /** The content that was put into the fields. */
  #base;
  /** Of the record that held it: a later one may hold what a colleague has written since. */
  #etag = '';
  #form = make('form', { class: 'stack', novalidate: true, 'aria-label': '修改内容' }, Object.values(this.#fields).map((each) => each.element), this.#positionCounts.element, this.#agreement.element);
  element = make('details', {}, make('summary', {}, '修改内容'), make('p', { class: 'hint' }, '保存后从第一步重新审核，签发前公开的还是原来的。'), this.#form, this.#place);

  constructor(matter) {
    this.#matter = matter;
    this.#form.append(make('p', { class: 'buttons' }, this.#save));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
  }

  get isDirty() {
    const { values } = this;
    const before = valuesOf(this.#base);
    return this.#base !== undefined && (Object.keys(values).some((name) => values[name] !== before[name])
      || this.#positionCounts.value !== this.#base.visibility.positionCounts || this.#agreement.value !== this.#base.visibility.agreement);
  }

  get values() {
    return Object.fromEntries(Object.entries(this.#fields).map(([name, each]) => [name, each.value]));
  }

  /** Not over what is being written. */
  draw() {
    const { record: { content, status }, etag } = this.#matter;
    if (this.isDirty) {
      // A pause or a step of the review leaves the content alone.
      if (JSON.stringify(content) === JSON.stringify(this.#base)) this.#etag = etag;
      return;
    }
    this.#take(content, etag);
    for (const [name, value] of Object.entries(valuesOf(content))) this.#fields[name].control.value = value;
    this.#positionCounts.control.checked = content.visibility.positionCounts;
    this.#agreement.control.checked = content.visibility.agreement;
    for (const name of ['opensAt', 'closesAt']) this.#fields[name].element.hidden = status !== null;
  }

  #take(content, etag) {
    this.#base = content;
    this.#etag = etag;
  }

  async #send() {
    const { id } = this.#matter;
    const fields = () => [...Object.values(this.#fields), this.#positionCounts, this.#agreement];
    const task = async () => {
      const answer = await session.staff.consultations.update(id, this.#body(), { etag: this.#etag });
      // Nothing is being written any more: what was saved may be drawn.
      this.#base = undefined;
      this.#matter.take(answer);
    };
    if (await run({ button: this.#save, busy: '正在保存…', place: this.#place, fields, task, onProblem: (problem) => this.#afterRefusal(problem) })) {
      showNotice(this.#place, 'done', make('p', {}, '已保存，等着审核。'));
    }
  }

  #body() {
    const { values } = this;
    const { opensAt, id, attachments } = this.#base;
    const time = (value) => (value === '' ? null : wireTime(value, opensAt));
    const details = { email: optional(values.email), address: optional(values.address), postcode: optional(values.postcode), fax: optional(values.fax) };
    const isUntouched = (name) => values[name] === valuesOf(this.#base)[name];
    return {
      id, attachments,
      kind: values.kind, title: values.title, organ: values.organ,
      opensAt: isUntouched('opensAt') ? opensAt : time(values.opensAt) ?? '',
      closesAt: isUntouched('closesAt') ? this.#base.closesAt : time(values.closesAt) ?? '',
      shortenReason: optional(values.shortenReason) ?? null,
      keyPoints: linesOf(values.keyPoints), focusQuestions: linesOf(values.focusQuestions), channels: readChannels(values.channels),
      explanation: isUntouched('explanation') ? this.#base.explanation : hasMarks(values.explanation) && !isPlain(this.#base.explanation) ? values.explanation : toRich(values.explanation),
      contact: values.unit.trim() === '' && values.phone.trim() === '' ? null : { unit: values.unit.trim(), phone: values.phone.trim(), ...details },
      visibility: { comments: values.comments, positionCounts: this.#positionCounts.value, agreement: this.#agreement.value },
      outcomeExpectedAt: time(values.outcomeExpectedAt),
    };
  }

  /** What somebody else has changed meanwhile stands at its field; what was typed stays, and the next try replaces it. */
  async #afterRefusal(problem) {
    await this.#matter.refreshAfter(problem);
    if (problem.kind !== 'precondition-failed') return;
    const { record: { content }, etag } = this.#matter;
    const [before, now] = [valuesOf(this.#base), valuesOf(content)];
    for (const [name, each] of Object.entries(this.#fields)) if (before[name] !== now[name]) each.showError(`同事刚改成：${now[name] || '（空）'}`);
    this.#take(content, etag);
    fill(this.#place, make('div', { class: 'notice problem' }, make('p', {}, '情况刚有变化，请再看一遍。写的都在，再按一次就以写的为准。')));
  }
}

/** What stands in the fields for a content. */
function valuesOf(content) {
  if (!content) return {};
  const { kind, title, organ, opensAt, closesAt, shortenReason, keyPoints, focusQuestions, channels, explanation, contact, visibility: { comments }, outcomeExpectedAt } = content;
  const { unit = '', phone = '', email = '', address = '', postcode = '', fax = '' } = contact ?? {};
  return {
    kind, title, organ, opensAt: fieldTime(opensAt), closesAt: fieldTime(closesAt), shortenReason: shortenReason ?? '',
    keyPoints: writeLines(keyPoints), focusQuestions: writeLines(focusQuestions), channels: writeChannels(channels),
    explanation: isPlain(explanation) ? toPlain(explanation) : explanation.replace(/\r\n?/g, '\n'),
    unit, phone, email, address, postcode, fax, comments, outcomeExpectedAt: outcomeExpectedAt ? fieldTime(outcomeExpectedAt) : '',
  };
}
