/** One opinion in the table: a line, and below it everything that is needed to decide. */
import { attachmentsPart } from './attachments.js';
import { contactPart } from './contact.js';
import { decisionFields } from './decision-fields.js';
import { facts, fill, focusOn, make, newId } from './dom.js';
import { noticePlace, run, showNotice, WriteKey } from './form.js';
import { newCodePart } from './new-code.js';
import { session } from './session.js';
import { tableTime } from './times.js';
import { wording } from './wording.js';
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
    const { label, position, reason, suggestedText, channel, number, receivedAt, contact, state, stateAt, consent, consentWithdrawnAt } = record;
    const marks = marksOf(record);
    this.#box.setAttribute('aria-label', `选中${this.name}`);
    this.#toggle.setAttribute('aria-label', `${this.#detail.hidden ? '打开' : '收起'}${this.name}`);
    const cell = (name, ...children) => make('td', { 'data-name': name }, children);
    fill(this.#cells,
      make('td', {}, make('label', { class: 'box' }, this.#box)),
      make('th', { scope: 'row' }, [clauseName(label), position && positionWords[position]].filter(Boolean).join('，'), make('span', { class: 'excerpt' }, excerpt(reason || suggestedText || ''))),
      cell('来自', `${channelWords[channel]}，${number}`, make('span', { class: 'meta' }, tableTime(receivedAt)), contact && make('span', { class: 'meta' }, identityLine(contact))),
      cell('要留意', marks.length > 0 ? marks.map((words) => make('span', { class: 'line' }, words)) : '没有'),
      cell('情况', make('strong', {}, stateWords[state]), make('span', { class: 'meta' }, tableTime(stateAt)), !consent && make('span', { class: 'line' }, consentWithdrawnAt ? `${tableTime(consentWithdrawnAt)}收回了同意` : '没有同意公开')),
      cell('办理', this.#toggle));
  }

  /** Reads it again. What is being written about it keeps to the words that stood beside it. */
  async refresh() {
    const { value: { items } } = await session.staff.opinions.list(this.#consultationId, { q: this.record.number, limit: 100 });
    const fresh = items.find(({ id }) => id === this.record.id);
    if (fresh) this.update(fresh);
    return fresh;
  }

  #open(open) {
    this.#detail.hidden = !open;
    this.#toggle.setAttribute('aria-expanded', String(open));
    this.#toggle.textContent = open ? '收起' : '打开';
    this.#toggle.setAttribute('aria-label', `${open ? '收起' : '打开'}${this.name}`);
    if (!open || this.#editor) return;
    this.#editor = new OpinionEditor(this.#consultationId, this.record, this.#reasons, this.#key, (record) => this.update(record), () => this.refresh());
    fill(this.#detailCell, this.#editor.element);
  }
}

class OpinionEditor {
  #record;
  #contact;
  #newCode;
  #fields;
  #attachments;
  #wording;
  /** What was read here; a decision is about that and nothing newer. */
  #version;
  #reread;

  constructor(consultationId, record, reasons, key, onDecided, reread) {
    this.#record = record;
    this.#version = record.version;
    this.#reread = reread;
    this.#contact = contactPart(consultationId, record);
    this.#newCode = newCodePart(consultationId, record);
    this.#fields = decisionFields(reasons, (name) => `/decisions/0/${name}`, decided[record.state]);
    if (record.reasonCode) this.#fields.reasonCode.control.value = record.reasonCode;
    this.#fields.note.control.value = record.note;
    this.#wording = [wording('理由', 'Reason', record, 'reason'), wording('建议改成', 'SuggestedText', record, 'suggestedText')];
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
    const { groupId, reports, submissionNote } = record;
    this.element = record.state === 'withdrawn'
      ? make('p', {}, '写的人已经撤回，不用办理。')
      : make('div', { class: 'stack' }, facts(['举报', reports.map(reportLine)], ['录入时的备注', submissionNote], ['采纳情况', groupId && `在${groupId}组`]), form, this.#contact.element, this.#newCode.element, link);
  }

  get isDirty() {
    return this.#contact.isDirty() || this.#newCode.isDirty() || this.#fields.note.value !== this.#record.note || this.#attachments.isDirty() || this.#wording.some(({ isDirty }) => isDirty());
  }

  async #decide({ consultationId, key, place, submit, onDecided }) {
    const texts = Object.fromEntries(this.#wording.filter(({ isDirty, isWritten }) => isDirty() && isWritten()).map(({ name, field: { value } }) => [name, value]));
    const decision = { id: this.#record.id, version: this.#version, ...this.#fields.body, ...texts, ...this.#attachments.body };
    const held = await run({
      button: submit, busy: '正在保存…', place, fields: () => [...this.#fields.all, ...this.#wording.map((each) => each.field), ...this.#attachments.fields],
      // Which opinion it was is plain here.
      describe: ({ pointer, message }) => (pointer.endsWith('/version') ? '' : message),
      onProblem: async (problem) => {
        key.end(problem);
        if (problem.kind === 'opinion-changed') await this.#showChanged(place, problem);
      },
      task: async () => {
        const { value: { items: [item] } } = await session.staff.opinions.moderate(consultationId, { decisions: [decision] }, { key: key.get() });
        // The answer need not repeat who wrote it.
        this.#record = { ...item, contact: item.contact ?? this.#record.contact };
      },
    });
    if (!held) return;
    key.end();
    this.#version = this.#record.version;
    this.#attachments.keep();
    for (const each of this.#wording) each.keep(this.#record);
    this.showLink(this.#record);
    onDecided(this.#record);
    showNotice(place, 'done', make('p', {}, `已保存：${stateWords[this.#record.state]}。`));
  }

  /** The words as they stand now, beside what was typed about the ones before. */
  async #showChanged(place, { errors }) {
    // The refusal is already told; a second one would hide it.
    const fresh = await this.#reread().catch(() => undefined);
    if (!fresh) return;
    this.#record = { ...fresh, note: this.#record.note };
    this.#version = fresh.version;
    for (const each of this.#wording) each.see(fresh);
    focusOn(showNotice(place, 'problem', make('p', {}, `${errors.map(({ message }) => message).join('')}上面是现在的文字，写的都在。`)));
  }
}

/** When, why, and what the reporter wrote. */
const reportLine = ({ reason, note, at }) => make('span', { class: 'line' }, `${tableTime(at)} ${reportWords[reason]}${note && `：${note}`}`);

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
