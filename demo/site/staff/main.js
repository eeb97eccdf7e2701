/** The staff page: which view is open follows from the address, and a view that was left keeps what was written in it. */
import { ConsultationView } from './consultation.js';
import { fill, focusOn, make } from './dom.js';
import { ListView } from './list.js';
import { session } from './session.js';
import { signInForm } from './sign-in.js';
import { meanTimesIn } from './times.js';

const signIn = document.getElementById('sign-in');
const place = document.getElementById('view');
const account = document.getElementById('account');
const views = new Map();
let shownPath = '';

/** `#/consultations/river-parks/opinions` → what to open; the list for anything else. */
function asked() {
  const [, id, part] = /^#\/consultations\/([a-z0-9-]{1,64})(?:\/(opinions|record|outcome))?$/.exec(location.hash) ?? [];
  return id ? { key: id, make: () => new ConsultationView(id), part: part ?? 'overview' } : { key: '', make: () => new ListView(), part: '' };
}

function show() {
  // The skip link and links to fields have addresses too.
  if (location.hash && !location.hash.startsWith('#/')) return;
  const path = location.hash || '#/';
  if (!session.isOpen) return;
  const { key, make: makeView, part } = asked();
  const view = views.get(key) ?? makeView();
  views.set(key, view);
  if (place.firstElementChild !== view.element) fill(place, view.element);
  view.show(part);
  document.title = `${view.title} - 工作人员办事 - 云河市人民政府`;
  if (shownPath && shownPath !== path) focusOn(view.heading(part));
  shownPath = path;
}

function draw() {
  const asks = !session.isOpen || session.isExpired;
  fill(signIn, asks && signInForm());
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
session.citizens.agency.get().then(({ timeZone }) => meanTimesIn(timeZone), () => undefined);
