import { css } from 'lit';

export const outcomeStyles = css`
  .lead {
    font-size: 1.125em;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    max-inline-size: 44em;
    margin-block: 1em;
    border-block: 1px solid var(--_line);
  }
  .figures > div {
    padding: 0.75em;
  }
  .figures > div + div {
    border-inline-start: 1px solid var(--_line);
  }
  .figures dt {
    line-height: 1.5;
  }
  .figures dd {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.35;
  }
  .rich {
    margin-block-end: 1.5em;
  }
  .decided,
  .new {
    padding: 0.5em 0.75em;
    border-inline-start: 2px solid var(--_accent);
    background: var(--_sunken);
  }
  .new {
    border-color: var(--_line);
    background: none;
  }
  .decided strong {
    margin-inline-end: 0.75em;
  }
  .new strong {
    display: block;
  }
  @container (max-width: 36em) {
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .figures > div:nth-child(odd) {
      border-inline-start: 0;
    }
    .figures > div:nth-child(n + 3) {
      border-block-start: 1px solid var(--_line);
    }
  }
`;
