/** Which files of the answers are public with a letter, and under which names. */
import { downloadButton, sizeOf } from './attachments.js';
import { fill, make } from './dom.js';
import { field, noticePlace, tick } from './form.js';
import { session } from './session.js';
import { uploadWords } from './words.js';

export class PublicationFiles {
  #letterId;
  #rows = [];
  #list = make('div', { class: 'stack' });
  element = make('fieldset', {}, make('legend', {}, '公开的附件'),
    make('p', { class: 'hint' }, '选中的和答复一起公开，大家都能下载。先打开看看里面有没有个人信息；文件名里也不要有。写信人的附件从不公开。'), this.#list);

  constructor(letterId) {
    this.#letterId = letterId;
  }

  draw(attachments) {
    this.#rows = attachments.map((file) => this.#row(file));
    this.element.hidden = attachments.length === 0;
    fill(this.#list, this.#rows.map(({ element }) => element));
  }

  get value() {
    return this.#rows.filter(({ chosen }) => chosen.value).map(({ id, name }) => ({ id, name: name.value }));
  }

  /** In the order of what is sent, so that a refusal finds them. */
  get fields() {
    return this.#rows.filter(({ chosen }) => chosen.value).flatMap(({ chosen, name }, place) => [{ ...name, pointer: `/attachments/${place}/name` }, { ...chosen, pointer: `/attachments/${place}` }]);
  }

  #row({ id, name, publicName, bytes, state, published }) {
    const about = `${name}，${sizeOf(bytes)}`;
    const chosen = tick({ label: `公开${about}${state === 'ready' ? '' : `（${uploadWords[state]}）`}`, checked: published });
    const named = field({ label: `${name}公开的名字`, value: publicName, maxlength: '120' });
    named.element.hidden = !published;
    chosen.control.addEventListener('change', () => { named.element.hidden = !chosen.value; });
    const place = noticePlace();
    const download = state === 'ready' && make('p', { class: 'buttons' }, downloadButton(name, place, () => session.staff.letters.attachment(this.#letterId, id), '下载'));
    return { id, chosen, name: named, element: make('div', { class: 'stack' }, chosen.element, named.element, download, place) };
  }
}

/** What stands in the fields for files as they are saved. */
export const chosenFiles = (attachments) => attachments.filter(({ published }) => published).map(({ id, publicName }) => ({ id, name: publicName }));
