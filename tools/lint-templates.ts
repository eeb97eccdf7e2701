/** `npm run lint:templates`: wrong tags, attributes, bindings and listeners in the templates of src, as lit-analyzer sees them. */
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DefaultLitAnalyzerContext, LitAnalyzer, makeConfig, type LitDiagnostic } from 'lit-analyzer';
import ts from 'typescript';
import { filesBelow } from './build/files.js';

const root = fileURLToPath(new URL('../', import.meta.url));
const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)).config, ts.sys, root);
const files = (await filesBelow(join(root, 'src'))).filter((file) => /(?<!\.gen)\.ts$/.test(file)).map((file) => join(root, 'src', file));
const program = ts.createProgram(files, options);

const context = new DefaultLitAnalyzerContext({ getProgram: () => program });
// Its list of CSS properties ends years ago: no container queries, no content-visibility. And it cannot see an element that a view's owner fetches late.
context.updateConfig(makeConfig({ strict: true, rules: { 'no-invalid-css': 'off', 'no-missing-import': 'off' } }));
const analyzer = new LitAnalyzer(context);

const found = files.flatMap((file) => {
  const source = program.getSourceFile(file);
  return source ? analyzer.getDiagnosticsInFile(source).filter(isTrue).map((diagnostic) => line(diagnostic, source)) : [];
});
for (const problem of found) console.error(problem);
console.log(`${String(files.length)} files, ${String(found.length)} problems in templates`);
process.exitCode = found.length > 0 ? 1 : 0;

/** It is older than `nothing`, which it takes for a value that no attribute accepts, and than `hidden="until-found"`. */
function isTrue({ message }: LitDiagnostic): boolean {
  return !message.includes('Symbol(undefined)') && !message.startsWith("The 'hidden' attribute is of boolean type");
}

function line({ location, message, source: rule }: LitDiagnostic, source: ts.SourceFile): string {
  const { line: row, character } = source.getLineAndCharacterOfPosition(location.start);
  const path = relative(root, source.fileName);
  return `${path}:${String(row + 1)}:${String(character + 1)}  ${message}  ${rule}`;
}
