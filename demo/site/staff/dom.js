/** Elements with text nodes in them: nothing on this page is ever parsed as markup. */

/** What has to be set as a property: the attribute is only where it starts. */
const live = new Set(['value', 'checked', 'selected', 'hidden', 'disabled']);

/**
 * Makes an element.
 *
 * @param {string} tag
 * @param {Record<string, unknown>} [properties] Attributes; `onclick` and the like take a function; `true` is an empty attribute, what is null or false is left out.
 * @param {...unknown} children Nodes and texts; what is null or false is left out.
 */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (live.has(name)) element[name] = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...present(children));
  return element;
}

/** Replaces what stands in an element. */
export function fill(element, ...children) {
  element.replaceChildren(...present(children));
  return element;
}

function present(children) {
  return children.flat(3).filter((child) => child !== undefined && child !== null && child !== false && child !== '');
}

let made = 0;

/** An id that nothing else in the page has. */
export function newId(word) {
  made += 1;
  return `${word}-${made}`;
}

/** Puts focus on what takes none by itself, such as a heading. */
export function focusOn(element) {
  if (!element.matches('a[href], button, input, select, textarea, summary')) element.tabIndex = -1;
  element.focus();
}

/** A list of names and values; a row without a value is left out. */
export function facts(...rows) {
  const shown = rows.filter(([, ...values]) => present(values).length > 0);
  return make('dl', { class: 'facts' }, shown.map(([name, ...values]) => make('div', {}, make('dt', {}, name), make('dd', {}, values))));
}
