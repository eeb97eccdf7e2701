/** Where a consultation stands, and what moves it on: review, period, pause, another version. */
import { ContentForm } from './content-form.js';
import { facts, fill, make } from './dom.js';
import { PauseForm } from './pause.js';
import { PeriodForm } from './period.js';
import { session } from './session.js';
import { Steps } from './steps.js';
import { tableTime } from './times.js';
import { revisionWords, statusWords, visibilityWords } from './words.js';

export class OverviewView {
  heading = make('h3', {}, '情况和审核');
  #matter;
  #facts = make('div');
  #links = make('ul', { class: 'plain-list' });
  #steps;
  #period;
  #pause;
  #content;
  #command = make('pre');

  constructor(matter) {
    this.#matter = matter;
    this.#steps = new Steps({
      decide: async (body) => matter.take(await session.staff.consultations.decide(matter.id, body, { etag: matter.etag })),
      onProblem: (problem) => matter.refreshAfter(problem),
    });
    this.#period = new PeriodForm(matter);
    this.#pause = new PauseForm(matter);
    this.#content = new ContentForm(matter);
    this.element = make('div', { class: 'stack' }, this.heading, this.#facts,
      make('h4', {}, '审核'), this.#steps.element,
      make('h4', {}, '内容'), this.#content.element,
      make('h4', {}, '改时间'), make('p', { class: 'hint' }, '公布以后才能改。一按就生效，人人看得到。'), this.#period.element,
      make('h4', {}, '暂停接收'), this.#pause.element,
      make('h4', {}, '换一稿正文'), make('p', {}, '在服务器上运行导入命令，环境变量STAFF_TOKEN里放拟稿账号的令牌，再回到这里审核。前一稿一直看得到。'), this.#command,
      make('h4', {}, '公开的页面'), this.#links);
    matter.addEventListener('change', () => this.#draw());
  }

  get isDirty() {
    return this.#steps.isDirty || this.#period.isDirty || this.#pause.isDirty || this.#content.isDirty;
  }

  show() {
    this.#draw();
  }

  #draw() {
    const { id, record: { content, draft, status, revision, updatedAt } } = this.#matter;
    fill(this.#facts, facts(
      ['对外', status ? statusWords[status] : '没有公布'],
      ['内容', revisionWords[revision.state]],
      ['时间', `${tableTime(content.opensAt)} 到 ${tableTime(content.closesAt)}`],
      ['草案', draft ? `第${draft.version}稿，${draft.clauseCount}条` : '还没有加入正文'],
      ['公开意见', visibilityWords[content.visibility.comments]],
      ['答应公布采纳情况', content.outcomeExpectedAt ? tableTime(content.outcomeExpectedAt) : '没有写日期'],
      ['最近改动', tableTime(updatedAt)]));
    this.#steps.draw(revision, '签发并公布征求意见');
    this.#period.draw();
    this.#pause.draw();
    this.#content.draw();
    this.#command.textContent = `npm run import:law -- 新的一稿.docx --id ${id} --new-version`;
    fill(this.#links, status ? publicLinks(id, status).map(([address, words]) => make('li', {}, make('a', { href: address }, words))) : make('li', {}, '公布后，链接会出现在这里。'));
  }
}

function publicLinks(id, status) {
  const page = `/consultations/${id}`;
  return [[page, '征求意见'], [`${page}/comments`, '公开的意见'], status === 'answered' && [`${page}/outcome`, '采纳情况']].filter(Boolean);
}
