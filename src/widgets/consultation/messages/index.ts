import type { Catalogue, Translate } from '../../../core/messages.js';
import { zh } from './zh.js';

export type ConsultationMessages = typeof zh;
export type ConsultationVoice = Translate<ConsultationMessages>;

export const consultationMessages: Catalogue<ConsultationMessages> = {
  zh,
  en: async () => (await import('./en.js')).en,
};
