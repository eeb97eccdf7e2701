/** Ajv's findings in our own closed set of codes, in words, without the value that was sent. */
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { FieldError, FieldErrorCode } from '../../src/contract/models.js';
import { fieldName } from './field-names.js';

/** More than this helps nobody. */
const mostErrors = 50;
/** Longer names are not ours; a pointer does not repeat them. */
const longestName = 60;

export function fieldErrors(found: readonly ErrorObject[]): FieldError[] {
  const errors = found.filter((error) => !isEmptyBranch(error)).map(fieldError);
  const distinct = new Map(errors.map((error) => [`${error.pointer} ${error.code}`, error]));
  return [...distinct.values()].slice(0, mostErrors);
}

/** `oneOf: [X, null]` also complains that the value is not null. */
function isEmptyBranch({ keyword, params }: ErrorObject): boolean {
  return keyword === 'oneOf' || (keyword === 'type' && params['type'] === 'null');
}

function fieldError(error: ErrorObject): FieldError {
  const { code, limit } = codeOf(error);
  const pointer = pointerOf(error);
  return fieldProblem(pointer, code, messageFor(pointer, code, limit), limit);
}

/** A field error; `limit` only where a number says more. */
export function fieldProblem(pointer: string, code: FieldErrorCode, message: string, limit?: number): FieldError {
  return { pointer, code, message, ...(limit !== undefined && { limit }) };
}

function pointerOf({ keyword, instancePath, params }: ErrorObject): string {
  const inner: unknown = keyword === 'required' ? params['missingProperty'] : keyword === 'additionalProperties' ? params['additionalProperty'] : undefined;
  if (typeof inner !== 'string' || inner.length > longestName) return instancePath;
  return `${instancePath}/${inner.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

function codeOf({ keyword, params }: ErrorObject): { code: FieldErrorCode; limit?: number } {
  const limit = Number(params['limit']);
  switch (keyword) {
    case 'required': return { code: 'required' };
    case 'additionalProperties': return { code: 'unknown-field' };
    case 'type': return { code: 'wrong-type' };
    case 'maxLength': return { code: 'too-long', limit };
    case 'minLength': return { code: 'too-short', limit };
    case 'maxItems': return { code: 'too-many', limit };
    case 'minItems': return { code: 'too-few', limit };
    case 'enum': return { code: 'not-allowed' };
    case 'minimum': case 'maximum': return { code: 'not-allowed', limit };
    default: return { code: 'wrong-format' };
  }
}

function messageFor(pointer: string, code: FieldErrorCode, limit = 0): string {
  const field = fieldName(pointer);
  switch (code) {
    case 'required': return `请填写${field}。`;
    case 'too-long': return `${field}最多${String(limit)}字。`;
    case 'too-short': return limit <= 1 ? `请填写${field}。` : `${field}至少${String(limit)}字。`;
    case 'too-many': return `${field}最多${String(limit)}项。`;
    case 'too-few': return limit <= 1 ? `请填写${field}。` : `${field}至少${String(limit)}项。`;
    case 'unknown-field': return '表单里没有这一项，请去掉。';
    case 'not-allowed': return `请重新选择${field}。`;
    default: return `请检查${field}的写法。`;
  }
}
