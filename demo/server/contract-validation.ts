/** Checks requests, and outside production answers, against the contract. Nothing is coerced, removed or filled in. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FieldError, OperationId } from '../../src/contract/models.js';
import { answerSchemaOf, bodySchemaOf, contractDocument, parametersOf, type ParameterDescription } from './contract-document.js';
import { fieldErrors } from './field-errors.js';

const rootId = 'urn:huiying:contract';

/** Stops at the first fault. */
const quick = compilerOf(false);
/** Goes on to the last fault, and copies its list again and again: what it takes grows with the square of what is wrong. */
const thorough = compilerOf(true);

/** Values in a body that is looked through for all of its faults: some hundred opinions. In a longer one the first is told. */
const mostValues = 2000;

type Compiler = (name: string, schema: object) => ValidateFunction;

/** Compiles when first needed: a server is ready before it knows every schema. */
function compilerOf(allErrors: boolean): Compiler {
  const ajv = new Ajv2020({ allErrors, strict: true, strictTypes: false, strictRequired: false });
  addFormats(ajv);
  // RFC 3339 has leap seconds, and no clock of ours does.
  const { validate: isRfc3339 } = ajv.formats['date-time'] as { validate: (text: string) => boolean };
  ajv.addFormat('date-time', (text: string) => isRfc3339(text) && !Number.isNaN(Date.parse(text)));
  ajv.addVocabulary(['components', 'example']);
  ajv.addSchema({ $id: rootId, components: { schemas: contractDocument.components['schemas'] } });
  const compiled = new Map<string, ValidateFunction>();
  return (name, schema) => {
    const known = compiled.get(name);
    if (known) return known;
    const validate = ajv.compile(absolute(schema) as object);
    compiled.set(name, validate);
    return validate;
  };
}

/** References in a piece of the contract point to its beginning, which is not the piece. */
function absolute(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(absolute);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) =>
    name === '$ref' && typeof inner === 'string' ? [name, `${rootId}${inner}`] : [name, absolute(inner)]));
}

/** What is wrong with a body, field by field; empty when it is right. Of a body too long for us only the first fault, whoever sent it. */
export function bodyErrors(id: OperationId, body: unknown): FieldError[] {
  const schema = bodySchemaOf(id);
  if (schema === undefined) return [];
  const name = `${id} body`;
  const first = quick(name, schema);
  if (first(body)) return [];
  if (valuesIn(body, mostValues) > mostValues) return fieldErrors(first.errors ?? []);
  const all = thorough(name, schema);
  all(body);
  return fieldErrors(all.errors ?? []);
}

/** How many values stand in it, itself and its objects and lists among them; counts no further than one beyond `most`. */
function valuesIn(value: unknown, most: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  let found = 1;
  for (const inner of Object.values(value)) {
    if (found > most) break;
    found += valuesIn(inner, most - found);
  }
  return found;
}

/** True when a path, query or header value is what the contract says. */
export function parameterIsValid(id: OperationId, parameter: ParameterDescription, value: unknown): boolean {
  return quick(`${id} ${parameter.in} ${parameter.name}`, parameter.schema)(value);
}

/** Query text as the contract means it: digits become a number only where it asks for an integer. */
export function readParameter(parameter: ParameterDescription, text: string): string | number {
  const wantsInteger = (parameter.schema as { type?: string }).type === 'integer';
  return wantsInteger && /^-?[0-9]{1,15}$/.test(text) ? Number(text) : text;
}

export const queryParametersOf = (id: OperationId) => parametersOf(id).filter((parameter) => parameter.in === 'query');

/** Why an answer is not what the contract promises, or undefined. Pointers and keywords only, no values. */
export function answerFault(id: OperationId, status: number, body: unknown): string | undefined {
  const schema = answerSchemaOf(id, status);
  if (schema === undefined) return `${id} may not answer ${String(status)}`;
  if (schema === null) return undefined;
  const validate = quick(`${id} ${String(status)}`, schema);
  if (validate(body)) return undefined;
  const [first] = validate.errors ?? [];
  return `${id} ${String(status)}: ${first?.instancePath ?? ''} breaks ${first?.keyword ?? 'the schema'}`;
}
