/** One opinion in the table: a line, and below it everything that is needed to decide. */
import { attachmentsPart } from './attachments.js';
import { changeText } from './changes.js';
import { contactPart } from './contact.js';
import { decisionFields } from './decision-fields.js';
import { facts, fill, make, newId } from './dom.js';
import { field, noticePlace, run, showNotice, WriteKey } from './form.js';
import { session } from './session.js';
import { tableTime } from './times.js';
import { adviceWords, channelWords, clauseName, identityLine, positionWords, reportWords, stateWords } from './words.js';

const columns = 6;
const decided = { published: 'publish', held: 'hold', withheld: 'withhold' };

export class OpinionRow {
  #consultationId;
  #reasons;
  #key = new WriteKey();
  #box = make('input', { type: 'checkbox' });
  #toggle = make('button', { type: 'button', 'aria-expanded': 'false' }, '打开');
  #cells = make('tr');
  #detailCell = make('td', { colspan: columns });
  #detail = make('tr', { class: 'detail', hidden: true }, this.#detailCell);
  #editor;
  record;

  constructor(consultationId, record, reasons, onSelect) {
    this.#consultationId = consultationId;
    this.#reasons = reasons;
    const id = newId('opinion');
    this.#detail.id = id;
    this.#toggle.setAttribute('aria-controls', id);
    this.#toggle.addEventListener('click', () => this.#open(this.#detail.hidden));
    this.#box.addEventListener('change', onSelect);
    this.update(record);
  }

  get rows() {
    return [this.#cells, this.#detail];
  }

  get isSelected() {
    return this.#box.checked;
  }

  set isSelected(selected) {
    this.#box.checked = selected;
  }

  get name() {
    return `${clauseName(this.record.label)}，编号${this.record.number}`;
  }

  get isDirty() {
    return this.#editor?.isDirty ?? false;
  }

  update(record) {
    this.record = record;
    // Nothing was written in it: it is made anew when it is opened the next time.
    if (this.#detail.hidden && this.#editor?.isDirty === false) this.#editor = undefined;
    const { label, position, reason, suggestedText, channel, number, receivedAt, contact, state, stateAt, consent } = record;
    const marks = marksOf(record);
    this.#box.setAttribute('aria-label', `选中${this.name}`);
    this.#toggle.setAttribute('aria-label', `${this.#detail.hidden ? '打开' : '收起'}${this.name}`);
    const cell = (name, ...children) => make('td', { 'data-name': name }, children);
    fill(this.#cells,
      make('td', {}, make('label', { class: 'box' }, this.#box)),
      make('th', { scope: 'row' }, [clauseName(label), position && positionWords[position]].filter(Boolean).join('，'), make('span', { class: 'excerpt' }, excerpt(reason || suggestedText || ''))),
      cell('来自', `${channelWords[channel]}，${number}`, make('span', { class: 'meta' }, tableTime(receivedAt)), contact && make('span', { class: 'meta' }, identityLine(contact))),
      cell('要留意', marks.length > 0 ? marks.map((words) => make('span', { class: 'line' }, words)) : '没有'),
      cell('情况', make('strong', {}, stateWords[state]), make('span', { class: 'meta' }, tableTime(stateAt)), !consent && make('span', { class: 'line' }, '没有同意公开')),
      cell('办理', this.#toggle));
  }

  #open(open) {
    this.#detail.hidden = !open;
    this.#toggle.setAttribute('aria-expanded', String(open));
    this.#toggle.textContent = open ? '收起' : '打开';
    this.#toggle.setAttribute('aria-label', `${open ? '收起' : '打开'}${this.name}`);
    if (!open || this.#editor) return;
    this.#editor = new OpinionEditor(this.#consultationId, this.record, this.#reasons, this.#key, (record) => this.update(record));
    fill(this.#detailCell, this.#editor.element);
  }
}

class OpinionEditor {
  #record;
  #contact;
  #fields;
  #attachments;
  #wording = [];

  constructor(consultationId, record, reasons, key, onDecided) {
    this.#record = record;
    this.#contact = contactPart(consultationId, record);
    this.#fields = decisionFields(reasons, (name) => `/decisions/0/${name}`, decided[record.state]);
    if (record.reasonCode) this.#fields.reasonCode.control.value = record.reasonCode;
    this.#fields.note.control.value = record.note;
    this.#wording = [wording('理由', 'Reason', record, 'reason'), record.suggestedText === null ? null : wording('建议改成', 'SuggestedText', record, 'suggestedText')].filter(Boolean);
    this.#attachments = attachmentsPart(consultationId, record);
    const place = noticePlace();
    const submit = make('button', { type: 'submit', class: 'primary' }, '保存决定');
    const form = make('form', { class: 'stack', novalidate: true, 'aria-label': '决定这条意见' },
      this.#wording.map(({ element }) => element), this.#attachments.element, this.#fields.all.map(({ element }) => element), place, make('p', { class: 'buttons' }, submit));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#decide({ consultationId, key, place, submit, onDecided });
    });
    const link = make('p');
    this.showLink = ({ id, state }) => fill(link, state === 'published' && make('a', { href: `/consultations/${consultationId}/comments/${id}` }, '看公开的样子'));
    this.showLink(record);
    const { groupId, reports } = record;
    this.element = record.state === 'withdrawn'
      ? make('p', {}, '写的人已经撤回，不用办理。')
      : make('div', { class: 'stack' }, facts(['举报', reports.map((reason) => reportWords[reason]).join('，')], ['采纳情况', groupId && `在${groupId}组`]), form, this.#contact.element, link);
  }

  get isDirty() {
    return this.#contact.isDirty() || this.#fields.note.value !== this.#record.note || this.#attachments.isDirty() || this.#wording.some(({ isDirty }) => isDirty());
  }

  async #decide({ consultationId, key, place, submit, onDecided }) {
    const texts = Object.fromEntries(this.#wording.filter(({ isDirty }) => isDirty()).map(({ name, field: { value } }) => [name, value]));
    const decision = { id: this.#record.id, ...this.#fields.body, ...texts, ...this.#attachments.body };
    const held = await run({
      button: submit, busy: '正在保存…', place, fields: () => [...this.#fields.all, ...this.#wording.map((each) => each.field), ...this.#attachments.fields], onProblem: (problem) => key.end(problem),
      task: async () => {
        const { value: { items: [item] } } = await session.staff.opinions.moderate(consultationId, { decisions: [decision] }, { key: key.get() });
        // The answer need not repeat who wrote it.
        this.#record = { ...item, contact: item.contact ?? this.#record.contact };
      },
    });
    if (!held) return;
    key.end();
    this.#attachments.keep();
    for (const each of this.#wording) each.keep(this.#record);
    this.showLink(this.#record);
    onDecided(this.#record);
    showNotice(place, 'done', make('p', {}, `已保存：${stateWords[this.#record.state]}。`));
  }
}

/** The writer's words and, beside them, those that are or would be public. */
function wording(label, part, record, written) {
  const original = record[written];
  let shown = record[`public${part}`] ?? original;
  const each = field({ label: `公开的${label}`, hint: '可以去掉个人信息，原文一直保留。', tag: 'textarea', rows: '4', value: shown, pointer: `/decisions/0/public${part}` });
  const difference = make('p', { class: 'difference' });
  const tell = () => { difference.textContent = changeText(original, each.value); };
  each.control.addEventListener('input', tell);
  tell();
  return {
    name: `public${part}`,
    field: each,
    element: make('div', { class: 'beside' }, make('div', {}, make('h4', {}, `${label}的原文`), make('p', { class: 'original' }, original || '（没有写）')), make('div', {}, each.element, difference)),
    isDirty: () => each.value !== shown,
    keep: (next) => { shown = next[`public${part}`] ?? next[written]; },
  };
}

function excerpt(text) {
  const signs = [...text];
  return signs.length > 60 ? `${signs.slice(0, 60).join('')}…` : text;
}

function marksOf({ advice, reports, sameViewCount, publicReason, publicSuggestedText, groupId, attachments }) {
  return [
    ...advice.map((each) => adviceWords[each]),
    reports.length > 0 && `被举报${reports.length}次`,
    sameViewCount > 1 && `同样的意见${sameViewCount}条`,
    (publicReason !== null || publicSuggestedText !== null) && '公开的文字改过',
    attachments?.length > 0 && `附件${attachments.length}个`,
    groupId && '已归组',
  ].filter(Boolean);
}
