/** Rules on what a step of the staff has to say, and to whom. */
import type { FieldError, LetterStepDraft } from '../../../src/contract/models.js';
import { isWritten } from '../../../src/contract/written.js';
import { fieldProblem } from '../field-errors.js';
import type { MailboxConfig } from '../mailbox-config.js';

/** Where the letter lies, and who is asking. */
export interface StepPlace {
  /** Ids of the departments. */
  readonly units: readonly string[];
  readonly unitId: string | null;
  readonly coUnits: readonly string[];
  /** The department for which whoever asks helps; undefined for the desk. */
  readonly helper: string | undefined;
}

export function stepErrors(step: LetterStepDraft, mailbox: MailboxConfig, place: StepPlace): FieldError[] {
  const { kind, reasonCode, publicNote = '', staffNote = '', intoNumber = '' } = step;
  switch (kind) {
    case 'transfer': return unitErrors(step, place, '请选择转给哪个单位。', [place.unitId, '信已经在这个单位，请选别的单位。']);
    case 'co-handle': return unitErrors(step, place, '请选择请哪个单位协办。', [place.unitId, '这个单位正在主办，请选别的单位。'], ...place.coUnits.map((unit) => [unit, '这个单位已经在协办。'] as const));
    case 'stop-co-handling': return [...stoppedErrors(step, place), ...needed('/staffNote', !isWritten(staffNote), '请写明为什么不再协办。')];
    case 'contribute': return needed('/staffNote', !isWritten(staffNote), '请写协办意见。');
    case 'join': return needed('/intoNumber', !isWritten(intoNumber), '请填写并入哪封信的编号。');
    case 'refuse': return mailbox.refusalReasons.some(({ code }) => code === reasonCode) ? [] : [fieldProblem('/reasonCode', reasonCode === undefined ? 'required' : 'not-found', '请选择不予受理的原因。')];
    case 'send-back': return needed('/staffNote', !isWritten(staffNote), '请写明为什么退回。');
    case 'ask-writer': return needed('/publicNote', !isWritten(publicNote), '请写明要写信人补充什么。');
    case 'resume': return needed('/publicNote', !isWritten(publicNote), '请写明为什么继续办理，写信人会看到。');
    case 'extend': return extensionErrors(step, mailbox);
    default: return [];
  }
}

const needed = (pointer: string, missing: boolean, words: string) => (missing ? [fieldProblem(pointer, 'required', words)] : []);

function unitErrors({ unitId }: LetterStepDraft, { units }: StepPlace, words: string, ...taken: readonly (readonly [string | null, string])[]): FieldError[] {
  if (unitId === undefined) return needed('/unitId', true, words);
  if (!units.includes(unitId)) return [fieldProblem('/unitId', 'not-found', words)];
  const [, why] = taken.find(([unit]) => unit === unitId) ?? [];
  return why === undefined ? [] : [fieldProblem('/unitId', 'not-allowed', why)];
}

/** A department may leave by itself; another one is named by the desk alone. */
function stoppedErrors({ unitId }: LetterStepDraft, { coUnits, helper }: StepPlace): FieldError[] {
  const unit = unitId ?? helper;
  if (unit === undefined) return needed('/unitId', true, '请选择哪个单位不再协办。');
  if (!coUnits.includes(unit)) return [fieldProblem('/unitId', 'not-found', '这个单位没有在协办。')];
  return helper === undefined || unit === helper ? [] : [fieldProblem('/unitId', 'not-allowed', '只能让自己的单位退出协办。')];
}

function extensionErrors({ workdays, publicNote = '' }: LetterStepDraft, { maxExtension }: MailboxConfig): FieldError[] {
  return [
    ...needed('/publicNote', !isWritten(publicNote), '请写明为什么延期，写信人会看到。'),
    ...needed('/workdays', workdays === undefined, '请填写延长几个工作日。'),
    ...(workdays !== undefined && workdays > maxExtension ? [fieldProblem('/workdays', 'too-many', `最多延长${String(maxExtension)}个工作日。`, maxExtension)] : []),
  ];
}
