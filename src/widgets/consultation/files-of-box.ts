import type { FormController } from '../../core/form-controller.js';
import type { HyElement } from '../../core/element.js';
import type { FilesOfBox } from './sending.js';
import { changeOpinion, type SubmissionValues } from './submission-values.js';

/** The files of a box, as part of what was typed: they are drafted, sent and forgotten with it. */
export function filesOfBox(box: HyElement & { readonly consultationId: string }, fields: FormController<SubmissionValues>): FilesOfBox {
  const placeOf = (owner: string): number => fields.values.items.findIndex(({ clauseId }) => (clauseId ?? '') === owner);
  return {
    client: () => box.client,
    subject: () => box.consultationId,
    owners: () => fields.values.items.map(({ clauseId }) => clauseId ?? ''),
    held: (owner) => fields.values.items[placeOf(owner)]?.files ?? [],
    keep: (owner, files) => {
      const place = placeOf(owner);
      if (place >= 0) fields.set(changeOpinion(fields.values, place, { files }), `/items/${place}/uploads`);
    },
  };
}
