/** A clause by its number, as staff know it from a letter: 12, 第12条, 12-1. What was found is shown, so that nobody picks the wrong one. */
import { fill, make } from './dom.js';
import { field } from './form.js';
import { session } from './session.js';

export class ClauseField {
  #consultationId;
  #draftId;
  #field;
  #found = make('p', { class: 'hint', role: 'status' });
  #prefixes = new Map();

  /** @param {() => string | undefined} draftId Of which version; the newest one that is public when it says none. */
  constructor(consultationId, { label = '第几条', hint = '写数字，如12；第十二条之一写12-1。空着是针对全文。', draftId = () => undefined } = {}) {
    this.#consultationId = consultationId;
    this.#draftId = draftId;
    this.#field = field({ label, hint, maxlength: '20' });
    this.element = make('div', {}, this.#field.element, this.#found);
    this.#field.control.addEventListener('change', () => void this.resolve().catch(() => undefined));
  }

  get control() {
    return this.#field.control;
  }

  set pointer(pointer) {
    this.#field.pointer = pointer;
  }

  get field() {
    return this.#field;
  }

  get text() {
    return this.#field.value.trim();
  }

  set(clauseId) {
    this.#field.control.value = clauseId?.replace(/^(?:art|para)-/, '') ?? '';
    fill(this.#found);
    this.#field.showError('');
  }

  /** The clause's id, null for the whole text; undefined when there is no such clause, which is then said at the field. Throws ApiProblem. */
  async resolve() {
    this.#field.showError('');
    fill(this.#found);
    if (this.text === '') return null;
    const [, number] = /^第?(\d{1,5}(?:[-之]\d{1,2})?)[条段]?$/.exec(plain(this.text)) ?? [];
    const clause = number && await this.#find(number.replace('之', '-'));
    if (!clause) {
      this.#field.showError('这一稿里没有这一条，请核对。');
      return undefined;
    }
    this.#found.textContent = `${clause.label}：${[...clause.blocks.map(({ label, text }) => label + text).join('')].slice(0, 60).join('')}…`;
    return clause.id;
  }

  async #find(number) {
    const query = { draftId: this.#draftId() };
    try {
      return await session.citizens.drafts.clause(this.#consultationId, `${await this.#prefix(query)}-${number}`, query);
    } catch (problem) {
      if (problem.kind === 'not-found') return undefined;
      throw problem;
    }
  }

  /** Articles or, in a text without them, paragraphs. */
  async #prefix(query) {
    const known = this.#prefixes.get(query.draftId);
    if (known) return known;
    const { opening: { clauses: [first] } } = await session.citizens.drafts.get(this.#consultationId, query);
    const prefix = first.id.split('-')[0];
    this.#prefixes.set(query.draftId, prefix);
    return prefix;
  }
}

/** An input method types full-width digits: １２ becomes 12, 第 12 条 becomes 第12条. */
const plain = (text) => text.normalize('NFKC').replace(/\s+/g, '').replace('条之', '之').replace(/^(?:art|para)-/, '');
