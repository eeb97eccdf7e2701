import { writeJson, type FieldError, type LetterForm } from '../../client/index.js';
import { countWritten, isWritten, oneLine } from '../../contract/written.js';
import { countSigns } from '../../core/format.js';
import { checkIdentity, fileFinding, type Finding, type Findings } from '../../parts/writing/check-identity.js';
import { toLetter, type LetterValues } from './letter-draft.js';
import type { LetterSentVoice } from './messages/compose-messages.js';

export type LetterFinding = Finding<LetterSentVoice>;
export type LetterFindings = Findings<LetterSentVoice>;

function checkTitle(title: string, { minTitleLength, maxTitleLength }: LetterForm['limits']): LetterFinding | undefined {
  return countWritten(title) < minTitleLength || countSigns(oneLine(title)) > maxTitleLength ? (t) => t('compose.error.title', minTitleLength, maxTitleLength) : undefined;
}

function checkBody({ body, files }: LetterValues, { limits, attachments }: LetterForm): LetterFinding | undefined {
  const over = countSigns(body) - limits.maxBodyLength;
  if (over > 0) return (t) => t('compose.error.body.long', over);
  if (isWritten(body) || files.length > 0) return undefined;
  return (t) => t(attachments ? 'compose.error.body.files' : 'compose.error.body');
}

function checkPlace(place: string, { maxPlaceLength }: LetterForm['limits']): LetterFinding | undefined {
  const over = countSigns(oneLine(place)) - maxPlaceLength;
  return over > 0 ? (t) => t('compose.error.place.long', over) : undefined;
}

/** Who the letter is written for is told whole, or not at all. */
function checkOnBehalf({ onBehalfOf: { name, relation } }: LetterValues, { onBehalf }: LetterForm): LetterFindings {
  const found: LetterFindings = new Map();
  if (!onBehalf || isWritten(name) === isWritten(relation)) return found;
  if (!isWritten(name)) found.set('/onBehalfOf/name', (t) => t('compose.error.behalf.name'));
  else found.set('/onBehalfOf/relation', (t) => t('compose.error.behalf.relation'));
  return found;
}

/** What stops a letter before it leaves, in the order of the page; lengths in code points and bytes of UTF-8, as the server counts them. */
export function checkLetter(values: LetterValues, form: LetterForm): LetterFindings {
  const single: readonly (readonly [string, LetterFinding | undefined])[] = [
    ['/category', values.category === undefined ? (t) => t('compose.error.category') : undefined],
    ['/place', checkPlace(values.place, form.limits)],
    ['/title', checkTitle(values.title, form.limits)],
    ['/body', checkBody(values, form)],
  ];
  const found: LetterFindings = new Map();
  for (const [pointer, finding] of single) if (finding) found.set(pointer, finding);
  for (const [pointer, finding] of [...checkOnBehalf(values, form), ...checkIdentity(values.identity, form)]) found.set(pointer, finding);
  if (found.size === 0 && values.category && bytesOf(toLetter(values, form, values.category)) > form.limits.maxBodyBytes) found.set('/body', (t) => t('writing.error.size'));
  return found;
}

const bytesOf = (body: object): number => new TextEncoder().encode(writeJson(body)).length;

/** The server's refusal of a field in our words, where we have some; else in the server's own. */
export function letterFindingOf(error: FieldError, values: LetterValues, form: LetterForm): LetterFinding {
  const own = checkLetter(values, form).get(error.pointer);
  if (error.pointer === '/body' && error.code === 'too-long' && error.limit !== undefined) {
    const over = Math.max(1, countSigns(values.body) - error.limit);
    return (t) => t('compose.error.body.long', over);
  }
  return fileFinding(error) ?? own ?? (() => error.message);
}
