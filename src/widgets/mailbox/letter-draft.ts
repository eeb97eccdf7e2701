import { newKey, writeJson, type Identity, type LetterCategory, type LetterCategoryPolicy, type LetterDraft, type LetterForm, type Mailbox, type OnBehalfOf, type Upload } from '../../client/index.js';
import { isWritten } from '../../contract/written.js';

/** A letter that left the device and whose outcome is not known yet: it is repeated to the letter, under the same key. */
export interface PendingLetter {
  readonly key: string;
  readonly body: LetterDraft;
}

/** All that a citizen gives in one form. */
export interface LetterValues {
  /** undefined until the citizen chooses: nothing is guessed. */
  readonly category?: LetterCategory;
  /** null asks the agency to pass it on. */
  readonly recipientId: string | null;
  readonly aboutUnitId: string | null;
  readonly place: string;
  readonly title: string;
  readonly body: string;
  /** What the server holds of it already. */
  readonly files: readonly Upload[];
  readonly onBehalfOf: OnBehalfOf;
  readonly identity: Identity;
  readonly publish: boolean;
  readonly pending?: PendingLetter | undefined;
}

/** The word that its files are known by. */
export const filesOwner = 'letter';

export const emptyLetter: LetterValues = {
  recipientId: null, aboutUnitId: null, place: '', title: '', body: '', files: [], onBehalfOf: { name: '', relation: '' }, identity: {}, publish: false,
};

/** Something that would be a pity to lose. */
export function hasText({ category, place, title, body, files, onBehalfOf, identity }: LetterValues): boolean {
  return category !== undefined || files.length > 0 || [place, title, body, ...Object.values(onBehalfOf), ...Object.values(identity)].some(isWritten);
}

/** What its writer knows a letter by. */
export function letterName({ title, body }: LetterValues): string {
  return isWritten(title) ? title : body;
}

/** What the agency says of the category that was chosen. */
export function policyOf({ category }: LetterValues, { categories }: LetterForm): LetterCategoryPolicy | undefined {
  return categories.find(({ name }) => name === category);
}

/** Whoever was chosen before and is not in the list any more: then the agency passes it on. */
export function recipientOf({ recipientId }: LetterValues, { recipients }: LetterForm): string | null {
  return recipients.some(({ id }) => id === recipientId) ? recipientId : null;
}

/** Only a report is about a department. */
export function aboutUnitOf({ category, aboutUnitId }: LetterValues, { units }: LetterForm): string | null {
  return category === 'report' && units.some(({ id }) => id === aboutUnitId) ? aboutUnitId : null;
}

/** What goes over the wire. @param category The one that was chosen. */
export function toLetter(values: LetterValues, form: LetterForm, category: LetterCategory): LetterDraft {
  const { place, title, body, files, onBehalfOf, publish } = values;
  const aboutUnitId = aboutUnitOf(values, form);
  return {
    category,
    recipientId: recipientOf(values, form),
    ...(aboutUnitId !== null && { aboutUnitId }),
    title,
    body,
    ...(isWritten(place) && { place }),
    ...(files.length > 0 && { uploads: files.map(({ id }) => id) }),
    ...(form.onBehalf && Object.values(onBehalfOf).some(isWritten) && { onBehalfOf }),
    identity: Object.fromEntries(Object.entries(values.identity).filter(([, value]) => isWritten(value))),
    publicationConsent: { given: publish && policyOf(values, form)?.publishable === true, version: form.publicationConsent.version },
    privacyNoticeVersion: form.privacyNotice.version,
    readingNotesVersion: form.readingNotes.version,
  };
}

/** A letter as it will leave the device, under a key of its own: made when the citizen presses send. */
export function prepareLetter(values: LetterValues, form: LetterForm, category: LetterCategory): PendingLetter {
  return { key: newKey(), body: toLetter(values, form, category) };
}

/** Whether what stands in the form is what was sent: the citizen may have gone on writing while the outcome was unknown. */
export function sentAsWritten(values: LetterValues, { body }: PendingLetter, form: LetterForm): boolean {
  const said = ({ privacyNoticeVersion: _, readingNotesVersion: __, publicationConsent, ...letter }: LetterDraft): string => writeJson([letter, publicationConsent.given]);
  return values.category !== undefined && said(toLetter(values, form, values.category)) === said(body);
}

/** The letter as text, for the clipboard of somebody who could not send it. */
export function letterText({ title, place, body }: LetterValues, mailbox: Pick<Mailbox, 'title'>): string {
  return [mailbox.title, title, place, body].filter(isWritten).join('\n\n');
}
