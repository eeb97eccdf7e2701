import { css } from 'lit';

export const statisticsStyles = css`
  .choice-of-period {
    display: flex;
    flex-wrap: wrap;
    gap: 1em;
    margin-block-end: 1.5em;
  }
  .choice-of-period .field {
    flex: 0 1 12em;
    min-inline-size: 0;
    margin: 0;
  }
  .lead {
    font-size: 1.125em;
  }
  .figures {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    max-inline-size: 48em;
    margin-block: 1em;
    border-block-end: 1px solid var(--_line);
  }
  .figures > div {
    padding: 0.75em;
    border-block-start: 1px solid var(--_line);
  }
  .figures > div:not(:nth-child(3n + 1)) {
    border-inline-start: 1px solid var(--_line);
  }
  .figures dt,
  .figures .more {
    line-height: 1.5;
  }
  .figures dd {
    font-size: 1.5em;
    font-weight: 600;
    line-height: 1.35;
  }
  .figures .more {
    font-size: 0.875em;
    font-weight: 400;
    color: var(--_muted);
  }
  .mode-elder .figures .more {
    font-size: 1em;
  }
  .frame {
    overflow-x: auto;
  }
  .frame,
  .grades {
    margin-block-start: 2em;
  }
  table {
    border-collapse: collapse;
  }
  .frame table {
    inline-size: 100%;
  }
  caption {
    padding-block-end: 0.5em;
    font-size: 1.25em;
    font-weight: 600;
    line-height: 1.35;
    text-align: start;
  }
  th,
  td {
    padding: 0.5em 0.75em;
    border-block-end: 1px solid var(--_line);
    line-height: 1.5;
    text-align: end;
    vertical-align: top;
    white-space: nowrap;
    font-weight: 400;
  }
  thead th {
    border-block-start: 1px solid var(--_line);
    background: var(--_sunken);
    font-weight: 600;
  }
  th:first-child {
    position: sticky;
    inset-inline-start: 0;
    min-inline-size: 6em;
    max-inline-size: 12em;
    background: var(--_surface);
    text-align: start;
    white-space: normal;
    overflow-wrap: break-word;
  }
  thead th:first-child {
    background: var(--_sunken);
  }
  tfoot th,
  tfoot td {
    font-weight: 600;
  }
  .bar {
    display: block;
    inline-size: 5em;
    block-size: 0.25em;
    margin-inline-start: auto;
    fill: var(--_accent);
  }
  .grades :is(th, td) {
    min-inline-size: 0;
    white-space: normal;
  }
  .grades .bar {
    inline-size: 3em;
  }
  h3 {
    margin-block: 2em 0.5em;
  }
  .definitions {
    max-inline-size: 38em;
  }
  .definitions > div {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
    line-height: 1.5;
  }
  dt {
    font-weight: 600;
  }
  .figures dt {
    font-weight: 400;
  }
  .definitions + .meta {
    margin-block-start: 1em;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.5em;
  }
  .links a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .mode-elder .links a {
    min-block-size: 60px;
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  @container (max-width: 36em) {
    .figures {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .figures > div:nth-child(n) {
      border-inline-start: 0;
    }
    .figures > div:nth-child(even) {
      border-inline-start: 1px solid var(--_line);
    }
    .figures dd {
      font-size: 1.25em;
    }
    .mode-elder .figures {
      grid-template-columns: minmax(0, 1fr);
    }
    .mode-elder .figures dd {
      font-size: 1.5em;
    }
    .mode-elder .figures > div:nth-child(n) {
      border-inline-start: 0;
    }
    th:first-child {
      max-inline-size: 9em;
    }
  }
  @media (forced-colors: active) {
    .bar {
      fill: CanvasText;
    }
  }
  @media print {
    .frame {
      overflow: visible;
    }
    table {
      font-size: 0.875em;
    }
    th,
    td {
      padding-inline: 0.5em;
    }
    thead th {
      white-space: normal;
    }
    th:first-child {
      position: static;
    }
    thead {
      display: table-header-group;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
