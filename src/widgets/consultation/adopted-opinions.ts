import { positionValues } from '../../contract/models.js';
import type { Clause } from '../../client/index.js';
import { typedIdentity } from '../../core/adoption.js';
import type { TypedValues } from '../../core/fallback-element.js';
import { clauseIdOf } from './clause-number.js';
import { chooseOpinion, insertOpinion, type OpinionValues, type SubmissionValues } from './submission-values.js';

/** More than this no form has. */
const most = 200;

/** The fields of one opinion in the form that a page has for readers without script: the first without a number, then `reason-2` and so on. */
function fieldsOf(typed: TypedValues, number: number): Pick<OpinionValues, 'reason' | 'position' | 'suggestedText'> & { clause: string } | undefined {
  const field = (name: string): string => typed.get(number === 1 ? name : `${name}-${number}`) ?? '';
  const position = positionValues.find((value) => value === field('position'));
  const suggestedText = field('suggestedText');
  const written = { clause: field('clause').trim(), reason: field('reason'), ...(position && { position }), ...(suggestedText && { suggestedText }) };
  return written.reason || suggestedText ? written : undefined;
}

/** What was typed without script, in front of what is here: a clause that the draft does not have stays as words before the reason. */
export async function adoptOpinions(values: SubmissionValues, typed: TypedValues, read: (clauseId: string) => Promise<Clause | undefined>): Promise<SubmissionValues> {
  let adopted = values;
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  for (const number of numbers.toReversed()) {
    const written = fieldsOf(typed, number);
    if (!written) continue;
    const { clause: name, ...opinion } = written;
    adopted = putInFront(adopted, await clauseNamed(name, read), name, opinion);
  }
  return { ...adopted, active: 0, identity: { ...values.identity, ...typedIdentity(typed) }, publish: values.publish || typed.get('consent') === 'yes' };
}

async function clauseNamed(name: string, read: (clauseId: string) => Promise<Clause | undefined>): Promise<Clause | undefined> {
  const ids = /^(?:art|para)-/.test(name) ? [name] : [clauseIdOf(name), clauseIdOf(name, 'para')];
  for (const id of ids) {
    const clause = id === undefined ? undefined : await read(id).catch(() => undefined);
    if (clause) return clause;
  }
  return undefined;
}

function putInFront(values: SubmissionValues, clause: Clause | undefined, name: string, opinion: Partial<OpinionValues> & { readonly reason: string }): SubmissionValues {
  const chosen = chooseOpinion(values, clause ?? null);
  const [here] = chosen.items.slice(chosen.active, chosen.active + 1);
  if (!here) return values;
  const reason = [clause || name === '全文' ? '' : name, opinion.reason, here.reason].filter(Boolean).join('\n');
  return { ...values, ...insertOpinion(values, { ...here, ...opinion, reason }, 0) };
}
