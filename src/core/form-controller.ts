import type { LitElement } from 'lit';

/** What is wrong, by the JSON Pointer of the field: the server's `errors[].pointer` and our own rules speak the same language. */
export type Problems = ReadonlyMap<string, string>;

/**
 * Holds what a citizen types and what is wrong with it. A field's control carries its JSON Pointer as `name`, so that the first error can take
 * the focus, wherever it is drawn.
 */
export class FormController<Values extends object> {
  values: Values;
  problems: Problems = new Map();

  constructor(private readonly host: LitElement, initial: Values, private readonly changed: () => void) {
    this.values = initial;
  }

  /** Takes over what was typed; what was wrong with a field is forgotten as soon as that field changes. */
  set(change: Partial<Values>, pointer?: string): void {
    this.values = { ...this.values, ...change };
    if (pointer !== undefined && this.problems.has(pointer)) {
      const problems = new Map(this.problems);
      problems.delete(pointer);
      this.problems = problems;
    }
    this.changed();
    this.host.requestUpdate();
  }

  /** Changes what is shown and not what was typed: no draft is written, and what is wrong stays wrong. */
  open(change: Partial<Values>): void {
    this.values = { ...this.values, ...change };
    this.host.requestUpdate();
  }

  /** Puts a whole set of values in place, without telling anybody that it changed. */
  restore(values: Values): void {
    this.values = values;
    this.problems = new Map();
    this.host.requestUpdate();
  }

  /** Shows what is wrong and moves focus to the first of it. True when there is nothing wrong. */
  async show(problems: Problems): Promise<boolean> {
    this.problems = problems;
    this.host.requestUpdate();
    const [first] = problems.keys();
    if (first === undefined) return true;
    await this.host.updateComplete;
    this.focus(first);
    return false;
  }

  focus(pointer: string): void {
    const find = (selector: string): HTMLElement | null => this.host.renderRoot.querySelector(selector);
    // What is wrong with the form as a whole has no field: the list of what is wrong takes the focus.
    (find(`[name="${CSS.escape(pointer)}"]`) ?? find('#problems'))?.focus();
  }
}
