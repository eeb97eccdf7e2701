/** A closed JSON Schema of an agency's configuration: our own types from their declarations, those of the contract from the contract. And an example of it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { demoConfig } from '../../demo/server/demo-config.js';
import { root } from '../build/library.js';
import type { ContractSource } from './contract-source.js';

type Schema = Readonly<Record<string, unknown>>;
type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

const server = join(root, 'demo/server');
const keywords = new Map<ts.SyntaxKind, Schema>([
  [ts.SyntaxKind.StringKeyword, { type: 'string' }],
  [ts.SyntaxKind.BooleanKeyword, { type: 'boolean' }],
  [ts.SyntaxKind.NumberKeyword, { type: 'integer', minimum: 0 }],
]);

/** Complete, and checked by a test; a server in production does not start with it before an agency has made it its own. */
export function exampleFile(): [path: string, content: string] {
  const { mode: _, ...example } = demoConfig;
  return ['docs/agency.example.json', `${JSON.stringify({ ...example, allowedOrigins: [], staff: [] }, null, 2)}\n`];
}

/** @throws {Error} for a type that has no schema: write it in another way, or teach it here. */
export async function agencyConfigFile(contract: ContractSource): Promise<[path: string, content: string]> {
  const declarations = new Map((await Promise.all(['config.ts', 'mailbox-config.ts', 'letter-statistics-words.ts'].map(declarationsIn))).flat());
  const schemas = new Schemas(declarations, contract.components.schemas);
  const { properties, ...rest } = schemas.named('AgencySettings');
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...rest,
    // For editors: it names this file.
    properties: { $schema: { type: 'string' }, ...(properties as object) },
    $defs: schemas.contractParts(),
  };
  return ['demo/server/agency-config.gen.json', `${JSON.stringify(schema, null, 1)}\n`];
}

async function declarationsIn(name: string): Promise<[string, Declaration][]> {
  const source = ts.createSourceFile(name, await readFile(join(server, name), 'utf8'), ts.ScriptTarget.ES2022, true);
  return source.statements.filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)).map((node) => [node.name.text, node]);
}

class Schemas {
  readonly #declarations: ReadonlyMap<string, Declaration>;
  readonly #contract: Readonly<Record<string, Schema>>;
  readonly #used = new Set<string>();

  constructor(declarations: ReadonlyMap<string, Declaration>, contract: Readonly<Record<string, Schema>>) {
    this.#declarations = declarations;
    this.#contract = contract;
  }

  named(name: string): Schema {
    const declaration = this.#declarations.get(name);
    if (declaration) return { ...describing(declaration), ...(ts.isInterfaceDeclaration(declaration) ? this.#interface(declaration) : this.#of(declaration.type)) };
    if (!(name in this.#contract)) throw new Error(`${name} is neither a type of the configuration nor a schema of the contract.`);
    this.#used.add(name);
    return { $ref: `#/$defs/${name}` };
  }

  /** What was referred to, and what that refers to. */
  contractParts(): Record<string, unknown> {
    const parts: Record<string, unknown> = {};
    // A set is walked to its end also while it grows.
    for (const name of this.#used) {
      parts[name] = withoutRemarks(this.#contract[name], (reference) => {
        this.#used.add(reference);
        return `#/$defs/${reference}`;
      });
    }
    return parts;
  }

  #of(node: ts.TypeNode): Schema {
    const keyword = keywords.get(node.kind);
    if (keyword) return keyword;
    if (ts.isParenthesizedTypeNode(node)) return this.#of(node.type);
    if (ts.isTypeOperatorNode(node)) return this.#of(node.type);
    if (ts.isArrayTypeNode(node)) return { type: 'array', items: this.#of(node.elementType) };
    if (ts.isTupleTypeNode(node) && node.elements[0]) return { type: 'array', minItems: node.elements.filter((element) => !ts.isRestTypeNode(element)).length, items: this.#of(node.elements[0]) };
    if (ts.isTypeLiteralNode(node)) return this.#object(node.members);
    if (ts.isLiteralTypeNode(node)) return ts.isStringLiteral(node.literal) ? { enum: [node.literal.text] } : { type: 'null' };
    if (ts.isUnionTypeNode(node)) return union(node.types.map((type) => this.#of(type)), (name) => this.#contract[name]);
    if (ts.isIntersectionTypeNode(node)) return merged(node.types.map((type) => this.#of(type)));
    if (ts.isTypeReferenceNode(node)) return this.#reference(node);
    throw new Error(`There is no schema for ${node.getText()}.`);
  }

  #reference(node: ts.TypeReferenceNode): Schema {
    const name = node.typeName.getText();
    const [first, second] = node.typeArguments ?? [];
    if (!first) return this.named(name);
    if (name === 'Readonly') return this.#of(first);
    if (name === 'Partial') return { ...this.#of(first), required: [] };
    if (name === 'Record' && second) {
      const names = this.#values(first);
      return object(Object.fromEntries(names.map((key) => [key, this.#of(second)])), names);
    }
    if (name === 'Omit' && second) return without(this.#resolved(this.#of(first)), this.#values(second));
    throw new Error(`There is no schema for ${node.getText()}.`);
  }

  #interface({ members, heritageClauses }: ts.InterfaceDeclaration): Schema {
    const parents = [...(heritageClauses ?? [])].flatMap(({ types }) => types.map(({ expression }) => this.#resolved(this.named(expression.getText()))));
    return merged([...parents, this.#object(members)]);
  }

  #object(members: ts.NodeArray<ts.TypeElement>): Schema {
    const known = members.filter((member) => ts.isPropertySignature(member));
    const nameOf = ({ name }: ts.PropertySignature) => (name as ts.Identifier).text;
    return object(
      Object.fromEntries(known.map((member) => [nameOf(member), this.#property(member)])),
      known.filter(({ questionToken }) => !questionToken).map(nameOf),
    );
  }

  #property(member: ts.PropertySignature): Schema {
    if (!member.type) throw new Error(`${member.getText()} has no type.`);
    return { ...this.#of(member.type), ...describing(member) };
  }

  #values(node: ts.TypeNode): string[] {
    const values = this.#resolved(this.#of(node))['enum'];
    if (!Array.isArray(values)) throw new Error(`${node.getText()} has no values.`);
    return values as string[];
  }

  #resolved(schema: Schema): Schema {
    const name = referred(schema);
    return name === undefined ? schema : withoutRemarks(this.#contract[name], (reference) => this.named(reference)['$ref']) as Schema;
  }
}

const referred = ({ $ref }: Schema) => (typeof $ref === 'string' ? $ref.split('/').at(-1) : undefined);

const object = (properties: object, required: readonly string[]): Schema => ({ type: 'object', additionalProperties: false, required, properties });

function without({ required, properties, ...rest }: Schema, names: readonly string[]): Schema {
  const kept = Object.entries(properties as object).filter(([name]) => !names.includes(name));
  return { ...rest, ...object(Object.fromEntries(kept), (required as string[]).filter((name) => !names.includes(name))) };
}

function merged(parts: readonly Schema[]): Schema {
  return object(Object.assign({}, ...parts.map(({ properties }) => properties)) as object, parts.flatMap(({ required }) => required as string[]));
}

function union(parts: readonly Schema[], contract: (name: string) => Schema | undefined): Schema {
  const values = parts.map((part) => (contract(referred(part) ?? '') ?? part)['enum']);
  if (values.every(Array.isArray)) return { enum: values.flat() as unknown[] };
  const [first, second] = parts;
  const isSimple = parts.length === 2 && first !== undefined && second?.['type'] === 'null' && typeof first['type'] === 'string' && first['type'] !== 'object';
  return isSimple ? { ...first, type: [first['type'], 'null'] } : { anyOf: parts };
}

/** What a declaration's comment says, and its tags: `@minimum 1`, `@pattern …`. */
function describing(node: ts.Node): Schema {
  const comment = ts.getJSDocCommentsAndTags(node).filter((each) => ts.isJSDoc(each)).at(-1);
  const text = typeof comment?.comment === 'string' ? comment.comment.replace(/\s+/g, ' ').trim() : '';
  const tags = (comment?.tags ?? []).map((tag) => [tag.tagName.text, read(tag.getText().slice(tag.tagName.text.length + 1))] as const);
  return { ...(text !== '' && { description: text }), ...Object.fromEntries(tags), ...(tags.some(([name]) => name === 'exclusiveMinimum') && { type: 'number', minimum: undefined }) };
}

function read(text: string): string | number {
  const value = text.replace(/\*\/$|\n[^]*$/, '').trim();
  return /^\d+$/.test(value) ? Number(value) : value;
}

/** Nothing that a strict validator does not know. */
function withoutRemarks(value: unknown, refer: (name: string) => unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => withoutRemarks(inner, refer));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith('x-') && name !== 'example')
    .map(([name, inner]) => [name, name === '$ref' ? refer(String(inner).split('/').at(-1) ?? '') : withoutRemarks(inner, refer)]));
}
