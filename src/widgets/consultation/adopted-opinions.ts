import { positionValues } from '../../contract/models.js';
import type { Clause } from '../../client/index.js';
import { typedIdentity, type Adopted } from '../../core/adoption.js';
import type { Typed, TypedValues } from '../../core/fallback-element.js';
import { clauseIdOf } from './clause-number.js';
import { chooseOpinion, filesOwner, insertOpinion, type OpinionValues, type SubmissionValues } from './submission-values.js';

/** More than this no form has. */
const most = 200;

const numbered = (name: string, number: number): string => (number === 1 ? name : `${name}-${number}`);

/** The fields of one opinion in the form that a page has for readers without script: the first without a number, then `reason-2` and so on. */
function fieldsOf(typed: TypedValues, number: number, hasFiles: boolean): Pick<OpinionValues, 'reason' | 'position' | 'suggestedText'> & { clause: string } | undefined {
  const field = (name: string): string => typed.get(numbered(name, number)) ?? '';
  const position = positionValues.find((value) => value === field('position'));
  const suggestedText = field('suggestedText');
  const written = { clause: field('clause').trim(), reason: field('reason'), ...(position && { position }), ...(suggestedText && { suggestedText }) };
  return written.reason || suggestedText || hasFiles ? written : undefined;
}

/** What was typed without script, in front of what is here: a clause that the draft does not have stays as words before the reason. */
export async function adoptOpinions(values: SubmissionValues, { texts, files }: Typed, read: (clauseId: string) => Promise<Clause | undefined>): Promise<Adopted<SubmissionValues>> {
  let adopted = values;
  const owned = new Map<string, readonly File[]>();
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  for (const number of numbers.toReversed()) {
    const chosen = files.get(numbered('files', number));
    const written = fieldsOf(texts, number, chosen !== undefined);
    if (!written) continue;
    const { clause: name, ...opinion } = written;
    const clause = await clauseNamed(name, read);
    adopted = putInFront(adopted, clause, name, opinion);
    const owner = filesOwner({ clauseId: clause?.id ?? null });
    if (chosen) owned.set(owner, [...chosen, ...owned.get(owner) ?? []]);
  }
  return {
    values: { ...adopted, active: 0, identity: { ...values.identity, ...typedIdentity(texts) }, publish: values.publish || texts.get('consent') === 'yes' },
    files: owned,
  };
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
