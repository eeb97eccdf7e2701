/** The writer's words and, beside them, those that are or would be public. */
import { changeText } from './changes.js';
import { fill, make } from './dom.js';
import { field } from './form.js';

/** Hidden where the writer wrote nothing, until something is there. */
export function wording(label, part, record, written) {
  let original = record[written];
  let shown = shownOf(record);
  function shownOf(next) {
    return next[`public${part}`] ?? next[written] ?? '';
  }
  const each = field({ label: `公开的${label}`, hint: '可以去掉个人信息，原文一直保留。', tag: 'textarea', rows: '4', value: shown, pointer: `/decisions/0/public${part}` });
  const title = make('h4', {}, `${label}的原文`);
  const words = make('p', { class: 'original' });
  const difference = make('p', { class: 'difference' });
  const element = make('div', { class: 'beside' }, make('div', {}, title, words), make('div', {}, each.element, difference));
  const isDirty = () => each.value !== shown;
  const tell = () => {
    fill(words, original || '（没有写）');
    difference.textContent = changeText(original ?? '', each.value);
    element.hidden = original === null && !isDirty();
  };
  each.control.addEventListener('input', tell);
  tell();
  return {
    name: `public${part}`,
    field: each,
    element,
    isDirty,
    /** Whether there is something that could be public. */
    isWritten: () => original !== null,
    keep: (next) => { shown = shownOf(next); },
    /** The writer, or a colleague, was here meanwhile: what stands there now is shown, and what was typed stays. */
    see: (next) => {
      const keepsTyped = isDirty();
      title.textContent = next[written] === original ? `${label}的原文` : `${label}的原文（刚改过）`;
      original = next[written];
      shown = shownOf(next);
      if (!keepsTyped) each.control.value = shown;
      tell();
    },
  };
}
