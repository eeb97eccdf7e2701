import type { Upload } from '../../client/index.js';
import type { HyElement } from '../../core/element.js';
import type { FormController } from '../../core/form-controller.js';
import { FormFiles } from '../../parts/uploads/form-files.js';
import type { SendingVoice } from './messages/index.js';
import { changeOpinion, filesOwner, type SubmissionValues } from './submission-values.js';

export type Box = HyElement & { readonly consultationId: string };

const pointerOf = (index: number): string => `/items/${index}/uploads`;

/** The files of each opinion in a box. */
export function boxFiles(box: Box, fields: FormController<SubmissionValues>, t: SendingVoice): FormFiles {
  const placeOf = (owner: string): number => fields.values.items.findIndex((item) => filesOwner(item) === owner);
  return new FormFiles(box, {
    purpose: 'submission',
    subject: () => box.consultationId,
    owners: () => fields.values.items.map(filesOwner),
    pointerOf: (owner) => pointerOf(placeOf(owner)),
    faults: () => fields.problems,
    unavailable: () => t('writing.files.unavailable'),
    held: (owner) => fields.values.items[placeOf(owner)]?.files ?? [],
    keep: (owner, files: readonly Upload[]) => {
      const place = placeOf(owner);
      if (place >= 0) fields.set(changeOpinion(fields.values, place, { files }), pointerOf(place));
    },
  });
}
