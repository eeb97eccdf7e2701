import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { StoryVisitor, type StoryEntry } from './story-visitor.js';

const folder = fileURLToPath(new URL('../../storybook-static/', import.meta.url));
const skip = existsSync(`${folder}index.json`) ? false : 'There is no static build of the stories; `npm run build-storybook` makes one.';

test('every story is drawn, played to its end, and accessible', { skip }, async (t) => {
  const visitor = await StoryVisitor.open(folder);
  t.after(() => visitor.close());
  const entries = await visitor.entries();
  assert.ok(entries.length > 0, 'The build holds no story.');
  const bad: string[] = [];
  for (const entry of entries) {
    await t.test(titleOf(entry), async () => {
      const faults = await visitor.visit(entry);
      if (faults.length > 0) bad.push(titleOf(entry));
      assert.equal(faults.join('\n'), '');
    });
  }
  t.diagnostic(`${String(entries.length - bad.length)} of ${String(entries.length)} entries are well${bad.length > 0 ? `; not: ${bad.join(', ')}` : ''}.`);
});

function titleOf({ title, name, type }: StoryEntry): string {
  return `${title} – ${name}${type === 'docs' ? ' (page)' : ''}`;
}
