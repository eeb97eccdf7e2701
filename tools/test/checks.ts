import { add, fault, none, type Counts } from './counts.js';
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
    const said = code === 0 ? `✔ ${title}` : `✖ ${title}\n${output.trimEnd().replace(/^/gm, '    ')}`;
    console.log(said);
    counts = add(counts, code === 0 ? { ...none, passed: 1 } : fault(said));
  }
  return counts;
}
