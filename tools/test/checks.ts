import { add, none, type Counts } from './counts.js';
import { runNode } from './command.js';

/** Everything that reads the sources and runs nothing of them; each counts as one test. */
const all: readonly (readonly [string, readonly string[]])[] = [
  ['types fit', ['node_modules/typescript/bin/tsc', '-p', '.']],
  ['lint finds nothing', ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  ['templates bind what exists', ['--import', 'tsx', 'tools/lint-templates.ts']],
  ['the contract is sound', ['--env-file=tools/redocly.env', 'node_modules/@redocly/cli/bin/cli.js', 'lint']],
  ['generated files are current', ['--import', 'tsx', 'tools/check-generated.ts']],
];

export async function checks(): Promise<Counts> {
  let counts = none;
  for (const [title, command] of all) {
    const { code, output } = await runNode(command, { quiet: true });
    console.log(`${code === 0 ? '✔' : '✖'} ${title}`);
    if (code !== 0) console.log(output.trimEnd().replace(/^/gm, '    '));
    counts = add(counts, code === 0 ? { ...none, passed: 1 } : { ...none, failed: 1 });
  }
  return counts;
}
