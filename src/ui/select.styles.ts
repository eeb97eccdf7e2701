import { css } from 'lit';

/** The system's own list, with an arrow that every theme shows. */
export const selectStyles = css`
  .select {
    position: relative;
  }
  .select select {
    padding-inline-end: 2.5em;
  }
  .select::after {
    content: "";
    position: absolute;
    inset-inline-end: 1em;
    inset-block-start: calc(50% - 0.35em);
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid var(--_control);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
    pointer-events: none;
  }
  .wrong select {
    border: 2px solid var(--_danger);
    padding-block: calc(0.5em - 1px);
    padding-inline-start: calc(0.75em - 1px);
  }
  @media print {
    .select select {
      border: 0;
      padding: 0;
    }
    .select::after {
      display: none;
    }
  }
`;
