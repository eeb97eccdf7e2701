/** Forms: each field with its label, hint and error together; a refusal never empties a field. */
import { newKey } from '/huiying/client.js';
import { fill, focusOn, make, newId } from './dom.js';
import { asProblem, problemSentences } from './problem.js';
import { session } from './session.js';

/**
 * A labelled control.
 *
 * @param {{ label: string, hint?: string, pointer?: string, tag?: string, options?: [string, string][] } & Record<string, unknown>} about
 *   `pointer` is where its value stands in the body, as the server's errors name it; the rest are the control's own attributes.
 */
export function field({ label, hint, pointer, tag = 'input', options, ...attributes }) {
  const id = newId('field');
  const hintElement = hint ? make('p', { class: 'hint', id: `${id}-hint` }, hint) : null;
  const error = make('p', { class: 'field-error', id: `${id}-error` });
  const described = [hintElement && `${id}-hint`, `${id}-error`].filter(Boolean).join(' ');
  const control = make(tag, { id, 'aria-describedby': described, autocomplete: 'off', ...attributes },
    options?.map(([value, words]) => make('option', { value }, words)));
  if (attributes.value !== undefined) control.value = attributes.value;
  const element = make('div', { class: 'field' }, make('label', { for: id }, label), hintElement, control, error);
  return { element, control, pointer, label, get value() { return control.value; }, showError: (words) => showError(control, error, words) };
}

/** A box to tick, with the whole row as its label. */
export function tick({ label, pointer, ...attributes }) {
  const control = make('input', { type: 'checkbox', ...attributes });
  const id = newId('field');
  const error = make('p', { class: 'field-error', id });
  control.setAttribute('aria-describedby', id);
  const element = make('div', { class: 'field' }, make('label', { class: 'tick' }, control, make('span', {}, label)), error);
  return { element, control, pointer, label, get value() { return control.checked; }, showError: (words) => showError(control, error, words) };
}

/** One of several, as radios with a legend. */
export function choice({ label, pointer, options, value, onchange }) {
  const name = newId('choice');
  const error = make('p', { class: 'field-error', id: `${name}-error` });
  const radios = options.map(([each]) => make('input', { type: 'radio', name, value: each, checked: each === value, onchange, 'aria-describedby': `${name}-error` }));
  const element = make('fieldset', { class: 'field' }, make('legend', {}, label),
    make('div', { class: 'choices' }, options.map(([, words], index) => make('label', { class: 'tick' }, radios[index], make('span', {}, words)))), error);
  return {
    element,
    control: radios[0],
    pointer,
    label,
    get value() { return radios.find(({ checked }) => checked)?.value ?? ''; },
    showError: (words) => { for (const radio of radios) showError(radio, error, words); },
  };
}

function showError(control, error, words) {
  error.textContent = words ?? '';
  if (words) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

/** Where a form says what became of it. It stands in the page from the first, so that it is read out. */
export function noticePlace() {
  return make('div', { class: 'notice-place', role: 'alert' });
}

export function showNotice(place, kind, ...children) {
  const notice = make('div', { class: `notice ${kind}` }, children);
  fill(place, notice);
  return notice;
}

/** One key for all tries of the same write; a new one after it was done or surely refused. */
export class WriteKey {
  #key = '';

  get() {
    this.#key ||= newKey();
    return this.#key;
  }

  /** @param {import('/huiying/client.js').ApiProblem} [problem] */
  end(problem) {
    if (!problem || (problem.sent === 'yes' && problem.kind !== 'in-progress') || problem.kind === 'key-reused') this.#key = '';
  }
}

/**
 * Does what a button says, once at a time, and shows a refusal: at its field where it names one, else in the notice.
 *
 * @param {object} act
 * @param {HTMLButtonElement} act.button
 * @param {string} act.busy What the button says meanwhile.
 * @param {HTMLElement} act.place
 * @param {() => Iterable<ReturnType<typeof field>>} [act.fields]
 * @param {() => Promise<unknown>} act.task
 * @param {(problem: import('/huiying/client.js').ApiProblem) => unknown} [act.onProblem]
 * @param {(error: { pointer: string, message: string }) => string} [act.describe] Says what an error without a field speaks of.
 * @returns Whether it was done.
 */
export async function run({ button, busy, place, fields = () => [], task, onProblem, describe = ({ message }) => message }) {
  if (button.getAttribute('aria-disabled') === 'true') return false;
  const words = button.textContent;
  for (const each of fields()) each.showError('');
  fill(place);
  button.setAttribute('aria-disabled', 'true');
  button.textContent = busy;
  try {
    await task();
    return true;
  } catch (error) {
    const problem = asProblem(error);
    showProblem(problem, place, [...fields()], describe);
    if (problem.kind === 'unauthenticated') session.expire();
    await onProblem?.(problem);
    return false;
  } finally {
    button.removeAttribute('aria-disabled');
    // What was done may have given it other words.
    if (button.textContent === busy) button.textContent = words;
  }
}

/** Focus goes to the first field that has to be mended, else to the words. */
function showProblem(problem, place, fields, describe) {
  const rest = [];
  const marked = new Map();
  for (const error of problem.errors) {
    const found = fieldOf(error.pointer, fields);
    if (found) marked.set(found, [...(marked.get(found) ?? []), error.message]);
    else rest.push(describe(error));
  }
  for (const [each, messages] of marked) each.showError([...new Set(messages)].join(''));
  const links = [...marked].map(([each, messages]) => make('li', {},
    make('a', { href: `#${each.control.id}`, onclick: (event) => { event.preventDefault(); each.control.focus(); } }, [...new Set(messages)].join(''))));
  const items = [...links, ...[...new Set(rest)].filter(Boolean).map((message) => make('li', {}, message))];
  const notice = showNotice(place, 'problem', make('p', {}, problemSentences(problem).join('')), items.length > 0 && make('ul', {}, items));
  const [first] = [...marked.keys()].sort(inPageOrder);
  focusOn(first?.control ?? notice);
}

const inPageOrder = (left, right) => (left.control.compareDocumentPosition(right.control) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/** The field whose place in the body holds the one that is named, the closest first. What a review finds missing stands below `/content`. */
function fieldOf(named, fields) {
  const pointer = named.replace(/^\/content(?=\/)/, '');
  return fields.filter((each) => each.pointer !== undefined && (pointer === each.pointer || pointer.startsWith(`${each.pointer}/`)))
    .sort((left, right) => right.pointer.length - left.pointer.length)[0];
}
