/** What is decided about opinions: public, held or not public, with a reason that the writer reads. */
import { choice, field } from './form.js';
import { decisionWords } from './words.js';

/**
 * @param {(name: string) => string | undefined} pointer Where a value stands in the body.
 * @param {string} [value] Nothing is chosen beforehand where nobody has decided yet: publishing is never an oversight.
 */
export function decisionFields(reasons, pointer, value = '') {
  const reasonCode = field({
    label: '原因', hint: '写的人查进度时读到的就是这句话。', tag: 'select', pointer: pointer('reasonCode'),
    options: [['', '请选择'], ...reasons.map(({ code, text }) => [code, text])],
  });
  const note = field({ label: '备注（可不填）', hint: '只有工作人员看得到。', maxlength: '500', pointer: pointer('note') });
  const adapt = () => { reasonCode.element.hidden = decision.value === 'publish' || decision.value === ''; };
  const decision = choice({ label: '怎样办', options: Object.entries(decisionWords), value, pointer: pointer('decision'), onchange: () => adapt() });
  adapt();
  return {
    decision,
    reasonCode,
    note,
    all: [decision, reasonCode, note],
    /** The part of the body that these fields make. */
    get body() {
      const publishes = decision.value === 'publish';
      return { decision: decision.value, reasonCode: publishes ? null : reasonCode.value || null, note: note.value };
    },
  };
}
