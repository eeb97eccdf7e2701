/** The staff page: which view is open follows from the address, and a view that was left keeps what was written in it. */
import { ConsultationView } from './consultation.js';
import { fill, focusOn, make } from './dom.js';
import { KnowledgeItemView } from './knowledge-item.js';
import { KnowledgeListView } from './knowledge-list.js';
import { LetterView } from './letter.js';
import { LettersView } from './letters.js';
import { ListView } from './list.js';
import { session } from './session.js';
import { signInForm } from './sign-in.js';
import { meanTimesIn } from './times.js';

const signIn = document.getElementById('sign-in');
const place = document.getElementById('view');
const account = document.getElementById('account');
const desks = document.getElementById('desks');
const views = new Map();
let shownPath = '';

const deskLinks = new Map([['consultations', make('a', { href: '#/' }, '征求意见')], ['letters', make('a', { href: '#/letters' }, '来信')], ['knowledge', make('a', { href: '#/knowledge' }, '问答')]]);
const deskNav = make('nav', { class: 'parts', 'aria-label': '办哪一类' }, make('ul', {}, [...deskLinks.values()].map((link) => make('li', {}, link))));

/** `#/consultations/river-parks/opinions`, `#/letters/4f2d…` → what to open; the list of consultations for anything else. */
function asked() {
  const [, isLetters, letterId] = /^#\/(letters)(?:\/([0-9a-f]{32}))?$/.exec(location.hash) ?? [];
  if (letterId) return { desk: 'letters', key: `letter ${letterId}`, make: () => new LetterView(letterId), part: '' };
  if (isLetters) return { desk: 'letters', key: 'letters', make: () => new LettersView(), part: '' };
  const [, isKnowledge, knowledgeId] = /^#\/(knowledge)(?:\/([a-z0-9-]{1,64}))?$/.exec(location.hash) ?? [];
  if (knowledgeId) return { desk: 'knowledge', key: `knowledge ${knowledgeId}`, make: () => new KnowledgeItemView(knowledgeId === 'new' ? '' : knowledgeId), part: '' };
  if (isKnowledge) return { desk: 'knowledge', key: 'knowledge', make: () => new KnowledgeListView(), part: '' };
  const [, id, part] = /^#\/consultations\/([a-z0-9-]{1,64})(?:\/(opinions|record|outcome))?$/.exec(location.hash) ?? [];
  return id ? { desk: 'consultations', key: id, make: () => new ConsultationView(id), part: part ?? 'overview' } : { desk: 'consultations', key: '', make: () => new ListView(), part: '' };
}

function show() {
  // The skip link and links to fields have addresses too.
  if (location.hash && !location.hash.startsWith('#/')) return;
  const path = location.hash || '#/';
  if (!session.isOpen) return;
  const { desk, key, make: makeView, part } = asked();
  for (const [name, link] of deskLinks) {
    if (name === desk) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
  // A question that was new has an address of its own once it is saved.
  if (views.get(key)?.isMoved) views.delete(key);
  const view = views.get(key) ?? makeView();
  views.set(key, view);
  if (place.firstElementChild !== view.element) fill(place, view.element);
  view.show(part);
  document.title = `${view.title} - 工作人员办事`;
  if (shownPath && shownPath !== path) focusOn(view.heading(part));
  shownPath = path;
}

function draw() {
  const asks = !session.isOpen || session.isExpired;
  fill(signIn, asks && signInForm());
  fill(desks, session.isOpen && deskNav);
  fill(account, session.isOpen && make('button', { type: 'button', onclick: () => session.signOut() }, '退出'));
  if (session.isOpen && !session.isExpired) show();
  if (asks && shownPath) focusOn(signIn.querySelector('h2'));
}

session.addEventListener('change', () => {
  const wasAsking = signIn.firstElementChild !== null;
  draw();
  if (wasAsking && !session.isExpired) focusOn(place.querySelector('h2') ?? place);
});

/** Whoever sits down next finds nothing of what was open. */
session.addEventListener('leave', () => {
  views.clear();
  shownPath = '';
  fill(place);
  draw();
  focusOn(signIn.querySelector('h2'));
});

window.addEventListener('hashchange', show);
window.addEventListener('beforeunload', (event) => {
  if ([...views.values()].some((view) => view.isDirty)) event.preventDefault();
});
draw();
// Until it is there, and where it does not come, times are taken as those beside them.
session.citizens.agency.get().then(({ name, timeZone }) => {
  document.getElementById('agency').textContent = name;
  meanTimesIn(timeZone);
}, () => undefined);
