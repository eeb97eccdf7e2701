/** The colours of src/ui/tokens.styles.ts: `--hy-color-…` for an agency to set, `--_…` as our sheets read them. */
export const colourNames = [
  'surface', 'sunken', 'text', 'muted', 'line', 'control', 'accent', 'on-accent', 'accent-hover', 'accent-soft', 'selected', 'selected-ground', 'focus',
  'danger', 'danger-ground', 'success', 'success-ground', 'warning', 'warning-ground',
] as const;
