import { css } from 'lit';

export const leavingStyles = css`
  .leaving {
    max-inline-size: min(30em, 100% - 2em);
    padding: 1.5em;
    border: 1px solid var(--_control);
    border-radius: 0.5em;
    background: var(--_surface);
    color: var(--_text);
  }
  .mode-elder > .leaving {
    font-size: 1.25em;
  }
  .leaving .actions {
    margin-block-start: 1.5em;
  }
`;
