import { css } from 'lit';

/** Buttons, fields, choices, notices: one look for all widgets. */
export const controlStyles = css`
  button,
  input,
  textarea,
  select {
    font: inherit;
    line-height: 1.5;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.4em;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0.375em 1em;
    border: 1px solid var(--_accent);
    border-radius: 0.25em;
    background: var(--_surface);
    color: var(--_accent);
    cursor: pointer;
    text-align: center;
    /* As narrow as its longest word, and not as a letter. */
    overflow-wrap: break-word;
  }
  button:hover {
    color: var(--_accent-hover);
    border-color: var(--_accent-hover);
  }
  button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  button.primary:hover {
    background: var(--_accent-hover);
    border-color: var(--_accent-hover);
  }
  button.quiet {
    border-color: transparent;
    padding-inline: 0;
    background: none;
    text-decoration: underline;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.2em;
  }
  button[aria-disabled="true"] {
    cursor: default;
  }
  .mode-elder button,
  .mode-elder input:not([type="checkbox"]):not([type="radio"]),
  .mode-elder select,
  .mode-elder .choice {
    min-block-size: 60px;
  }
  .mode-elder button {
    min-inline-size: 60px;
  }
  .mode-elder details > summary {
    padding-block: 0.75em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  input:not([type="checkbox"]):not([type="radio"]),
  textarea,
  select {
    appearance: none;
    display: block;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_control);
    border-radius: 0.25em;
    background: var(--_surface);
    box-shadow: none;
  }
  textarea {
    resize: vertical;
    line-height: 1.75;
  }
  .field + .field,
  .field + fieldset,
  fieldset + .field {
    margin-block-start: 1.5em;
  }
  .field > label,
  .field > legend,
  fieldset > legend {
    display: block;
    font-weight: 600;
    line-height: 1.5;
  }
  fieldset > legend + .field {
    margin-block-start: 0.75em;
  }
  .notice li a {
    display: inline-block;
    padding-block: 0.625em;
  }
  .mode-elder .notice li a {
    padding-block: 0.75em;
  }
  .notice li + li {
    margin-block-start: 0.5em;
  }
  .hint {
    display: block;
    color: var(--_muted);
    line-height: 1.5;
  }
  .field > label + *,
  .field > .hint + * {
    margin-block-start: 0.5em;
  }
  .field > label + .hint {
    margin-block-start: 0;
  }
  .error {
    display: flex;
    gap: 0.4em;
    color: var(--_danger);
    font-weight: 600;
    line-height: 1.5;
    margin-block-start: 0.5em;
  }
  .field.wrong {
    border-inline-start: 2px solid var(--_danger);
    padding-inline-start: 0.75em;
  }
  .wrong input:not([type="checkbox"]):not([type="radio"]),
  .wrong textarea {
    border: 2px solid var(--_danger);
    padding: calc(0.5em - 1px) calc(0.75em - 1px);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0.375em 0.75em;
    border: 1px solid var(--_control);
    border-radius: 0.25em;
    cursor: pointer;
  }
  .choice:has(:checked) {
    border: 2px solid var(--_selected);
    padding: calc(0.375em - 1px) calc(0.75em - 1px);
    background: var(--_selected-ground);
  }
  .field > .choice.plain {
    display: flex;
    align-items: flex-start;
    padding: 0.375em 0;
    border: 1px solid transparent;
    background: none;
    font-weight: 400;
  }
  .choice input {
    accent-color: var(--_selected);
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
  }
  .plain input {
    margin-block-start: 0.25em;
  }
  .notice {
    display: flex;
    gap: 0.5em;
    max-inline-size: none;
    padding: 0.75em 1em;
    border-inline-start: 2px solid var(--_control);
    background: var(--_sunken);
    line-height: 1.5;
  }
  .notice > svg.icon {
    margin-block-start: 0.1em;
  }
  .notice .body {
    flex: 1;
    min-inline-size: 0;
  }
  .notice .actions {
    margin-block-start: 0.5em;
  }
  .notice.warning {
    border-color: var(--_warning);
    background: var(--_warning-ground);
  }
  .notice.warning > svg.icon {
    color: var(--_warning);
  }
  .notice.danger {
    border-color: var(--_danger);
    background: none;
  }
  .notice.danger > svg.icon {
    color: var(--_danger);
  }
  .notice.success {
    border-color: var(--_success);
    background: var(--_success-ground);
  }
  .notice.success > svg.icon {
    color: var(--_success);
  }
  details > summary {
    cursor: pointer;
    min-block-size: 44px;
    padding-block: 0.5em;
    line-height: 1.5;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @media (forced-colors: active) {
    .choice:has(:checked) {
      border-color: Highlight;
    }
    button.primary {
      border-width: 2px;
    }
    button.quiet,
    .choice.plain {
      border-color: Canvas;
    }
  }
`;
