/** What a citizen typed into the letter form, as its fields are named, and back into hidden fields. The names are documented in docs/embedding.md. */
import type { IdentityFieldName, LetterCategory, LetterDraft, LetterForm } from '../../../../../src/contract/models.js';
import { isWritten } from '../../../../../src/contract/written.js';
import { html, type Html } from '../../html.js';
import { identityWords } from '../../words.js';
import type { Fields } from '../form-body.js';
import { hiddenField } from '../form-fields.js';
import { idsIn } from '../form-files.js';

/** Fields of one line or many, by their names. */
const wordFields = ['category', 'recipientId', 'aboutUnitId', 'place', 'title', 'body', 'onBehalfName', 'onBehalfRelation'] as const;
/** What the server's own pages carry along; `uploads` are ids of files that are held. `openedAt` is empty where the form stood on a page that did not come from this server. */
const ownFields = ['uploads', 'openedAt', 'noticeVersion', 'notesVersion', 'consentVersion', 'key', 'timing'] as const;

export type TypedLetter = Readonly<Record<(typeof wordFields)[number] | (typeof ownFields)[number], string>> & {
  readonly identity: Readonly<Partial<Record<IdentityFieldName, string>>>;
  readonly consent: boolean;
};

export function typedLetter(fields: Fields): TypedLetter {
  const texts = Object.fromEntries([...wordFields, ...ownFields].map((name) => [name, fields.get(name) ?? ''])) as Omit<TypedLetter, 'identity' | 'consent'>;
  const names = Object.keys(identityWords) as IdentityFieldName[];
  const identity = Object.fromEntries(names.filter((name) => isWritten(fields.get(name) ?? '')).map((name) => [name, fields.get(name)]));
  return { ...texts, identity, consent: fields.get('consent') === 'yes' };
}

/** Whether such a letter may become public, once there is a category. */
export const mayBecomePublic = ({ category }: Pick<TypedLetter, 'category'>, { categories }: LetterForm) => categories.find(({ name }) => name === category)?.publishable !== false;

/** As it is filed. A letter that is never public is not asked whether it may be. */
export function letterOf(typed: TypedLetter, form: LetterForm): LetterDraft {
  const { category, recipientId, aboutUnitId, place, title, body, onBehalfName, onBehalfRelation } = typed;
  const uploads = idsIn(typed.uploads);
  const asked = new Set(form.identityFields.map(({ name }) => name));
  return {
    category: category as LetterCategory,
    recipientId: recipientId || null,
    ...(aboutUnitId !== '' && { aboutUnitId }),
    title,
    body,
    ...(isWritten(place) && { place }),
    ...(uploads.length > 0 && { uploads }),
    ...(isWritten(`${onBehalfName}${onBehalfRelation}`) && { onBehalfOf: { name: onBehalfName, relation: onBehalfRelation } }),
    identity: Object.fromEntries(Object.entries(typed.identity).filter(([name]) => asked.has(name as IdentityFieldName))),
    publicationConsent: { given: typed.consent && mayBecomePublic(typed, form), version: typed.consentVersion || form.publicationConsent.version },
    privacyNoticeVersion: typed.noticeVersion || form.privacyNotice.version,
    readingNotesVersion: typed.notesVersion || form.readingNotes.version,
  };
}

/** Everything that was typed, for a page on which it cannot be changed; without consent, key and time. */
export function hiddenLetter(typed: TypedLetter): Html {
  const carried = [...wordFields, 'uploads', 'openedAt', 'noticeVersion', 'notesVersion'] as const;
  return html`${carried.map((name) => hiddenField(name, typed[name]))}${Object.entries(typed.identity).map(([name, value]) => hiddenField(name, value))}`;
}
