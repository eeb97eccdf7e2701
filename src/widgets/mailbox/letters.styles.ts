import { css } from 'lit';

export const lettersStyles = css`
  .filter {
    max-inline-size: 38em;
    margin-block-end: 1.5em;
  }
  .filter > * + * {
    margin-block-start: 0.5em;
  }
  .choice-row {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 1em;
    padding-block: 0.5em 1em;
  }
  .choice-row .field + .field {
    margin-block-start: 0;
  }
  .actions {
    align-items: center;
    column-gap: 1.5em;
  }
  .item h3 {
    font-size: 1.125em;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1em;
  }
  .one {
    max-inline-size: 38em;
  }
  .one > * + * {
    margin-block-start: 1em;
  }
  .one > * + h4 {
    margin-block-start: 2em;
  }
  .one > h4 + * {
    margin-block-start: 0.5em;
  }
  .one h3 {
    font-size: 1.5em;
  }
  .one h4 {
    font-size: 1.25em;
  }
  .words {
    white-space: pre-wrap;
    font-size: 1.125em;
  }
  .rows {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.25em 1em;
  }
  .rows dt {
    color: var(--_muted);
  }
  .page-link {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .mode-elder .page-link {
    min-block-size: 60px;
  }
  .said:empty {
    margin-block-start: 0;
  }
  @container (max-width: 36em) {
    .choice-row {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
