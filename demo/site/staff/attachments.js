/** Files that came with an opinion, and which of them are public with it. */
import { make } from './dom.js';
import { tick } from './form.js';
import { uploadWords } from './words.js';

/** @param {{ attachments?: { id: string, name: string, bytes: number, state: string, published: boolean }[] }} record */
export function attachmentsPart({ attachments = [] }) {
  const ticks = attachments.map(({ id, name, bytes, state, published }) => [id, tick({
    label: `公开附件：${name}，${sizeOf(bytes)}${state === 'ready' ? '' : `，${uploadWords[state]}`}`, checked: published, pointer: '/decisions/0/publicAttachments',
  })]);
  let before = chosenOf();
  function chosenOf() {
    return ticks.filter(([, each]) => each.value).map(([id]) => id);
  }
  const isDirty = () => chosenOf().join() !== before.join();
  return {
    element: attachments.length > 0 && make('fieldset', {}, make('legend', {}, '附件'), make('p', { class: 'hint' }, '选中的和意见一起公开，其他的不公开。'), ticks.map(([, each]) => each.element)),
    fields: ticks.map(([, each]) => each),
    isDirty,
    /** Left out when nothing was changed: then it stays as it was. */
    get body() {
      return isDirty() ? { publicAttachments: chosenOf() } : {};
    },
    keep: () => { before = chosenOf(); },
  };
}

function sizeOf(bytes) {
  return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))}KB` : `${(bytes / 1_048_576).toFixed(1)}MB`;
}
