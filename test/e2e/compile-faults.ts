import assert from 'node:assert/strict';
import ts from 'typescript';

const read = new Map<string, ts.SourceFile | undefined>();

/** What TypeScript says, a line each, about a page that exists in memory alone, and about declarations that it brings along. */
export function compileFaults(page: string, code: string, declarations: readonly string[]): string[] {
  const options: ts.CompilerOptions = {
    strict: true, exactOptionalPropertyTypes: true, noEmit: true, types: [], jsx: ts.JsxEmit.Preserve,
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => file === page || fileExists(file);
  host.getSourceFile = (file, ...rest) => {
    if (file === page) return ts.createSourceFile(file, code, ts.ScriptTarget.ES2022);
    if (!read.has(file)) read.set(file, getSourceFile(file, ...rest));
    return read.get(file);
  };
  const program = ts.createProgram([page], options, host);
  return [page, ...declarations].flatMap((file) => {
    const source = program.getSourceFile(file) ?? assert.fail(`${file} is not part of the page`);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
  });
}
