/** Files that came with an opinion: opened one by one, and which of them are public with it. */
import { make } from './dom.js';
import { noticePlace, run, tick } from './form.js';
import { session } from './session.js';
import { uploadWords } from './words.js';

/** @param {{ id: string, attachments?: { id: string, name: string, bytes: number, state: string, published: boolean }[] }} record */
export function attachmentsPart(consultationId, { id: opinionId, attachments = [] }) {
  const ticks = attachments.map(({ id, name, bytes, state, published }) => [id, tick({
    label: `公开附件：${name}，${sizeOf(bytes)}${state === 'ready' ? '' : `，${uploadWords[state]}`}`, checked: published, pointer: '/decisions/0/publicAttachments',
  })]);
  const place = noticePlace();
  const row = (file, [, { element }]) => [element, file.state === 'ready' && make('p', { class: 'buttons' }, downloadButton(file.name, place, () => session.staff.opinions.attachment(consultationId, opinionId, file.id)))];
  let before = chosenOf();
  function chosenOf() {
    return ticks.filter(([, each]) => each.value).map(([id]) => id);
  }
  const isDirty = () => chosenOf().join() !== before.join();
  return {
    element: attachments.length > 0 && make('fieldset', {}, make('legend', {}, '附件'), make('p', { class: 'hint' }, '选中的和意见一起公开，其他的不公开。'), attachments.map((file, index) => row(file, ticks[index])), place),
    fields: ticks.map(([, each]) => each),
    isDirty,
    /** Left out when nothing was changed: then it stays as it was. */
    get body() {
      return isDirty() ? { publicAttachments: chosenOf() } : {};
    },
    keep: () => { before = chosenOf(); },
  };
}

/** The file is saved, and never shown as part of this page: nobody knows what is in it. @param {() => Promise<Blob>} read @param {string} [words] Shorter ones, where its name stands beside it. */
export function downloadButton(name, place, read, words = `下载${name}`) {
  const button = make('button', { type: 'button', 'aria-label': `下载${name}`, onclick: () => void run({
    button, busy: '正在打开…', place,
    task: async () => {
      const address = URL.createObjectURL(await read());
      make('a', { href: address, download: name }).click();
      // Some browsers read it a little later.
      setTimeout(() => URL.revokeObjectURL(address), 10_000);
    },
  }) }, words);
  return button;
}

/** Files that belong to a letter, or to an answer to it: opened one by one, or why they cannot be. */
export function letterFiles(letterId, files) {
  return files.map(({ id, name, bytes, state }) => {
    if (state !== 'ready') return make('span', { class: 'line' }, `${name}，${sizeOf(bytes)}，${uploadWords[state]}`);
    const place = noticePlace();
    return make('div', {}, place, downloadButton(name, place, () => session.staff.letters.attachment(letterId, id)), make('span', { class: 'meta' }, sizeOf(bytes)));
  });
}

export function sizeOf(bytes) {
  return bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))}KB` : `${(bytes / 1_048_576).toFixed(1).replace(/\.0$/, '')}MB`;
}
