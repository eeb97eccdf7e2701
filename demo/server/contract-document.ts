/** The contract as data: what a request must hold and what an answer may be. */
import source from '../../src/contract/document.gen.json' with { type: 'json' };
import { operations, type OperationId } from '../../src/contract/models.js';

export interface ParameterDescription {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: object;
}

interface MediaTypes { readonly content?: Readonly<Record<string, { readonly schema: object; readonly examples?: Readonly<Record<string, Reference>> }>> }
interface Reference { readonly $ref?: string }

interface OperationDescription {
  readonly parameters?: readonly (ParameterDescription | Reference)[];
  readonly security?: readonly object[];
  readonly requestBody?: MediaTypes;
  readonly responses: Readonly<Record<string, MediaTypes | Reference>>;
}

interface ContractDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export const contractDocument = source as unknown as ContractDocument;

/** Follows `#/components/…` once; the contract has no chains. */
function resolved<T>(value: T | Reference): T {
  const reference = (value as Reference).$ref;
  if (reference === undefined) return value as T;
  const [section = '', name = ''] = reference.split('/').slice(2);
  return contractDocument.components[section]?.[name] as T;
}

function describe(id: OperationId): { item: Readonly<Record<string, unknown>>; operation: OperationDescription } {
  const { path, method } = operations[id];
  const item = contractDocument.paths[path] ?? {};
  return { item, operation: item[method.toLowerCase()] as OperationDescription };
}

export function parametersOf(id: OperationId): ParameterDescription[] {
  const { item, operation } = describe(id);
  const shared = (item['parameters'] ?? []) as readonly (ParameterDescription | Reference)[];
  return [...shared, ...(operation.parameters ?? [])].map((parameter) => resolved<ParameterDescription>(parameter));
}

export function needsStaff(id: OperationId): boolean {
  return (describe(id).operation.security ?? []).length > 0;
}

/** The schema of the JSON body, or undefined where there is none. */
export function bodySchemaOf(id: OperationId): object | undefined {
  return describe(id).operation.requestBody?.content?.['application/json']?.schema;
}

/** Whether the body is a file. */
export function takesFile(id: OperationId): boolean {
  return describe(id).operation.requestBody?.content?.['application/octet-stream'] !== undefined;
}

/** The documented answer with this status: its schema, that of a text for a table, `null` for one without a body, undefined when the status is not documented. */
export function answerSchemaOf(id: OperationId, status: number): object | null | undefined {
  const response = describe(id).operation.responses[String(status)];
  if (response === undefined) return undefined;
  const { content } = resolved<MediaTypes>(response);
  return (content?.['application/json'] ?? content?.['text/csv'] ?? content?.['application/problem+json'])?.schema ?? null;
}
