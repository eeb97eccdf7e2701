import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parse } from 'acorn';
import { filesBelow } from './files.js';

/** Text that must not reach a page, and what it would do there. */
const forbidden: readonly (readonly [RegExp, string])[] = [
  [/(?:litHtml|litElement|reactiveElement)Versions/, 'announces our private Lit on the page'],
  [/createPolicy\(\s*["'`]lit-html/, 'makes a Trusted Types policy at import, which a second copy does not survive'],
  [/Lit is in dev mode/, 'is a development build of Lit'],
  [/\bprocess\.env\b/, 'asks for a variable of Node'],
  [/for\(var (\w+) in (\w+)\)\w+\(\w+,\1,\{get:/, 'takes what a page puts on Object.prototype for exports, and throws'],
  [/\beval\(|new Function\(/, 'is refused by a strict content security policy'],
];

/** Asked for once: where a browser keeps a failed import, never again. The autoloader counts for itself. */
const askedOnce = /\bimport\((["'`])\.[^"'`?]+\1\)(?!\.catch)/;

/** What is wrong with the JavaScript in a folder, a line each: not ES2022, a classic script that is not ASCII, or text that must not reach a page. */
export async function checkOutput(folder: string): Promise<string[]> {
  const files = (await filesBelow(folder)).filter((file) => file.endsWith('.js'));
  const found = await Promise.all(files.map(async (file) => problemsIn(file, await readFile(join(folder, file), 'utf8'))));
  return found.flat();
}

/** What is wrong with one file; a classic script is told by its name. */
export function problemsIn(file: string, code: string): string[] {
  const problems = forbidden.filter(([pattern]) => pattern.test(code)).map(([pattern, why]) => `${file} holds ${String(pattern)}: ${why}`);
  if (askedOnce.test(code) && basename(file) !== 'auto.js') problems.push(`${file} holds an import that can never be tried again`);
  const classic = basename(file).endsWith('.classic.js');
  try {
    parse(code, { ecmaVersion: 2022, sourceType: classic ? 'script' : 'module' });
  } catch (error) {
    problems.push(`${file} is not ES2022: ${error instanceof Error ? error.message : String(error)}`);
  }
  // A page in GBK reads a classic script as GBK; a module is always UTF-8.
  const foreign = classic ? /[^\0-\x7f]/.exec(code) : null;
  if (foreign) problems.push(`${file} is not ASCII at: ${code.slice(Math.max(0, foreign.index - 40), foreign.index + 20)}`);
  return problems;
}
