import { css } from 'lit';

/**
 * Colours by theme. An agency sets `--hy-color-…` on the element or on its page; `--_…` is what our own sheets use, so that a token that is
 * not set falls back to the theme's.
 */
export const tokens = css`
  .root {
    --_surface: var(--hy-color-surface, #fff);
    --_sunken: var(--hy-color-sunken, #f4f6f9);
    --_text: var(--hy-color-text, #1b2028);
    --_muted: var(--hy-color-muted, #505967);
    --_line: var(--hy-color-line, #d6dbe2);
    --_control: var(--hy-color-control, #6f7887);
    --_accent: var(--hy-color-accent, #0f56a6);
    --_on-accent: var(--hy-color-on-accent, #fff);
    --_accent-hover: var(--hy-color-accent-hover, var(--_own-hover, #0b4384));
    --_accent-soft: var(--hy-color-accent-soft, var(--_own-soft, #eaf2fb));
    --_own-hover: var(--hy-color-accent);
    --_selected: var(--hy-color-selected, var(--_accent));
    --_selected-ground: var(--hy-color-selected-ground, var(--_accent-soft));
    --_focus: var(--hy-color-focus, #0b3b8c);
    --_danger: var(--hy-color-danger, #a8231c);
    --_danger-ground: var(--hy-color-danger-ground, #fdf1ef);
    --_success: var(--hy-color-success, #17663a);
    --_success-ground: var(--hy-color-success-ground, #eef7f1);
    --_warning: var(--hy-color-warning, #7a4b00);
    --_warning-ground: var(--hy-color-warning-ground, #fff6e3);
    color-scheme: light;
  }
  .root.theme-red {
    --_accent: var(--hy-color-accent, #a61c22);
    --_accent-hover: var(--hy-color-accent-hover, var(--_own-hover, #84151a));
    --_accent-soft: var(--hy-color-accent-soft, var(--_own-soft, #fbeeee));
    --_selected: var(--hy-color-selected, #1b2028);
    --_selected-ground: var(--hy-color-selected-ground, #f4f6f9);
  }
  .root.theme-dark {
    --_surface: var(--hy-color-surface, #151a20);
    --_sunken: var(--hy-color-sunken, #1e252d);
    --_text: var(--hy-color-text, #e9ecf0);
    --_muted: var(--hy-color-muted, #b3bbc6);
    --_line: var(--hy-color-line, #3a434e);
    --_control: var(--hy-color-control, #8592a1);
    --_accent: var(--hy-color-accent, #93bef8);
    --_on-accent: var(--hy-color-on-accent, #0b1a2e);
    --_accent-hover: var(--hy-color-accent-hover, var(--_own-hover, #b5d3fb));
    --_accent-soft: var(--hy-color-accent-soft, var(--_own-soft, #1b2c43));
    --_focus: var(--hy-color-focus, #ffd166);
    --_danger: var(--hy-color-danger, #ffa79e);
    --_danger-ground: var(--hy-color-danger-ground, #3a1f1d);
    --_success: var(--hy-color-success, #86d6a6);
    --_success-ground: var(--hy-color-success-ground, #173024);
    --_warning: var(--hy-color-warning, #f2c572);
    --_warning-ground: var(--hy-color-warning-ground, #362a14);
    color-scheme: dark;
  }
  .root.theme-contrast {
    --_surface: #000;
    --_sunken: #000;
    --_text: #fff;
    --_muted: #fff;
    --_line: #fff;
    --_control: #fff;
    --_accent: #ffe600;
    --_on-accent: #000;
    --_accent-hover: #fff29a;
    --_accent-soft: #000;
    --_selected: #ffe600;
    --_selected-ground: #000;
    --_focus: #00e5ff;
    --_danger: #ffb3ab;
    --_danger-ground: #000;
    --_success: #8cf5b4;
    --_success-ground: #000;
    --_warning: #ffd98a;
    --_warning-ground: #000;
    color-scheme: dark;
  }
  /* Mixed from an accent of the agency's own; invalid, and so passed over, where it has set none. */
  @supports (color: color-mix(in srgb, red, blue)) {
    .root {
      --_own-hover: color-mix(in srgb, var(--hy-color-accent) 78%, var(--_text));
      --_own-soft: color-mix(in srgb, var(--hy-color-accent) 9%, var(--_surface));
    }
  }
`;
