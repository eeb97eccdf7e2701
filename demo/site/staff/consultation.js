/** One consultation: its name and state on top, one of four views below. */
import { fill, make } from './dom.js';
import { loadInto } from './loading.js';
import { Matter } from './matter.js';
import { OpinionsView } from './opinions.js';
import { OutcomeView } from './outcome.js';
import { OverviewView } from './overview.js';
import { RecordView } from './record.js';
import { revisionWords, statusWords } from './words.js';

const parts = { overview: ['情况和审核', OverviewView], opinions: ['意见', OpinionsView], record: ['录入来信', RecordView], outcome: ['采纳情况', OutcomeView] };

export class ConsultationView {
  #matter;
  #views = new Map();
  #heading = make('h2');
  #state = make('p', { class: 'meta' });
  #links;
  #part = make('div');
  #place;
  #opened;

  constructor(id) {
    this.#matter = new Matter(id);
    this.#links = new Map(Object.entries(parts).map(([part, [name]]) => [part, make('a', { href: `#/consultations/${id}${part === 'overview' ? '' : `/${part}`}` }, name)]));
    this.#place = make('div', {}, this.#part);
    this.element = make('section', {},
      make('p', {}, make('a', { href: '#/' }, '回到全部征求意见')),
      this.#heading, this.#state,
      make('nav', { class: 'parts', 'aria-label': '这项征求意见' }, make('ul', {}, [...this.#links.values()].map((link) => make('li', {}, link)))),
      this.#place);
    this.#heading.textContent = id;
    this.#matter.addEventListener('change', () => this.#drawHead());
  }

  get title() {
    return this.#heading.textContent;
  }

  get isDirty() {
    return [...this.#views.values()].some((view) => view.isDirty);
  }

  /** The view's own, once there is one; the consultation's until then. */
  heading(part) {
    return this.#views.get(part)?.heading ?? this.#heading;
  }

  show(part) {
    for (const [name, link] of this.#links) {
      if (name === part) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    this.#opened = part;
    void loadInto(this.#place, () => this.#matter.load(), () => { this.#showPart(part); });
    // A view that was open before keeps what was written in it, whatever becomes of the reading.
    if (this.#views.has(part)) this.#showPart(part, true);
  }

  #showPart(part, again = false) {
    if (part !== this.#opened) return;
    const [, View] = parts[part];
    const known = this.#views.get(part);
    const view = known ?? new View(this.#matter);
    this.#views.set(part, view);
    if (this.#part.firstElementChild !== view.element) fill(this.#part, view.element);
    if (!again) view.show();
  }

  #drawHead() {
    const { content: { title, organ }, status, revision } = this.#matter.record;
    this.#heading.textContent = `《${title}》`;
    this.#state.textContent = `${status ? statusWords[status] : '没有公布'} · 内容${revisionWords[revision.state]} · ${organ}`;
    document.title = document.title.replace(/^[^-]*/, `《${title}》 `);
  }
}
