/** Sets or clears a custom state, for `:state(…)` in the page's style sheet. */
export function toggleState(internals: ElementInternals, state: string, on: boolean): void {
  try {
    if (on) internals.states.add(state);
    else internals.states.delete(state);
  } catch {
    // Chromium before 125 takes only names that begin with two hyphens: the state is a nicety, the element works without.
  }
}
