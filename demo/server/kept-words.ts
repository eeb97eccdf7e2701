/** "Your words are still there": said to whoever has sent some, and to nobody else. */
import type { Given } from './handler.js';
import type { OperationId } from '../../src/contract/models.js';
import { isWritten } from '../../src/contract/written.js';
import type { ProblemName, Refusal } from './problems.js';

const kept = '文字还在，没有丢失。';

/** Whether somebody wrote what is sent; where that is known before it is read, it is said of what was not read too. */
const writes: { readonly [Id in OperationId]?: (body: Given<Id>['body'] | undefined) => boolean } = {
  createSubmission: () => true,
  createLetter: () => true,
  previewLetter: () => true,
  changeOpinions: (body) => body?.changes.some(({ kind }) => kind === 'amend') ?? false,
  changeLetter: (body) => isWritten(body?.change.text ?? ''),
};

/** What is no fault of a field, and no fault of the text. */
const saying: readonly ProblemName[] = ['not-open', 'closed', 'paused', 'draft-changed', 'upload-gone', 'illegal-step', 'too-many-requests', 'internal', 'unavailable'];

/** The refusal, with what is safe before what to do. */
export function saidTo(id: OperationId, body: unknown, { problem, headers }: Refusal): Pick<Refusal, 'problem' | 'headers'> {
  const sent = (writes[id] as ((body: unknown) => boolean) | undefined)?.(body) ?? false;
  const says = sent && saying.some((name) => problem.type === `urn:huiying:problem:${name}`);
  return { problem: says ? { ...problem, detail: `${kept}${problem.detail ?? ''}` } : problem, headers };
}
