/** All consultations, the last changed first, with what waits for staff. */
import { fill, make } from './dom.js';
import { loadInto } from './loading.js';
import { session } from './session.js';
import { tableTime } from './times.js';
import { revisionWords, stateWords, statusWords } from './words.js';

export class ListView {
  title = '全部征求意见';
  isDirty = false;
  #heading = make('h2', {}, '全部征求意见');
  #body = make('tbody');
  #more = make('p', { class: 'buttons' });
  #about = make('p', { class: 'meta', role: 'status' });
  #place = make('div', {},
    this.#about,
    make('table', { class: 'dense cards' },
      make('caption', {}, '最近改动的在前'),
      make('thead', {}, make('tr', {}, ['征求意见', '等着办', '意见', '情况', '起止时间'].map((words) => make('th', { scope: 'col' }, words)))),
      this.#body),
    this.#more);
  element = make('section', {}, this.#heading, this.#place, newDraftHelp());

  heading() {
    return this.#heading;
  }

  show() {
    void this.#load();
  }

  async #load(cursor) {
    await loadInto(this.#place, () => session.staff.consultations.list({ cursor, limit: 20 }), ({ value: { items, nextCursor, total } }) => {
      const rows = items.map(row);
      if (cursor) this.#body.append(...rows);
      else fill(this.#body, rows);
      this.#about.textContent = total === 0 ? '还没有征求意见。可以用下面的命令导入草案。' : `共${total}项。`;
      fill(this.#more, nextCursor && make('button', { type: 'button', onclick: () => {
        const [first] = rows.slice(-1);
        void this.#load(nextCursor).then(() => first?.nextElementSibling?.querySelector('a').focus());
      } }, '再看20项'));
    });
  }
}

function row({ id, title, organ, status, revisionState, opensAt, closesAt, opinions, reported, outcomeState, updatedAt }) {
  const waits = waiting({ status, revisionState, opinions, reported, outcomeState });
  const cell = (name, ...children) => make('td', { 'data-name': name }, children);
  return make('tr', {},
    make('th', { scope: 'row' }, make('a', { href: `#/consultations/${id}` }, `《${title}》`), make('span', { class: 'meta' }, organ)),
    cell('等着办', waits.length > 0 ? make('ul', { class: 'words' }, waits.map((words) => make('li', {}, words))) : '没有'),
    cell('意见', Object.entries(stateWords).filter(([state]) => opinions[state] > 0).map(([state, words]) => `${words}${opinions[state]}`).join('，') || '还没有'),
    cell('情况', status ? statusWords[status] : '没有公布', make('span', { class: 'meta' }, `${revisionWords[revisionState]}，`, make('time', { datetime: updatedAt }, tableTime(updatedAt)))),
    cell('起止时间', make('time', { datetime: opensAt }, tableTime(opensAt)), ' 到 ', make('time', { datetime: closesAt }, tableTime(closesAt))));
}

function waiting({ status, revisionState, opinions, reported, outcomeState }) {
  return [
    opinions.received > 0 && `${opinions.received}条新意见`,
    opinions.held > 0 && `${opinions.held}条暂缓的意见`,
    reported > 0 && `${reported}条被举报`,
    revisionState === 'in-review' && '内容等着审核',
    revisionState === 'returned' && '内容被退回',
    outcomeState === 'in-review' && '采纳情况等着审核',
    outcomeState === 'returned' && '采纳情况被退回',
    status === 'closed' && outcomeState === null && '采纳情况还没有写',
  ].filter(Boolean);
}

function newDraftHelp() {
  return make('details', { class: 'panel' },
    make('summary', {}, '新的征求意见，怎样开始'),
    make('p', {}, '在服务器上运行导入命令。草案可以是Word、网页或文本文件，命令会说出没有读懂的地方。环境变量STAFF_TOKEN里放拟稿账号的令牌，导入后回到这里审核。'),
    make('pre', {}, 'npm run import:law -- 草案.docx --id street-lamps --opens 2026-12-01 --closes 2027-01-05'));
}
