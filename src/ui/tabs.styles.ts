import { css } from 'lit';

export const tabStyles = css`
  .tabs {
    display: flex;
    border-block-end: 1px solid var(--_line);
  }
  .tabs button {
    border: 0;
    border-block-end: 3px solid transparent;
    border-radius: 0;
    color: var(--_text);
    padding-inline: 1.25em;
  }
  .tabs button[aria-selected="true"] {
    border-block-end-color: var(--_accent);
    color: var(--_accent);
    font-weight: 600;
  }
  @container (max-width: 36em) {
    .tabs {
      display: grid;
      grid-template-columns: repeat(3, 1fr);
    }
    .tabs button {
      padding-inline: 0.25em;
    }
  }
  /* Large text, and words that cannot be broken anywhere, leave no room for three. */
  @container (max-width: 20em) {
    .mode-elder .tabs {
      grid-template-columns: repeat(2, 1fr);
    }
  }
  @container (max-width: 26em) {
    .mode-elder:lang(en) .tabs {
      grid-template-columns: repeat(2, 1fr);
    }
  }
  @media (forced-colors: active) {
    .tabs button {
      border-block-end-color: Canvas;
    }
    .tabs button[aria-selected="true"] {
      border-block-end-color: Highlight;
    }
  }
  @media print {
    .tabs {
      display: none;
    }
    [role="tabpanel"][hidden] {
      display: block !important;
    }
  }
`;
