/** Writes what follows from src/contract/openapi.yaml: types, enum arrays, the operation table and the bundled document. */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const folder = new URL('../src/contract/', import.meta.url);
const notice = '// Generated from openapi.yaml by `npm run generate`. Do not edit.\n';

interface Parameter { $ref?: string; name?: string; in?: string }
interface Operation { operationId: string; parameters?: Parameter[]; requestBody?: object }
interface Document {
  paths: Record<string, Record<string, Operation | Parameter[]>>;
  components: { schemas: Record<string, { enum?: string[] }>; parameters: Record<string, Parameter> };
}

const document = parse(await readFile(new URL('openapi.yaml', folder), 'utf8')) as Document;
const methods = ['get', 'post', 'put', 'patch', 'delete'];

function named(parameter: Parameter): Parameter {
  const name = parameter.$ref?.split('/').at(-1);
  return (name === undefined ? parameter : document.components.parameters[name]) ?? {};
}

function operationTable(): string {
  const rows = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, value]) => {
        const operation = value as Operation;
        const parameters = (operation.parameters ?? []).map(named);
        const keyed = parameters.some((parameter) => parameter.name === 'Idempotency-Key');
        return `  ${operation.operationId}: { method: '${method.toUpperCase()}', path: '${path}', keyed: ${String(keyed)} },`;
      }),
  );
  return `${notice}/** Method and path of each operation; \`keyed\` ones carry an Idempotency-Key. */\nexport const operations = {\n${rows.join('\n')}\n} as const;\n`;
}

function enumArrays(): string {
  const arrays = Object.entries(document.components.schemas)
    .filter(([, schema]) => schema.enum)
    .map(([name, schema]) => {
      const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Values`;
      return `export const ${constant} = [${(schema.enum ?? []).map((value) => `'${value}'`).join(', ')}] as const;`;
    });
  return `${notice}${arrays.join('\n')}\n`;
}

const types = astToString(await openapiTS(new URL('openapi.yaml', folder), { exportType: false }));

await writeFile(new URL('schema.gen.ts', folder), notice + types);
await writeFile(new URL('operations.gen.ts', folder), operationTable());
await writeFile(new URL('enums.gen.ts', folder), enumArrays());
await writeFile(new URL('document.gen.json', folder), `${JSON.stringify(document, null, 1)}\n`);
