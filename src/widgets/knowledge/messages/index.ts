import type { Translate } from '../../../core/messages.js';
import type { knowledgeZh } from './zh.js';

export type KnowledgeVoice = Translate<typeof knowledgeZh>;
