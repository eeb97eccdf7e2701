import type { Translate } from '../../../core/messages.js';
import type { statisticsZh } from './statistics-zh.js';

export type StatisticsMessages = typeof statisticsZh;
export type StatisticsVoice = Translate<StatisticsMessages>;
