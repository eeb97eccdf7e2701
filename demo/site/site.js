/** What the city's own pages do by themselves: the list of consultations, and the buttons that copy. Without it all pages still read. */
import { fillConsultationList } from './consultation-list.js';

for (const list of document.querySelectorAll('[data-consultations]')) void fillConsultationList(list);

// A link to a folded part opens it.
const asked = document.getElementById(location.hash.slice(1));
if (asked instanceof HTMLDetailsElement) asked.open = true;

for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = false;
  button.addEventListener('click', () => void copy(button));
}

/** Copies the snippet that the button names; where a browser refuses, selects it instead. */
async function copy(button) {
  const snippet = document.getElementById(button.dataset.copy);
  const status = button.parentElement.querySelector('[role="status"]');
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    status.textContent = '已复制';
  } catch {
    // An http page has no clipboard.
    getSelection().selectAllChildren(snippet);
    status.textContent = '已选中，请用键盘或菜单复制。';
  }
}
