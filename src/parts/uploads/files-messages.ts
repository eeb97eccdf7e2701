import type { Translate } from '../../core/messages.js';
import type { filesZh } from './files-zh.js';

export type FilesMessages = typeof filesZh;
export type FilesVoice = Translate<FilesMessages>;
