import { css } from 'lit';
import { draftMarkStyles } from '../writing/draft-mark.styles.js';

export const receiptLookupStyles = css`
  ${draftMarkStyles}
  form > * + *,
  section > * + * {
    margin-block-start: 1.5em;
  }
  form > h2 + p {
    margin-block-start: 0.5em;
  }
  form,
  section {
    max-inline-size: 38em;
  }
  form > div:empty,
  .said:empty,
  #lookup-problem:not(:has(*)) {
    margin-block-start: 0;
  }
  .optional {
    font-weight: 400;
    color: var(--_muted);
  }
  h3 + .actions,
  .said {
    margin-block-start: 0.5em;
  }
  button.primary {
    min-inline-size: 10em;
  }
  article,
  .consent {
    padding-block: 1.5em;
    border-block-start: 1px solid var(--_line);
  }
  .consent {
    margin-block-start: 0;
    padding-block-end: 0;
  }
  article > * + * {
    margin-block-start: 0.75em;
  }
  h4 {
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
  .words {
    white-space: pre-wrap;
  }
  @container (max-width: 24em) {
    .rows {
      grid-template-columns: minmax(0, 1fr);
      row-gap: 0;
    }
    .rows dd {
      margin-block-end: 0.5em;
    }
    button.primary {
      inline-size: 100%;
    }
  }
  @media print {
    article {
      break-inside: avoid;
    }
  }
`;
