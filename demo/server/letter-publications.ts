/** What the public reads of a letter: prepared without personal data, reviewed, shown to its writer first. */
import type { AttachmentMediaType, LetterCategory, LetterPublication, LetterPublicationDraft, LetterPublicationRecord, LetterRating, PublicationFile, PublicationFileRecord, PublishedAttachment, PublishedCorrection, PublishedLetter, PublishedLetterSummary, Revision, UploadState } from '../../src/contract/models.js';
import type { AgencyConfig } from './config.js';
import { isPublishable, unitName } from './letter-facts.js';
import { mailboxOf } from './letter-filing.js';
import { sourceOf } from './letter-sources.js';
import { safeName } from './rules/files/file-names.js';
import { maskedText } from './rules/masked-text.js';
import { opinionId } from './rules/opinion-id.js';
import { zonedTime } from './rules/zoned-time.js';
import type { LetterAnswerRow, LetterPublicationRow, LetterRow, UploadRow } from './store/schema.js';
import type { Records } from './store/store.js';

export const publicLetterId = (letterId: string) => opinionId(letterId, 0);

export const letterPermalink = (publicId: string) => `/letters/${publicId}`;

/** Numbers that may stand in public: they are the agency's. */
export const ownNumbers = ({ agency }: AgencyConfig): string[] => [agency.phone, ...agency.departments.flatMap(({ phone }) => (phone === undefined ? [] : [phone]))];

export const givenAnswers = (answers: readonly LetterAnswerRow[]) => answers.filter(({ answered_at }) => answered_at !== null);

/** Whether it may become public as things are: answered, not a report, and its writer agrees. */
export function mayPublish(letter: LetterRow, answers: readonly LetterAnswerRow[], config: AgencyConfig): boolean {
  return isPublishable(letter, config) && letter.consent_given === 1 && givenAnswers(answers).length > 0;
}

const isOpen = (row: LetterPublicationRow, now: Date) => row.listed === 1 && row.public_from !== null && row.public_from <= now.toISOString();

/** As staff see it; before anything was saved, the letter's own words with what looks like personal data starred. */
export async function publicationRecord(records: Records, letter: LetterRow, answers: readonly LetterAnswerRow[], config: AgencyConfig, now: Date): Promise<LetterPublicationRecord | null> {
  if (!mayPublish(letter, answers, config)) return null;
  const row = await records.letterPublications.find(letter.id);
  const files = (chosen: readonly PublicationFile[]) => publicationFiles(records, givenAnswers(answers), chosen, config);
  if (!row) {
    const masked = (text: string) => maskedText(text, ownNumbers(config));
    return { title: masked(letter.title), body: masked(letter.body), answers: givenAnswers(answers).map(({ text }) => masked(text)), attachments: await files([]), revision: null, draftedBy: null, publicFrom: null, permalink: null, outdated: false };
  }
  const { timeZone } = config.agency;
  const { corrections = [], attachments = [], ...content } = contentOf(row.content);
  const given = await correctionsOf(records, givenAnswers(answers));
  return {
    ...content, attachments: await files(attachments), outdated: given.length !== content.answers.length || given.flat().length !== corrections.flat().length, revision: JSON.parse(row.revision) as Revision, draftedBy: row.drafted_by, publicFrom: row.public_from && zonedTime(new Date(row.public_from), timeZone),
    permalink: isOpen(row, now) ? letterPermalink(row.public_id) : null,
  };
}

/** As the writer sees it, from the day on which it was signed. */
export async function writersPublication(records: Records, letter: LetterRow, config: AgencyConfig, now: Date): Promise<LetterPublication | null> {
  const row = await records.letterPublications.find(letter.id);
  if (!row?.published || row.public_from === null || letter.consent_given === 0) return null;
  const { title, body, answers, attachments = [] } = contentOf(row.published);
  return { title, body, answers, attachments: await publicFiles(records, attachments), publicFrom: zonedTime(new Date(row.public_from), config.agency.timeZone), permalink: isOpen(row, now) ? letterPermalink(row.public_id) : null };
}

/** As it is kept: with what was corrected, answer by answer, when it was saved; times in UTC. */
export interface PublicationContent extends LetterPublicationDraft {
  readonly corrections?: readonly (readonly PublishedCorrection[])[];
  readonly attachments?: KeptPublicationFile[];
}

/** With the place of its answer, which it keeps in public until other words are signed. */
export interface KeptPublicationFile extends PublicationFile {
  readonly answer: number;
}

export const contentOf = (json: string) => JSON.parse(json) as PublicationContent;

/** What was corrected in each of these answers until now. */
export async function correctionsOf(records: Records, answers: readonly LetterAnswerRow[]): Promise<PublishedCorrection[][]> {
  const signed = await records.letterCorrections.signed(answers.map(sourceOf));
  return answers.map((answer) => signed.filter(({ answer_id }) => answer_id === sourceOf(answer)).map(({ signed_at, reason }) => ({ at: signed_at, reason })));
}

/** What the public may call it: the stars as wide as a sign, for a file's name may hold no others. */
export const publicFileName = (name: string, mediaType: string, config: AgencyConfig): string =>
  safeName(maskedText(name, ownNumbers(config)).replaceAll('*', '＊'), mediaType as AttachmentMediaType);

/** By the place of their answers, each as it is now. */
export async function filesByAnswer(records: Records, answers: readonly LetterAnswerRow[]): Promise<UploadRow[][]> {
  const files = await records.answerFiles.of(answers.map(sourceOf));
  return answers.map((answer) => files.get(sourceOf(answer)) ?? []);
}

async function publicationFiles(records: Records, answers: readonly LetterAnswerRow[], chosen: readonly PublicationFile[], config: AgencyConfig): Promise<PublicationFileRecord[]> {
  return (await filesByAnswer(records, answers)).flat().map(({ attachment_id: id, name, media_type, bytes, state }) => {
    const publicName = chosen.find((file) => file.id === id)?.name;
    return { id, name, publicName: publicName ?? publicFileName(name, media_type, config), bytes, state: state as UploadState, published: publicName !== undefined };
  });
}

/** Those that passed their check, under the names that were reviewed. */
async function publicFiles(records: Records, files: readonly PublicationFile[]): Promise<PublishedAttachment[]> {
  const rows = await records.uploads.named(files.map(({ id }) => id));
  return files.flatMap(({ id, name }) => {
    const row = rows.get(id);
    return row?.state === 'ready' ? [{ id, name, mediaType: row.media_type as AttachmentMediaType, bytes: row.bytes }] : [];
  });
}

export async function publishedSummary(records: Records, row: LetterPublicationRow, config: AgencyConfig): Promise<PublishedLetterSummary> {
  return summaryOf(row, givenAnswers(await records.letters.answers(row.letter_id)), config);
}

export async function publishedLetter(records: Records, row: LetterPublicationRow, config: AgencyConfig): Promise<PublishedLetter> {
  const { timeZone } = config.agency;
  const answers = givenAnswers(await records.letters.answers(row.letter_id));
  const { body, answers: texts, corrections = [], attachments = [] } = contentOf(row.published ?? row.content);
  const files = await publicFiles(records, attachments);
  const filesOf = (place: number) => files.filter(({ id }) => attachments.some((file) => file.id === id && file.answer === place));
  const inAgencyTime = ({ at, reason }: PublishedCorrection) => ({ at: zonedTime(new Date(at), timeZone), reason });
  return {
    ...summaryOf(row, answers, config),
    mailbox: mailboxOf(config, row.mailbox_id).title,
    body,
    answers: texts.flatMap((text, place) => {
      const answer = answers[place];
      return answer?.answered_at ? [{ at: zonedTime(new Date(answer.answered_at), timeZone), unit: unitName(answer.unit_id, config) ?? '', text, attachments: filesOf(place), corrections: (corrections[place] ?? []).map(inAgencyTime), rating: answer.rating as LetterRating | null }] : [];
    }),
    publishedAt: zonedTime(new Date(row.public_from ?? row.updated_at), timeZone),
    updatedAt: row.changed_at && zonedTime(new Date(row.changed_at), timeZone),
  };
}

function summaryOf(row: LetterPublicationRow, answers: readonly LetterAnswerRow[], config: AgencyConfig): PublishedLetterSummary {
  const { timeZone } = config.agency;
  const { title, answers: texts } = contentOf(row.published ?? row.content);
  return {
    id: row.public_id, category: row.category as LetterCategory, title, unit: unitName(row.unit_id, config) ?? '',
    receivedAt: zonedTime(new Date(row.received_at), timeZone), acceptedAt: zonedTime(new Date(row.accepted_at), timeZone), answeredAt: zonedTime(new Date(row.answered_at), timeZone),
    rating: (answers[texts.length - 1]?.rating ?? null) as LetterRating | null, permalink: letterPermalink(row.public_id),
  };
}
