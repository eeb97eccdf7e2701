import type { Translation } from '../../../core/messages.js';
import type { zzprobePartZh } from './zzprobe-part-zh.js';

export const zzprobePartEn: Translation<typeof zzprobePartZh> = {
  'part.title': (agency) => agency,
};
