import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { closedValues, compile } from './closed-values.js';
import { vscodeData, webTypes } from './editor-data.js';
import { writeEventTypes } from './event-types.js';
import { jsxTypes } from './jsx-types.js';
import { readElements } from './manifest.js';

/** Writes what follows from a built folder's `custom-elements.json` and declarations: data for editors, types for JSX and for listeners. */
export async function writeDerived(folder: string, release: { readonly name: string; readonly version: string }): Promise<void> {
  const elements = await readElements(join(folder, 'custom-elements.json'));
  const fileOf = (tag: string): string => join(folder, 'elements', `${tag}.d.ts`);
  const closed = closedValues(compile(elements.map(({ tagName }) => fileOf(tagName))), fileOf, elements);
  const json = (value: object): string => `${JSON.stringify(value, null, 1)}\n`;
  await Promise.all([
    writeFile(join(folder, 'vscode.html-custom-data.json'), json(vscodeData(elements, closed))),
    writeFile(join(folder, 'web-types.json'), json(webTypes(elements, closed, release))),
    writeFile(join(folder, 'jsx.d.ts'), jsxTypes(elements, closed)),
    writeEventTypes(folder, elements),
  ]);
}
