import { letterCategoryValues } from '../../contract/models.js';
import { typedIdentity, type Adopted } from '../../core/adoption.js';
import type { Draft } from '../../core/drafts.js';
import type { Typed, TypedValues } from '../../core/fallback-element.js';
import { emptyLetter, filesOwner, hasText, type LetterValues } from './letter-draft.js';

/** What the device had kept stays a draft of its own. */
export const adoptBeside = (draft: Draft<LetterValues>) => (values: LetterValues, { texts, files }: Typed): Adopted<LetterValues> => {
  const chosen = files.get('files');
  const owned = new Map(chosen && [[filesOwner, chosen]]);
  // Files alone go along with what is here.
  if (texts.size === 0) return { values, files: owned };
  if (hasText(values) || values.pending) draft.setAside();
  return { values: adoptLetter(values, texts), files: owned };
};

/** A letter that was typed without script. Of what is here it keeps who writes: one form holds one letter, and the other is kept as a draft. */
export function adoptLetter(values: LetterValues, typed: TypedValues): LetterValues {
  const field = (name: string): string => typed.get(name) ?? '';
  const category = letterCategoryValues.find((value) => value === field('category'));
  return {
    ...emptyLetter,
    ...(category && { category }),
    recipientId: typed.get('recipientId') ?? null,
    aboutUnitId: typed.get('aboutUnitId') ?? null,
    place: field('place'),
    title: field('title'),
    body: field('body'),
    onBehalfOf: { name: field('onBehalfName'), relation: field('onBehalfRelation') },
    identity: { ...values.identity, ...typedIdentity(typed) },
    publish: typed.get('consent') === 'yes',
  };
}
