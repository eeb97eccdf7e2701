import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const templates = new URL('../templates/', import.meta.url);

/**
 * Writes element, messages, test and story of a new element below `root`, and returns their paths. Registers nothing.
 *
 * @param tag `hy-` + widget + part, for example `hy-mailbox-letters`.
 * @throws {Error} for another kind of name, or when one of the files exists: nothing is written then.
 */
export async function newElement(tag: string, root: string): Promise<string[]> {
  const [, name = ''] = /^hy-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/.exec(tag) ?? [];
  if (name === '') throw new Error(`“${tag}” is no name for an element: write hy-, the widget and the part in small letters, such as hy-mailbox-letters.`);
  const [widget = '', ...part] = name.split('-');
  const words = { tag, name, widget, class: pascal(tag), camel: lowerFirst(pascal(name)), key: part.length > 0 ? lowerFirst(pascal(part.join('-'))) : widget };
  const files = new Map([
    [`src/widgets/${widget}/${tag}.ts`, 'element.ts.txt'],
    [`src/widgets/${widget}/messages/${name}-zh.ts`, 'messages-zh.ts.txt'],
    [`src/widgets/${widget}/messages/${name}-en.ts`, 'messages-en.ts.txt'],
    [`test/widgets/${widget}/${tag}.browser.test.ts`, 'test.ts.txt'],
    [`stories/${tag}.stories.ts`, 'story.ts.txt'],
  ]);
  for (const path of files.keys()) await refuseExisting(join(root, path), path);
  for (const [path, template] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), fill(await readFile(new URL(template, templates), 'utf8'), words));
  }
  return [...files.keys()];
}

async function refuseExisting(file: string, path: string): Promise<void> {
  const exists = await access(file).then(() => true, () => false);
  if (exists) throw new Error(`${path} exists. Nothing was written.`);
}

function fill(template: string, words: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (hole, word: string) => words[word] ?? hole);
}

function pascal(kebab: string): string {
  return kebab.replace(/(?:^|-)([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase());
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
