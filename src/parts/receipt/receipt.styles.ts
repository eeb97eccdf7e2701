import { css } from 'lit';

export const receiptStyles = css`
  .receipt {
    border: 1px solid var(--_line);
    border-radius: 0.5em;
    padding: 1.5em;
  }
  .receipt h3 {
    font-size: 1.25em;
  }
  .receipt .keys {
    margin-block: 1em 0.5em;
  }
  .receipt dt {
    color: var(--_muted);
  }
  .receipt .keys dt {
    line-height: 1.5;
  }
  .receipt .keys dd {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.35;
    margin-block-end: 0.35em;
  }
  .receipt .group {
    display: inline-block;
    margin-inline-end: 0.5em;
    white-space: nowrap;
  }
  .receipt .pair {
    display: inline-block;
  }
  .receipt .rows {
    display: grid;
    grid-template-columns: max-content 1fr;
    gap: 0.25em 1em;
    margin-block: 1em;
  }
  .receipt .next li {
    position: relative;
    padding-inline-start: 1.25em;
  }
  .receipt .next li::before {
    content: "";
    position: absolute;
    inset-inline-start: 0.25em;
    inset-block-start: 0.75em;
    /* A border is printed, a ground is not. */
    border: 0.1875em solid var(--_control);
    border-radius: 50%;
  }
  .mode-elder .receipt .page a {
    display: inline-block;
    padding-block: 0.75em;
  }
  .mode-elder .receipt .page::before {
    inset-block-start: 1.5em;
  }
  .receipt .actions {
    margin-block-start: 1.5em;
  }
  .receipt figure {
    max-inline-size: 24em;
    margin-block: 1em;
  }
  .receipt img {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    border: 1px solid var(--_line);
  }
  .receipt .digest {
    display: none;
  }
  @media print {
    .receipt figure {
      display: none;
    }
    .receipt {
      break-inside: avoid;
      border-color: #000;
    }
    .receipt .digest {
      display: block;
    }
  }
`;
