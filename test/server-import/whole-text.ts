/** Whether a reading holds all of its source, compared without white space and markup. */
import assert from 'node:assert/strict';
import type { LawReading } from '../../demo/server/import/law-text.js';
import type { ReportReason } from '../../demo/server/import/law-report.js';

const leftOut: ReportReason[] = ['repeated', 'contents-list', 'empty-heading'];

/**
 * From the first clause on the text must be the same, character by character. Before it only the same characters must be
 * there, for lines between the first heading and the first article belong to the preamble.
 */
export function assertNothingLost(source: string, reading: LawReading): void {
  const given = strippedSource(source, reading);
  const { head, body } = wholeText(reading);
  const rest = given.slice(-body.length);
  const at = [...body].findIndex((character, index) => character !== rest.charAt(index));
  assert.equal(body.slice(at, at + 40), rest.slice(at, at + 40));
  const sorted = (text: string) => [...text].sort().join('');
  assert.equal(sorted(head), sorted(given.slice(0, -body.length)));
}

function wholeText({ text }: LawReading): { head: string; body: string } {
  const head = [text.title, ...text.preamble];
  const body: string[] = [];
  let shown = 0;
  for (const clause of text.clauses) {
    const until = Math.max(shown, text.outline.findIndex(({ id }) => id === clause.headingId) + 1);
    const headings = text.outline.slice(shown, until).flatMap(({ label, title }) => [label, title]);
    (shown === 0 && body.length === 0 ? head : body).push(...headings);
    shown = until;
    if (!clause.id.startsWith('para-')) body.push(clause.label);
    if (clause.title !== '') body.push(`【${clause.title}】`);
    for (const block of clause.blocks) body.push(block.label, block.text);
  }
  body.push(...text.outline.slice(shown).flatMap(({ label, title }) => [label, title]));
  return { head: head.join('').replace(/\s/g, ''), body: body.join('').replace(/\s/g, '') };
}

function strippedSource(source: string, { report }: LawReading): string {
  const dropped = new Set(report.filter(({ why }) => leftOut.includes(why)).map(({ line }) => line));
  return source
    .split('\n')
    .filter((_, index) => !dropped.has(index + 1))
    .join('')
    .replace(/<!--.*?-->/g, '')
    .replace(/[#*\s\u200b\ufeff]/g, '');
}
