/** Files that go with an answer: chosen here, sent while the answer is being written, held by it once it is saved. */
import { newKey } from '/huiying/client.js';
import { downloadButton, sizeOf } from './attachments.js';
import { fill, make, newId } from './dom.js';
import { noticePlace } from './form.js';
import { asProblem, problemSentences } from './problem.js';
import { session } from './session.js';
import { uploadWords } from './words.js';

const kindNames = { 'application/pdf': 'PDF', 'image/jpeg': '图片', 'image/png': '图片' };

/** Between two looks at a check, in milliseconds. */
const lookAgain = 3000;

/** The files of one answer or correction. A row is what the server holds, or is on its way there. */
export class AnswerFiles {
  #matter;
  #id = newId('files');
  #hint = make('p', { class: 'hint', id: `${this.#id}-hint` });
  #input = make('input', { type: 'file', multiple: true, id: this.#id, 'aria-describedby': `${this.#id}-hint ${this.#id}-error` });
  #error = make('p', { class: 'field-error', id: `${this.#id}-error` });
  #list = make('ul', { class: 'files', 'aria-label': '答复的附件' });
  #said = make('p', { class: 'meta', role: 'status' });
  #rows = [];
  /** Ids as they were saved last. */
  #saved = '';
  element = make('div', { class: 'field' }, make('label', { for: this.#id }, '附件（可不填）'), this.#hint, this.#list, this.#input, this.#error, this.#said);

  constructor(matter) {
    this.#matter = matter;
    this.#input.addEventListener('change', () => this.#choose());
  }

  /** For refusals that name a file, or their number. */
  get field() {
    return { control: this.#input, pointer: '/attachments', label: '附件', showError: (words) => this.#showError(words) };
  }

  /** What goes along: files just sent by their upload, others by their own id. */
  get ids() {
    return this.#rows.filter(({ id }) => id).map(({ id }) => id);
  }

  get isChanged() {
    return this.#rows.some(({ id }) => !id) || this.ids.join() !== this.#saved;
  }

  /** Why the answer cannot be saved yet; empty when it can. */
  get hindrance() {
    if (this.#rows.some(({ abort }) => abort)) return '还有附件在上传，传完再保存。';
    return this.#rows.some(({ problem }) => problem) ? '有附件没有传上，请再试一次，或去掉。' : '';
  }

  /** Shows what is saved, unless something here is not. */
  draw(attachments) {
    const { attachmentPolicy: policy } = this.#matter.record;
    this.element.hidden = !policy && attachments.length === 0;
    this.#input.hidden = !policy;
    if (policy) {
      const kinds = [...new Set(policy.mediaTypes.map((type) => kindNames[type] ?? 'Word'))];
      this.#hint.textContent = `写信人能下载，不会自动公开。最多${policy.maxFiles}个，每个不超过${sizeOf(policy.maxBytes)}：${kinds.join('、')}。`;
      this.#input.accept = policy.mediaTypes.join(',');
    }
    const keeps = this.isChanged;
    this.#saved = attachments.map(({ id }) => id).join();
    if (!keeps) this.keep(attachments);
  }

  /** These are saved: whatever was chosen before has become one of them. */
  keep(attachments) {
    this.#saved = attachments.map(({ id }) => id).join();
    this.#rows = attachments.map((file) => ({ ...file, saved: true }));
    this.#showError('');
    this.#show();
  }

  #choose() {
    const files = [...this.#input.files];
    // The same file may be chosen again, after it was taken out.
    this.#input.value = '';
    const { maxFiles, maxBytes } = this.#matter.record.attachmentPolicy;
    const faults = [];
    for (const file of files) {
      if (this.#rows.length >= maxFiles) faults.push(`一次最多添加${maxFiles}个附件，请先去掉几个。`);
      else if (file.size > maxBytes) faults.push(`${file.name}太大，最大${sizeOf(maxBytes)}。`);
      else if (file.size === 0) faults.push(`${file.name}里没有内容，请换一个。`);
      else void this.#send({ name: file.name, bytes: file.size, file, key: newKey() });
    }
    this.#showError([...new Set(faults)].join(''));
  }

  async #send(row) {
    if (!this.#rows.includes(row)) this.#rows.push(row);
    row.abort = new AbortController();
    row.problem = '';
    row.percent = 0;
    this.#show();
    const onProgress = (sent) => { row.percent = Math.min(99, Math.floor((sent / row.bytes) * 100)); row.tell?.(); };
    try {
      const upload = await session.staff.letters.upload(this.#matter.id, { name: row.name, content: row.file }, { key: row.key, signal: row.abort.signal, onProgress });
      Object.assign(row, { ...upload, abort: undefined, file: undefined });
      this.#said.textContent = `${row.name}已添加，保存后才算数。`;
      if (row.state === 'checking') void this.#follow(row);
    } catch (error) {
      if (row.abort.signal.aborted) return;
      const problem = asProblem(error);
      Object.assign(row, { abort: undefined, problem: problemSentences(problem).join('') });
      this.#said.textContent = `${row.name}：${row.problem}`;
      if (problem.kind === 'unauthenticated') session.expire();
    }
    this.#show();
  }

  /** Until its check is done, or it is no longer here. */
  async #follow(row) {
    while (this.#rows.includes(row) && row.state === 'checking') {
      await new Promise((resolve) => { setTimeout(resolve, lookAgain); });
      const upload = await session.staff?.letters.uploaded(row.id).catch(() => undefined);
      if (!upload) return;
      Object.assign(row, { state: upload.state });
      this.#show();
    }
  }

  #remove(row) {
    row.abort?.abort();
    this.#rows = this.#rows.filter((each) => each !== row);
    this.#showError('');
    this.#show();
    this.#said.textContent = `${row.name}已去掉，保存后才算数。`;
    this.#input.focus();
  }

  #show() {
    fill(this.#list, this.#rows.map((row) => this.#row(row)));
    this.#list.hidden = this.#rows.length === 0;
  }

  #row(row) {
    const { name, bytes, abort, problem, saved } = row;
    const words = make('span', { class: problem || row.state === 'refused' ? 'field-error' : 'meta' });
    row.tell = () => { words.textContent = problem || (row.abort ? `正在上传，已传${row.percent}%` : row.state === 'ready' ? (saved ? '' : '已添加') : uploadWords[row.state]); };
    row.tell();
    const place = noticePlace();
    return make('li', {}, make('span', {}, name, ' ', make('span', { class: 'meta' }, sizeOf(bytes))), words, make('span', { class: 'buttons' },
      saved && row.state === 'ready' && downloadButton(name, place, () => session.staff.letters.attachment(this.#matter.id, row.id), '下载'),
      problem && row.file && make('button', { type: 'button', 'aria-label': `再试一次：${name}`, onclick: () => void this.#send(row) }, '再试一次'),
      make('button', { type: 'button', 'aria-label': abort ? `取消上传${name}` : `去掉${name}`, onclick: () => this.#remove(row) }, abort ? '取消上传' : '去掉')), place);
  }

  #showError(words) {
    this.#error.textContent = words ?? '';
    if (words) this.#input.setAttribute('aria-invalid', 'true');
    else this.#input.removeAttribute('aria-invalid');
  }
}
