/** The shape of a configuration, by the schema that follows from `AgencySettings`. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import schema from './agency-config.gen.json' with { type: 'json' };

/** Half a second of work, so only for what comes from a file. */
let compiled: ValidateFunction | undefined;

/** A line for each fault: JSON Pointer and what has to be there. Empty when a value is of the shape. */
export function shapeFaults(value: unknown): string[] {
  const validate = (compiled ??= compile());
  return validate(value) ? [] : [...new Set((validate.errors ?? []).filter(isTold).map(sentence))];
}

function compile(): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
  addFormats(ajv);
  return ajv.compile(schema);
}

/** `X | null` also complains that the value is not null. */
const isTold = ({ keyword, params }: ErrorObject) => keyword !== 'anyOf' && params['type'] !== 'null';

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text', integer: 'a whole number', number: 'a number', boolean: 'true or false', array: 'a list', object: 'an object', null: 'null',
};

const formats: Readonly<Record<string, string>> = { date: 'a date such as 2026-11-20', 'date-time': 'a date and time such as 2026-11-20T09:00:00+08:00' };

function sentence({ keyword, instancePath, params, message = 'is not right' }: ErrorObject): string {
  switch (keyword) {
    case 'required': return `${below(instancePath, params['missingProperty'])} is missing`;
    case 'additionalProperties': return `${below(instancePath, params['additionalProperty'])} is no setting`;
    case 'type': return `${instancePath} must be ${[params['type']].flat().map((name) => typeNames[String(name)]).join(' or ')}`;
    case 'enum': return `${instancePath} must be one of ${(params['allowedValues'] as string[]).join(', ')}`;
    case 'format': return `${instancePath} must be ${formats[String(params['format'])] ?? String(params['format'])}`;
    default: return `${instancePath} ${message}`;
  }
}

const below = (pointer: string, name: unknown) => `${pointer}/${String(name).replace(/~/g, '~0').replace(/\//g, '~1')}`;
