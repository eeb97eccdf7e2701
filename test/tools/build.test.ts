import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { problemsIn } from '../../tools/build/check-output.js';
import { privateLit } from '../../tools/vite/private-lit.js';
import { escapeTemplate } from '../../tools/vite/ascii-templates.js';

/** What a template tag gets from this source text between its backticks. */
function cooked(source: string): string {
  return runInNewContext(`((strings) => strings[0])\`${source}\``) as string;
}

test('escaping a template changes its source to ASCII and not what a tag reads', () => {
  for (const source of ['第十二条', 'a😀b', '\\n中', '\\\\中', '\\中', '\\u4e2d文', '“引号”…', '\\\u2028x', '\\😀']) {
    const escaped = escapeTemplate(source);
    assert.match(escaped, /^[\0-\x7f]*$/);
    assert.equal(cooked(escaped), cooked(source), source);
  }
});

test('a script that a page must not get is named with its reason', () => {
  assert.deepEqual(problemsIn('a.js', 'export const a = `${1}`;'), []);
  assert.match(problemsIn('a.js', 'class A { @b() accessor c; }')[0] ?? '', /not ES2022/);
  assert.match(problemsIn('huiying.classic.js', 'var a = "条";')[0] ?? '', /not ASCII/);
  assert.match(problemsIn('huiying.classic.js', 'var a = import.meta.url;')[0] ?? '', /not ES2022/);
  assert.match(problemsIn('a.js', '(globalThis.litHtmlVersions ??= []).push("3")')[0] ?? '', /announces our private Lit/);
  assert.match(problemsIn('a.js', 'import("./b.js").then(c)')[0] ?? '', /never be tried again/);
  assert.match(problemsIn('a.js', 'trustedTypes.createPolicy("lit-html", {})')[0] ?? '', /Trusted Types/);
});

test('the build fails when a release of Lit no longer holds the lines that are taken out', () => {
  const { transform } = privateLit();
  assert.ok(typeof transform === 'object');
  const handle = transform.handler as (code: string, id: string) => unknown;
  assert.throws(() => handle('const other = 1;', '/x/node_modules/lit-html/lit-html.js'), /exactly once/);
  assert.throws(() => handle('', '/x/node_modules/lit-html/development/lit-html.js'), /development build/);
  assert.equal(handle('const other = 1;', '/x/node_modules/lit-html/directives/until.js'), undefined);
});
