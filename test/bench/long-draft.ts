/** A draft of 1,260 articles. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DraftText } from '../../src/contract/models.js';
import { formatNumeral } from '../../demo/server/import/chinese-numerals.js';
import { readLaw } from '../../demo/server/import/law-text.js';

export const longDraftArticles = 1260;

export interface LongDraft {
  readonly draft: DraftText;
  /** In words for the report. */
  readonly source: string;
}

const civilCode = fileURLToPath(new URL('../../../shared/data/laws/civil-code-2020.md', import.meta.url));

/** The Civil Code where its text stands beside the repository, else a text of the same length that is made up here. */
export function longDraft(): LongDraft {
  const real = existsSync(civilCode);
  const { text } = readLaw(real ? readFileSync(civilCode, 'utf8') : madeUpText());
  if (text.clauses.length !== longDraftArticles) throw new Error(`The long draft has ${text.clauses.length} articles instead of ${longDraftArticles}.`);
  return { draft: text, source: real ? 'the Civil Code of 2020' : 'a made-up text of the same length' };
}

const subjects = ['图书馆', '体育馆', '公共停车场', '社区食堂', '文化站', '公园', '菜市场', '换乘站', '公共厕所', '少年宫', '博物馆'];
const duties = [
  '应当把开放时间、收费标准和联系电话写在入口处。',
  '应当为行动不便的人留出通道，通道内不得堆放物品。',
  '每年至少听取一次使用者的意见，并在三十日内答复。',
  '因维修需要关闭的，应当提前七日告知，并写明恢复的日期。',
  '不得因为使用者没有智能手机而拒绝提供服务。',
  '发生意外的，工作人员应当先救助，再查明原因。',
  '收取的费用应当用于维护设施，账目每半年公布一次。',
];

const chapters = 84;

/** Fifteen articles a chapter; lengths vary as they do in a real law. */
export function madeUpText(): string {
  const lines = ['# 公共设施使用和维护规定'];
  for (let article = 1; article <= longDraftArticles; article += 1) {
    const inChapter = longDraftArticles / chapters;
    if (article % inChapter === 1) {
      const chapter = Math.ceil(article / inChapter);
      lines.push(`## 第${formatNumeral(chapter)}章 ${pick(subjects, chapter)}的使用和维护`);
    }
    const sentences = Array.from({ length: 1 + (article % 3) }, (_, place) => `${pick(subjects, article + place)}${pick(duties, article * 3 + place)}`);
    lines.push(`第${formatNumeral(article)}条 ${sentences.join('')}`);
    if (article % 4 === 0) lines.push(`前款规定，也适用于${pick(subjects, article + 5)}。`);
  }
  return lines.join('\n');
}

function pick(words: readonly string[], place: number): string {
  return words[place % words.length] ?? '';
}
