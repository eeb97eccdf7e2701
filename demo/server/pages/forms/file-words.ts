import type { AttachmentMediaType, AttachmentPolicy, Upload } from '../../../../src/contract/models.js';
import { sizeWords } from '../sizes.js';

const kindOf = (type: AttachmentMediaType) => (type.startsWith('image/') ? '图片' : type === 'application/pdf' ? 'PDF' : 'Word文件');

/** `图片、PDF和Word文件`, or `图片、PDF或Word文件` where one is to be chosen. */
export function kindWords(policy: AttachmentPolicy | null, last: '和' | '或' = '和'): string {
  const taken = new Set<string>(policy?.mediaTypes.map(kindOf));
  const kinds = ['图片', 'PDF', 'Word文件'].filter((kind) => taken.has(kind));
  return kinds.length > 1 ? `${kinds.slice(0, -1).join('、')}${last}${kinds.at(-1) ?? ''}` : kinds.join('');
}

export const policyWords = (policy: AttachmentPolicy): string =>
  `最多${String(policy.maxFiles)}个，每个不超过${sizeWords(policy.maxBytes)}。可以传${kindWords(policy)}。`;

const states = { ready: '已添加', checking: '正在安全检查，不用等', refused: '没有通过安全检查' } as const;

export const fileWords = ({ name, bytes, state }: Upload): string => `${name}（${sizeWords(bytes)}，${states[state]}）`;
