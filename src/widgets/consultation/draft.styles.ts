import { css } from 'lit';

export const draftStyles = css`
  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 1.5em;
    margin-block-end: 1.5em;
  }
  .tool {
    display: flex;
    align-items: end;
    gap: 0.5em;
    flex: 1 1 14em;
    max-inline-size: 24em;
  }
  .tool .field {
    flex: 1;
    min-inline-size: 0;
  }
  .tool:has(.error) {
    align-items: start;
  }
  .tool:has(.error) button {
    margin-block-start: 2em;
  }
  .tool.short {
    flex: 0 1 12em;
  }
  .matches {
    margin-block: 0.5em 1.5em;
    max-inline-size: 38em;
  }
  .matches li {
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_line);
  }
  mark {
    border-block-end: 2px solid var(--_accent);
    background: none;
    color: inherit;
    font-weight: 600;
  }
  .outline-list a {
    display: block;
    padding-block: 0.625em;
    line-height: 1.5;
    color: var(--_text);
    text-decoration: none;
  }
  .outline-list a:hover {
    color: var(--_accent-hover);
    text-decoration: underline;
  }
  .outline-list .level-part a {
    font-weight: 600;
  }
  .outline-list .level-subpart {
    padding-inline-start: 0.5em;
  }
  .outline-list .level-chapter {
    padding-inline-start: 1em;
  }
  .outline-list .level-chapter:first-child,
  .outline-list .level-chapter:first-child ~ .level-chapter {
    padding-inline-start: 0;
  }
  h3.level-part {
    font-size: 1.5em;
    text-align: center;
    margin-block: 1em 0.5em;
  }
  h3.level-subpart {
    text-align: center;
    margin-block: 1em 0.5em;
  }
  .chapter {
    margin-block-end: 2em;
  }
  .chapter > h3 {
    margin-block-end: 0.75em;
  }
  h4.section {
    margin-block: 1.5em 0.5em;
    font-size: 1.125em;
  }
  .clause {
    padding-block: 0.75em;
    border-block-start: 1px solid var(--_line);
    max-inline-size: 38em;
    scroll-margin-block-start: 1em;
    break-inside: avoid;
  }
  .active .clause-text {
    position: relative;
  }
  .active .clause-text::before {
    content: "";
    position: absolute;
    inset-block: 0.25em;
    inset-inline-start: -0.5em;
    border-inline-start: 2px solid var(--_selected);
  }
  .clause h4 {
    display: inline;
    margin-inline-end: 1em;
    line-height: inherit;
  }
  .clause p {
    margin-block-start: 0.25em;
  }
  .clause p.first {
    display: inline;
  }
  .clause .item {
    padding-inline-start: 2em;
  }
  .clause .subitem {
    padding-inline-start: 4em;
  }
  .clause-actions {
    display: flex;
    align-items: center;
    justify-content: flex-end;
    gap: 1em;
  }
  .box-first ::slotted(*) {
    margin-block-end: 1.5em;
    padding-block-end: 1.5em;
    border-block-end: 2px solid var(--_accent);
  }
  .box-here {
    margin-block: 0.75em;
    padding-block: 1em;
    border-block: 2px solid var(--_accent);
  }
  @media screen {
    .box-only > :not(.box-first) {
      display: none;
    }
    .box-only .box-first ::slotted(*) {
      max-inline-size: 38em;
      border-block-end: 0;
    }
  }
  .outline {
    margin-block-end: 1em;
  }
  .layout.wide {
    display: grid;
    grid-template-columns: 13em minmax(0, 38em) minmax(18em, 1fr);
    column-gap: 2em;
    align-items: start;
  }
  .wide .outline {
    position: sticky;
    inset-block-start: 1em;
    max-block-size: calc(100vh - 2em);
    overflow-y: auto;
    padding-inline-end: 0.5em;
  }
  .beside {
    padding-block-start: var(--_box-top, 0);
  }
  @media print {
    .outline {
      display: none;
    }
    .layout.wide {
      display: block;
    }
    .beside {
      padding: 0;
    }
  }
`;
