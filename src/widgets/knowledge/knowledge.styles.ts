import { css } from 'lit';

export const knowledgeStyles = css`
  .search {
    display: grid;
    gap: 1em;
    max-inline-size: 38em;
  }
  .search .field + .field {
    margin-block-start: 0;
  }
  .search button {
    justify-self: start;
    min-inline-size: 8em;
  }
  .found {
    margin-block-start: 1.5em;
  }
  .item h3 {
    font-size: 1.125em;
    word-break: normal;
  }
  .item a {
    display: inline-block;
    padding-block: 0.25em;
  }
  .question > * + * {
    margin-block-start: 1em;
  }
  .answer {
    white-space: pre-line;
    font-size: 1.125em;
    max-inline-size: 33.8em;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.25em 1em;
    max-inline-size: 38em;
    padding-block: 1em;
    border-block: 1px solid var(--_line);
  }
  .facts dt {
    color: var(--_muted);
  }
  .rating button[aria-pressed="true"] {
    border: 2px solid var(--_selected);
    padding: calc(0.375em - 1px) calc(1em - 1px);
    background: var(--_selected-ground);
  }
  .rating .actions {
    margin-block-start: 0.5em;
  }
  .onward {
    margin-block-start: 1em;
  }
  .onward a {
    display: inline-block;
    padding-block: 0.5em;
  }
  @container (max-width: 24em) {
    .facts {
      grid-template-columns: 1fr;
    }
    .facts dd + dt {
      margin-block-start: 0.5em;
    }
    .search button {
      inline-size: 100%;
    }
  }
  .mode-elder .item a,
  .mode-elder .onward a {
    padding-block: 0.75em;
  }
`;
