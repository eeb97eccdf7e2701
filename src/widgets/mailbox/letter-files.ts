import type { HyElement } from '../../core/element.js';
import type { FormController } from '../../core/form-controller.js';
import { FormFiles } from '../../parts/uploads/form-files.js';
import { filesOwner, type LetterValues } from './letter-draft.js';
import type { LetterSentVoice } from './messages/compose-messages.js';

export type Letterhead = HyElement & { readonly mailboxId: string };

const pointer = '/uploads';

/** The files of a letter. */
export function letterFiles(host: Letterhead, fields: FormController<LetterValues>, t: LetterSentVoice): FormFiles {
  return new FormFiles(host, {
    purpose: 'letter',
    subject: () => host.mailboxId,
    owners: () => [filesOwner],
    pointerOf: () => pointer,
    faults: () => fields.problems,
    unavailable: () => t('writing.files.unavailable'),
    held: () => fields.values.files,
    keep: (_owner, files) => { fields.set({ files }, pointer); },
  });
}
