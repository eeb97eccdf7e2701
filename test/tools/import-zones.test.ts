import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { importFault } from '../../tools/lint/import-zones.js';

/** The repository's own configuration without the rules that need types, which take a minute. */
const eslint = new ESLint({ cwd: fileURLToPath(new URL('../../', import.meta.url)), overrideConfig: [tseslint.configs.disableTypeChecked] });

/** What the repository's own configuration says about a file if it held this text. */
async function zoneFaults(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath });
  return result!.messages.filter(({ ruleId, fatal }) => ruleId === 'huiying/import-zones' || fatal).map(({ message }) => message);
}

test('the linter refuses an import that goes up a layer, however it is written', async () => {
  const text = [
    "import '../parts/provider/hy-provider.js';",
    "import type { HyProvider } from '../parts/provider/hy-provider.js';",
    "export * from '../ui/root.js';",
    "void import('../widgets/consultation/index.js');",
    "export type Late = import('../ui/root.js').Late;",
    "import { html } from 'lit';",
    "import { createClient } from '../client/index.js';",
    "import './language.js';",
  ].join('\n');
  const faults = await zoneFaults('src/core/element.ts', text);
  assert.equal(faults.length, 5);
  assert.match(faults[0] ?? '', /core stands below parts/);
});

test('the linter refuses generated types outside the contract, and Node inside src', async () => {
  const faults = await zoneFaults('src/client/client.ts', "import '../contract/schema.gen.js';\nimport 'node:fs';\n");
  assert.equal(faults.length, 2);
});

test('a widget may use its own files and lower layers, never another widget', () => {
  assert.equal(importFault('src/widgets/mailbox/hy-mailbox.ts', 'src/widgets/mailbox/letter-draft.ts'), undefined);
  assert.equal(importFault('src/widgets/mailbox/hy-mailbox.ts', 'src/parts/receipt/hy-receipt.ts'), undefined);
  assert.match(importFault('src/widgets/mailbox/hy-mailbox.ts', 'src/widgets/survey/answers.ts') ?? '', /never import each other/);
});

test('src uses nothing outside src, and lies in layers without exception', () => {
  assert.match(importFault('src/core/element.ts', 'demo/server/app.ts') ?? '', /nothing outside/);
  assert.match(importFault('src/core/element.ts', 'src/helpers/text.ts') ?? '', /in no layer/);
});

test('the server uses the contract, and its importer and seed the client', () => {
  assert.equal(importFault('demo/server/app.ts', 'src/contract/models.ts'), undefined);
  assert.equal(importFault('demo/server/import/import-law.ts', 'src/client/index.ts'), undefined);
  assert.equal(importFault('demo/server/seed.ts', 'src/client/index.ts'), undefined);
  assert.match(importFault('demo/server/app.ts', 'src/client/index.ts') ?? '', /only its import commands/);
  assert.match(importFault('demo/server/import/law-text.ts', 'src/core/format.ts') ?? '', /only its import commands/);
});
