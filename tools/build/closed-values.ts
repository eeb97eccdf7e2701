import ts from 'typescript';
import type { ManifestElement } from './manifest.js';

/** By tag and property the values of a closed set, without the empty one. */
export type ClosedValues = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** The compiler's view of these files: sources or declarations. */
export function compile(files: readonly string[]): ts.Program {
  const options: ts.CompilerOptions = { strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, experimentalDecorators: true, types: [] };
  return ts.createProgram([...files], options);
}

/** What a file exports under a name, where it does. */
export function exported(program: ts.Program, file: string, name: string): ts.Type | undefined {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const found = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
  return found && checker.getDeclaredTypeOfSymbol(found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found);
}

/** Asks the compiler which properties take only certain texts: the manifest has the names of their types, which tell an editor nothing. */
export function closedValues(program: ts.Program, fileOf: (tag: string) => string, elements: readonly ManifestElement[]): ClosedValues {
  const checker = program.getTypeChecker();
  return new Map(elements.map(({ tagName, name, attributes = [] }) => {
    const type = exported(program, fileOf(tagName), name);
    if (!type) throw new Error(`${fileOf(tagName)} does not export ${name}, which custom-elements.json names: run \`npm run generate\``);
    const rows = attributes.flatMap(({ fieldName }) => {
      const property = fieldName === undefined ? undefined : type.getProperty(fieldName);
      const values = property && literals(checker.getTypeOfSymbol(property));
      return fieldName !== undefined && values ? [[fieldName, values] as const] : [];
    });
    return [tagName, new Map(rows)] as const;
  }));
}

function literals(type: ts.Type): readonly string[] | undefined {
  const parts = type.isUnion() ? type.types : [type];
  const given = parts.filter((part) => !(part.flags & ts.TypeFlags.Undefined));
  const texts = given.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
  return texts.length > 0 && texts.length === given.length ? texts.filter((text) => text !== '') : undefined;
}
