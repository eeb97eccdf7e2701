/** Files chosen in a form without script: each goes the way of every other file, through `createUpload`, and the pages carry what the server knows it by. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { AttachmentPolicy, Upload, UploadPurpose } from '../../../../src/contract/models.js';
import { refusedByScan } from '../../uploads.js';
import { PageProblem } from '../contract-reader.js';
import type { PageContext } from '../page-context.js';
import { sizeWords } from '../sizes.js';
import { kindWords } from './file-words.js';
import type { Fields, Posted, PostedFile } from './form-body.js';
import { problemName } from './kept-page.js';

/** What the files are for. */
export interface FilesTarget {
  readonly purpose: UploadPurpose;
  readonly subject: string;
  readonly policy: AttachmentPolicy | null;
  /** What came before is carried on without a look at it. */
  readonly unseen?: boolean;
}

export interface FileFault {
  /** Number of the field: 1 for the first, or only, one. */
  readonly number: number;
  readonly message: string;
}

export interface TakenFiles {
  /** What was typed, with the files that are held in `uploads`, `uploads-2`. */
  readonly fields: Fields;
  readonly held: readonly Upload[];
  /** Why others are not among them. */
  readonly faults: readonly FileFault[];
  /** Names of those that were taken away. */
  readonly dropped: readonly string[];
}

/** `files`, `files-2`, `files-3`: the first without a number. */
const numbered = (name: string, number: number) => (number === 1 ? name : `${name}-${String(number)}`);

const numberIn = (field: string): number | undefined => {
  const found = /^(?:files|uploads)(?:-([1-9][0-9]{0,2}))?$/.exec(field);
  return found ? Number(found[1] ?? 1) : undefined;
};

/** A list in the contract is no longer. */
const mostIds = 20;

/** What a hidden field carries. */
export const idsIn = (text: string): string[] => [...new Set(text.split(' ').filter((id) => /^[0-9a-f]{32}$/.test(id)))].slice(0, mostIds);

/** Of all that is held, those of one field, in its order. */
export const filesIn = (text: string, held: readonly Upload[]): Upload[] => idsIn(text).flatMap((id) => held.filter((upload) => upload.id === id));

export const noFiles = (fields: Fields): TakenFiles => ({ fields, held: [], faults: [], dropped: [] });

/** Pressed or ticked, it takes that file away. */
export const dropField = (id: string) => `drop-${id}`;

/**
 * Takes in what was chosen, takes away what was not wanted, and looks at what was held before. The same form posted twice holds each file once.
 *
 * @param formKey Drawn for the form: what its files are kept under follows from it.
 * @throws {PageProblem} where nothing is taken now, whatever the file.
 */
export async function takeFiles(posted: Posted, target: FilesTarget, formKey: string, page: PageContext): Promise<TakenFiles> {
  const taking = new Taking(posted, target, formKey, page);
  const names = [...posted.fields.keys(), ...posted.files.map(({ field }) => field)];
  const numbers = [...new Set(names.flatMap((name) => numberIn(name) ?? []))].sort((left, right) => left - right);
  for (const number of numbers) await taking.lookAt(number);
  for (const number of numbers) await taking.takeIn(number);
  return taking.result();
}

class Taking {
  readonly #ids = new Map<number, string[]>();
  readonly #held = new Map<string, Upload>();
  readonly #faults: FileFault[] = [];
  readonly #dropped: string[] = [];
  /** Files that there is room for. */
  #room: number;

  constructor(private readonly posted: Posted, private readonly target: FilesTarget, private readonly formKey: string, private readonly page: PageContext) {
    this.#room = target.policy?.maxFiles ?? 0;
  }

  /** What came before, as it is now. */
  async lookAt(number: number): Promise<void> {
    const ids = idsIn(this.posted.fields.get(numbered('uploads', number)) ?? '');
    if (this.target.unseen === true) {
      this.#carry(number, ids.filter((id) => !this.posted.fields.has(dropField(id))));
      return;
    }
    const files = await Promise.all(ids.map((uploadId) => this.page.reader.find('getUpload', { path: { uploadId } })));
    const kept = files.filter((file) => file !== undefined).filter((file) => this.#stays(number, file));
    if (files.includes(undefined)) this.#faults.push({ number, message: '有附件放得太久，或者已经提交过，请重新添加。' });
    this.#keep(number, kept);
  }

  #stays(number: number, { id, name, state }: Upload): boolean {
    const isDropped = this.posted.fields.has(dropField(id));
    if (isDropped) this.#dropped.push(name);
    else if (state === 'refused') this.#faults.push({ number, message: `${name}：${refusedByScan}` });
    return !isDropped && state !== 'refused';
  }

  /** What was chosen now. */
  async takeIn(number: number): Promise<void> {
    const chosen = this.posted.files.filter(({ field }) => field === numbered('files', number));
    const tooMany = chosen.splice(Math.max(0, this.#room));
    for (const file of chosen) await this.#take(number, file);
    if (tooMany.length > 0) this.#faults.push({ number, message: this.#noRoom(tooMany) });
  }

  async #take(number: number, file: PostedFile): Promise<void> {
    const upload = await this.#sent(number, file);
    if (upload === undefined) return;
    if (upload.state === 'refused') this.#faults.push({ number, message: `${upload.name}：${refusedByScan}` });
    else this.#keep(number, [upload]);
  }

  /** Undefined, with a word about it, for a file that is not taken. */
  async #sent(number: number, file: PostedFile): Promise<Upload | undefined> {
    try {
      return await this.page.reader.upload(this.target, file, keyOfFile(this.formKey, number, file));
    } catch (error) {
      const words = error instanceof PageProblem ? this.#wordsFor(error) : undefined;
      if (words === undefined) throw error;
      this.#faults.push({ number, message: `${file.name}：${words}` });
      return undefined;
    }
  }

  /** Undefined for what the file cannot help. */
  #wordsFor({ problem }: PageProblem): string | undefined {
    switch (problemName(problem)) {
      case 'unsupported-media-type': return problem.format ? `${problem.title}${problem.detail ?? ''}` : `请传${kindWords(this.target.policy, '或')}。`;
      case 'too-large': return `文件太大，最大${sizeWords(problem.maxBytes ?? 0)}。`;
      case 'invalid-input': case 'too-many-requests': return problem.title;
      case 'unavailable': case 'in-progress': case 'internal': return '没有传上去，请再选一次。';
      default: return undefined;
    }
  }

  #noRoom(files: readonly PostedFile[]): string {
    const { policy } = this.target;
    if (!policy) return '这里不收附件，没有添加。';
    const names = files.slice(0, 3).map(({ name }) => name).join('、');
    return `最多${String(policy.maxFiles)}个附件，没有添加：${names}${files.length > 3 ? '等' : ''}。`;
  }

  #keep(number: number, files: readonly Upload[]): void {
    const added = files.filter(({ id }) => !this.#held.has(id));
    for (const file of added) this.#held.set(file.id, file);
    this.#carry(number, added.map(({ id }) => id));
  }

  #carry(number: number, ids: readonly string[]): void {
    this.#room -= ids.length;
    this.#ids.set(number, [...this.#ids.get(number) ?? [], ...ids]);
  }

  result(): TakenFiles {
    const lists = [...this.#ids].map(([number, ids]) => [numbered('uploads', number), ids.join(' ')] as const);
    return { fields: new Map([...this.posted.fields, ...lists]), held: [...this.#held.values()], faults: this.#faults, dropped: this.#dropped };
  }
}

/** The same file in the same form has the same key, however often it is posted. */
function keyOfFile(formKey: string, number: number, { name, content }: PostedFile): string {
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify([formKey, number, name, bytesToHex(sha256(content))]))));
  return digest.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
