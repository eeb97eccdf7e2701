import type { ApiProblem, AttachmentMediaType, AttachmentPolicy, RefusedFormat } from '../../client/index.js';
import { formatBytes } from '../../core/format.js';
import type { FilesVoice } from './files-messages.js';

/** In the order in which people think of them. */
const kinds = ['image', 'pdf', 'word'] as const;

const kindOf = (type: AttachmentMediaType) => (type.startsWith('image/') ? 'image' : type === 'application/pdf' ? 'pdf' : 'word');

/** `图片、PDF和Word文件`, or `图片、PDF或Word文件` where one is to be chosen. */
export function kindWords({ mediaTypes }: AttachmentPolicy, t: FilesVoice, list: 'files.kinds' | 'files.kinds.either' = 'files.kinds'): string {
  const taken = new Set(mediaTypes.map(kindOf));
  return t(list, kinds.filter((kind) => taken.has(kind)).map((kind) => t(`files.kinds.${kind}`)));
}

/** What telephones and chats keep pictures as, where a browser knows it by the name. */
const refusedTypes: Readonly<Record<string, RefusedFormat>> = { 'image/heic': 'heic', 'image/heif': 'heic', 'image/gif': 'gif', 'image/webp': 'webp' };

/** What is taken, and of a file that is known how to make it one of these. */
function otherType(format: RefusedFormat | undefined, policy: AttachmentPolicy, t: FilesVoice): string {
  const words: Readonly<Record<RefusedFormat, () => string>> = {
    heic: () => t('files.error.heic'), gif: () => t('files.error.picture', 'GIF'), webp: () => t('files.error.picture', 'WebP'), macros: () => t('files.error.macros'),
  };
  const known = format && Object.hasOwn(words, format) ? words[format] : undefined;
  return known?.() ?? t('files.error.type', kindWords(policy, t, 'files.kinds.either'));
}

/** What is plainly wrong with a file, before a byte of it leaves; what it really is only the server can tell. */
export function faultOf({ size, type }: Pick<File, 'size' | 'type'>, policy: AttachmentPolicy, t: FilesVoice): string | undefined {
  if (size === 0) return t('files.error.empty');
  if (size > policy.maxBytes) return t('files.error.size', formatBytes(policy.maxBytes));
  // Systems that know no type of a file say nothing, or something vague.
  const known = /^(?:image|audio|video|text)\//.test(type);
  if (!known || policy.mediaTypes.some((taken) => taken === type)) return undefined;
  return otherType(policy.mediaTypes.some((taken) => kindOf(taken) === 'image') ? refusedTypes[type] : undefined, policy, t);
}

/** Why a file was not taken: our own words, or the server's sentence where it looked at the file and we did not. */
export function refusalWords(problem: ApiProblem, policy: AttachmentPolicy, t: FilesVoice): string {
  switch (problem.kind) {
    case 'offline': case 'timeout': return t('files.error.offline');
    case 'too-large': return t('files.error.size', formatBytes(problem.maxBytes ?? policy.maxBytes));
    case 'unsupported-media-type': return otherType(problem.format, policy, t);
    case 'too-many-requests': return t('files.error.busy');
    case 'closed': case 'paused': case 'not-open': case 'not-offered': return t('files.error.closed');
    case 'invalid-input': return problem.title ?? t('files.error.other');
    default: return t('files.error.other');
  }
}
