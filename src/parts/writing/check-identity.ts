import type { FieldError, Identity, IdentityField, IdentityFieldName } from '../../client/index.js';
import { isMailAddress, phoneFault } from '../../contract/contact.js';
import { writtenLine } from '../../contract/written.js';
import { countSigns } from '../../core/format.js';
import type { IdentityForm } from './identity-fields.js';
import type { SentVoice } from './writing-messages.js';

/** A sentence in whatever language the reader has; a wrong key does not compile. */
export type Finding<Voice = SentVoice> = (t: Voice) => string;
/** What is wrong, by the JSON Pointer of the field. */
export type Findings<Voice = SentVoice> = Map<string, Finding<Voice>>;

function checkPhone(value: string): Finding | undefined {
  const fault = phoneFault(value);
  return fault && ((t) => (fault.lacking === undefined ? t('writing.error.phone') : t('writing.error.phone.short', fault.lacking)));
}

function checkIdentityField(field: IdentityField, value: string): Finding | undefined {
  const name = (t: SentVoice): string => t(`writing.identity.${field.name}`);
  if (value === '') return field.required ? (t) => t('writing.error.identity.missing', name(t)) : undefined;
  if (countSigns(value) > field.maxLength) return (t) => t('writing.error.identity.long', name(t), field.maxLength);
  if (field.name === 'phone') return checkPhone(value);
  if (field.name === 'email' && !isMailAddress(value)) return (t) => t('writing.error.email');
  return undefined;
}

/** What the form still needs to know of who writes. */
export function checkIdentity(identity: Identity, form: Pick<IdentityForm, 'identityFields' | 'requireOneOf'>): Findings {
  const found: Findings = new Map();
  const valueOf = (name: IdentityFieldName): string => writtenLine(identity[name]);
  for (const field of form.identityFields) {
    const finding = checkIdentityField(field, valueOf(field.name));
    if (finding) found.set(`/identity/${field.name}`, finding);
  }
  for (const group of form.requireOneOf) {
    const [first] = group;
    if (first && group.every((name) => valueOf(name) === '')) {
      found.set(`/identity/${first}`, (t) => t('writing.error.identity.either', ...group.map((name) => t(`writing.identity.${name}`))));
    }
  }
  return found;
}

/** The server's refusal of a file in our words; `undefined` for anything else. */
export function fileFinding({ pointer, code }: FieldError): Finding | undefined {
  if (!/\/uploads(?:\/\d+)?$/.test(pointer)) return undefined;
  if (code === 'too-late') return (t) => t('writing.error.files.gone');
  return code === 'not-found' || code === 'duplicate' ? (t) => t('writing.error.files.lost') : undefined;
}
