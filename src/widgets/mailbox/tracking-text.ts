import type { AnswerAttachment, LetterStatus } from '../../client/index.js';
import { formatBytes, formatStamp, inGroups } from '../../core/format.js';
import { saveFile } from '../../core/save-file.js';
import { letterSteps } from './letter-timeline.js';
import { consentWords, lateWords, newDayWords, standing, stepWords, type Telling } from './tracking-words.js';

type Lines = readonly (string | false | null)[];

const text = (lines: Lines): string => lines.filter((line) => line !== false && line !== null && line !== '').join('\n');

const row = (name: string, value: string): string => `${name}：${value}`;

function written(letter: LetterStatus, { t }: Telling): Lines {
  const { body, place, attachments } = letter;
  return [
    body || t('tracking.body.none'),
    place !== null && row(t('tracking.place'), place),
    ...attachments.map(({ name, bytes, state }) => row(t('tracking.attachments'), `${name} ${formatBytes(bytes)} ${t(`tracking.attachment.${state}`)}`)),
  ];
}

const files = (name: string, attachments: readonly AnswerAttachment[]): string[] => attachments.map((file) => row(name, `${file.name} ${formatBytes(file.bytes)}`));

function answered({ answers }: LetterStatus, { t }: Telling): string[] {
  return answers.map(({ unit, at, text: words, attachments, corrections, rating, ratingReason }) => text([
    `${t('tracking.answers')} ${t('tracking.answer.by', unit, formatStamp(at))}`,
    words,
    ...files(t('tracking.attachments'), attachments),
    ...corrections.flatMap(({ at: day, reason, earlierText, earlierAttachments }) => [
      t('tracking.corrected', formatStamp(day), reason), row(t('tracking.corrected.earlier'), earlierText), ...files(t('tracking.corrected.files'), earlierAttachments),
    ]),
    rating !== null && row(t('tracking.rated'), t(`tracking.rating.${rating}`)),
    ratingReason,
  ]));
}

function happened(letter: LetterStatus, telling: Telling): string {
  return text([
    telling.t('tracking.steps'),
    ...letterSteps(letter).map((step) => [`${formatStamp(step.at)} ${stepWords(step, letter, telling)}`, newDayWords(step, letter, telling), step.note].filter(Boolean).join(' ')),
  ]);
}

/**
 * All that the agency holds of a letter, for its writer to keep (个人信息保护法 art. 45: 查阅、复制), without the code that opens it: who finds the file
 * must not be able to withdraw the letter.
 */
export function letterText(letter: LetterStatus, telling: Telling): string {
  const { t } = telling;
  const { number, mailbox, title, category, receivedAt, phone } = letter;
  return [
    text([
      title,
      row(t('lookup.number'), inGroups(number).join(' ')),
      row(t('tracking.mailbox'), mailbox),
      row(t('tracking.category'), t(`letter.category.${category}`)),
      row(t('tracking.sentOn'), formatStamp(receivedAt)),
      row(t('tracking.consent'), consentWords(letter, telling)),
      ...standing(letter, telling),
      ...lateWords(letter, telling),
    ]),
    text(written(letter, telling)),
    ...answered(letter, telling),
    happened(letter, telling),
    t('tracking.phone', phone),
  ].join('\n\n');
}

/** Hands a text over as a file. Old editors on Windows need the mark in front and both line ends. */
export function saveText(name: string, words: string): void {
  saveFile(name, new Blob([`\uFEFF${words.replaceAll('\n', '\r\n')}\r\n`], { type: 'text/plain;charset=utf-8' }));
}
