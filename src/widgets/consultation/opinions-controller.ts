import type { LitElement } from 'lit';
import type { Clause } from '../../client/index.js';
import type { FormController } from '../../core/form-controller.js';
import type { Change } from '../../parts/diff/text-diff.js';
import type { PersonalDataFinding } from '../../parts/personal-data/personal-data.js';
import { changeOpinion, chooseOpinion, insertOpinion, problemsWithout, rebase, removeOpinion, type OpinionValues, type SubmissionValues } from './submission-values.js';

/** The opinions of one box: which is open, what was taken out, what was changed in a wording, what personal data the writer chose to keep. */
export class OpinionsController {
  /** Changes to the open opinion's wording; undefined while there are none to show. */
  changes: readonly Change[] | undefined;
  /** The opinion that was taken out last, for bringing it back. */
  removed: OpinionValues | undefined;

  #removedFrom = 0;
  #kept: readonly string[] = [];

  constructor(private readonly host: LitElement, private readonly form: FormController<SubmissionValues>) {}

  get open(): OpinionValues | undefined {
    return this.form.values.items[this.form.values.active];
  }

  /** The first personal data in the reason that the writer did not choose to keep. */
  personalData(find: (text: string) => readonly PersonalDataFinding[]): PersonalDataFinding | undefined {
    const reason = this.open?.reason ?? '';
    return find(reason).find(({ start, end }) => !this.#kept.includes(reason.slice(start, end)));
  }

  change(change: Partial<OpinionValues>, pointer: string): void {
    this.form.set(changeOpinion(this.form.values, this.form.values.active, change), pointer);
    if ('suggestedText' in change) this.#compare();
  }

  choose(clause: Clause | null): void {
    this.form.restore(chooseOpinion(this.form.values, clause));
    this.#compare();
  }

  /** True when another one is open now. */
  turn(index: number): boolean {
    const turned = index !== this.form.values.active;
    this.form.open({ active: index });
    this.#compare();
    return turned;
  }

  /** The same for the opinion that the field of this pointer is part of, where it is part of one. */
  turnTo(pointer: string): boolean {
    const [, index] = /^\/items\/(\d+)/.exec(pointer) ?? [];
    return index !== undefined && this.turn(Number(index));
  }

  remove(index: number): void {
    this.removed = this.form.values.items[index];
    this.#removedFrom = index;
    this.form.set(removeOpinion(this.form.values, index));
    this.form.problems = problemsWithout(this.form.problems, index);
    this.#compare();
  }

  /** Puts the removed opinion back in its place, among what was written since. */
  bringBack(): void {
    if (this.removed) this.form.set(insertOpinion(this.form.values, this.removed, this.#removedFrom));
    this.forgetRemoved();
    this.#compare();
  }

  /** Goes over to a new version of the draft; a clause that cannot be read is left as it was. */
  async rebase(read: (clauseId: string) => Promise<Clause | undefined>): Promise<void> {
    const { items } = this.form.values;
    const clauses = await Promise.all(items.map(async ({ clauseId }) => (clauseId === null ? undefined : read(clauseId).catch(() => undefined))));
    this.form.set({ items: this.form.values.items.map((item) => rebase(item, clauses.find((clause) => clause?.id === item.clauseId))) });
    this.#compare();
  }

  forgetRemoved(): void {
    this.removed = undefined;
  }

  keepPersonalData({ start, end }: PersonalDataFinding): void {
    this.#kept = [...this.#kept, this.open?.reason.slice(start, end) ?? ''];
    this.host.requestUpdate();
  }

  /** The comparison is fetched with the first edit of a wording, never before. */
  #compare(): void {
    this.changes = undefined;
    const item = this.open;
    if (item?.suggestedText === undefined) return;
    const { original, suggestedText } = item;
    void import('../../parts/diff/text-diff.js').then(({ changesBetween }) => {
      if (this.open?.suggestedText !== suggestedText) return;
      this.changes = changesBetween(original, suggestedText);
      this.host.requestUpdate();
    }, () => {
      // The comparison could not be fetched: the wording can be edited and sent all the same.
    });
  }
}
