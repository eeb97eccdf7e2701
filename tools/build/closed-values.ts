import { join } from 'node:path';
import ts from 'typescript';
import type { ManifestElement } from './manifest.js';

/** By tag and property the values of a closed set, without the empty one. */
export type ClosedValues = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Asks the compiler which properties take only certain texts: the manifest has the names of their types, which tell an editor nothing. */
export function closedValues(folder: string, elements: readonly ManifestElement[]): ClosedValues {
  const fileOf = (tag: string): string => join(folder, 'elements', `${tag}.d.ts`);
  const options: ts.CompilerOptions = { strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] };
  const program = ts.createProgram(elements.map(({ tagName }) => fileOf(tagName)), options);
  const checker = program.getTypeChecker();
  return new Map(elements.map(({ tagName, name, attributes = [] }) => {
    const source = program.getSourceFile(fileOf(tagName));
    const module = source && checker.getSymbolAtLocation(source);
    const found = module && checker.getExportsOfModule(module).find((symbol) => symbol.name === name);
    if (!found) throw new Error(`elements/${tagName}.d.ts does not export ${name}, which custom-elements.json names: run \`npm run generate\``);
    const type = checker.getDeclaredTypeOfSymbol(found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found);
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
