/** Entering an opinion that came by letter, phone, mail or at a meeting; the writer may be given the receipt. */
import { fill, focusOn, make } from './dom.js';
import { field, noticePlace, run, tick, WriteKey } from './form.js';
import { loadInto } from './loading.js';
import { receiptSheet } from './receipt.js';
import { RecordItem } from './record-item.js';
import { session } from './session.js';
import { cityTime, tableTime, wireTime } from './times.js';
import { channelWords, identityWords } from './words.js';

export class RecordView {
  heading = make('h3', {}, '录入来信');
  #matter;
  #key = new WriteKey();
  #channel = field({ label: '怎样来的', tag: 'select', pointer: '/channel', value: 'letter', options: Object.entries(channelWords).filter(([channel]) => channel !== 'online') });
  #receivedAt = field({ label: '什么时候收到的', hint: '要在征求意见开始以后、截止以前。', type: 'datetime-local', pointer: '/receivedAt' });
  #draft = field({ label: '针对哪一稿', tag: 'select', pointer: '/draftId', options: [] });
  #identity = Object.entries(identityWords).map(([name, label]) => [name, field({ label: `${label}（可不填）`, pointer: `/identity/${name}` })]);
  #consent = tick({ label: '来信人同意公开', pointer: '/publicationConsent' });
  #note = field({ label: '备注（可不填）', hint: '只有工作人员看得到，如信封编号。', maxlength: '500', pointer: '/note' });
  #items = make('div', { class: 'stack' });
  #submit = make('button', { type: 'submit', class: 'primary' }, '录入');
  #place = noticePlace();
  #receipt = make('div');
  #list = [];
  #form = make('form', { class: 'stack', novalidate: true, 'aria-label': '录入来信' },
    this.#channel.element, this.#receivedAt.element, this.#draft.element, this.#items,
    make('p', { class: 'buttons' }, make('button', { type: 'button', onclick: () => focusOn(this.#addItem().control) }, '再加一条')),
    make('fieldset', {}, make('legend', {}, '谁写的'), make('p', { class: 'hint' }, '加密保存，看的时候要写明原因。'), make('div', { class: 'columns' }, this.#identity.map(([, each]) => each.element))),
    this.#consent.element, this.#note.element, this.#place, make('p', { class: 'buttons' }, this.#submit));
  #body = make('div', {}, this.#form);

  constructor(matter) {
    this.#matter = matter;
    this.element = make('div', { class: 'stack' }, this.heading, this.#body, this.#receipt);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send();
    });
    this.#addItem();
  }

  get isDirty() {
    return this.#list.some((item) => item.isDirty) || this.#note.value !== '' || this.#identity.some(([, each]) => each.value !== '');
  }

  show() {
    const { record: { status, content } } = this.#matter;
    this.#form.hidden = status === null;
    if (status === null) {
      fill(this.#receipt, make('p', {}, '公布以后才能录入。'));
      return;
    }
    if (!this.#receivedAt.value) this.#receivedAt.control.value = cityTime(session.staff.serverNow(), content.opensAt);
    const { value } = this.#draft;
    void loadInto(this.#body, () => session.citizens.consultations.get(this.#matter.id), ({ drafts }) => {
      fill(this.#draft.control, drafts.map(({ id, version, publishedAt }) => make('option', { value: id, selected: id === value }, `第${version}稿，${tableTime(publishedAt)}公布`)));
    });
  }

  #addItem() {
    const item = new RecordItem(this.#matter.id, () => this.#draft.value || undefined, () => {
      this.#list = this.#list.filter((each) => each !== item);
      item.element.remove();
      this.#number();
      focusOn(this.#list.at(-1).control);
    });
    this.#list.push(item);
    this.#items.append(item.element);
    this.#number();
    return item;
  }

  #number() {
    for (const [index, item] of this.#list.entries()) item.place(index, this.#list.length > 1);
  }

  async #send() {
    const fields = () => [this.#channel, this.#receivedAt, this.#draft, this.#consent, this.#note, ...this.#identity.map(([, each]) => each), ...this.#list.flatMap((item) => item.fields)];
    let receipt;
    const task = async () => {
      const items = [];
      for (const item of this.#list) {
        const body = await item.read();
        if (!body) return;
        items.push(body);
      }
      const { value } = await session.staff.opinions.record(this.#matter.id, {
        channel: this.#channel.value,
        receivedAt: this.#receivedAt.value ? wireTime(this.#receivedAt.value, this.#matter.record.content.opensAt) : '',
        draftId: this.#draft.value,
        items,
        identity: Object.fromEntries(this.#identity.map(([name, each]) => [name, each.value.trim()]).filter(([, text]) => text !== '')),
        publicationConsent: this.#consent.value,
        note: this.#note.value,
      }, { key: this.#key.get() });
      receipt = value;
    };
    if (!await run({ button: this.#submit, busy: '正在录入…', place: this.#place, fields, task, onProblem: (problem) => this.#key.end(problem) }) || !receipt) return;
    this.#key.end();
    this.#clear();
    this.#form.hidden = true;
    const sheet = receiptSheet(receipt, () => {
      fill(this.#receipt);
      this.#form.hidden = false;
      this.#channel.control.focus();
    });
    fill(this.#receipt, sheet);
    focusOn(sheet.querySelector('h3'));
  }

  /** How and when it came, and on which version, often stays the same for the next letter. */
  #clear() {
    for (const [, each] of this.#identity) each.control.value = '';
    this.#note.control.value = '';
    this.#consent.control.checked = false;
    this.#list = [];
    fill(this.#items);
    this.#addItem();
  }
}
