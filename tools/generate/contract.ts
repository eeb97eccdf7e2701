import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { agencyConfigFile, exampleFile } from './agency-config.js';
import { readContract, type ContractSource, type Operation, type Parameter } from './contract-source.js';

const notice = '// Generated from the contract by `npm run generate`. Do not edit.\n';

const methods = ['get', 'post', 'put', 'patch', 'delete'];

/** What follows from the contract, by path: types, enum arrays, the operation table, the bundled document, and the schema of a configuration. */
export async function contractFiles(): Promise<Map<string, string>> {
  const document = await readContract();
  // A copy, because what turns it into types changes it.
  const types = astToString(await openapiTS(structuredClone(document) as unknown as OpenAPI3, { exportType: false }));
  return new Map([
    ['src/contract/schema.gen.ts', notice + types],
    ['src/contract/operations.gen.ts', operationTable(document, 'publicOperations', 'citizens use', (path) => !isStaff(path))],
    ['src/contract/staff-operations.gen.ts', operationTable(document, 'staffOperations', 'staff use, apart so that no public page carries them', isStaff)],
    ['src/contract/enums.gen.ts', enumArrays(document)],
    ['src/contract/document.gen.json', `${JSON.stringify(document, null, 1)}\n`],
    await agencyConfigFile(document),
    exampleFile(),
  ]);
}

function named(parameter: Parameter, document: ContractSource): Parameter {
  const name = parameter.$ref?.split('/').at(-1);
  return (name === undefined ? parameter : document.components.parameters[name]) ?? {};
}

const isStaff = (path: string): boolean => path.startsWith('/staff/');

function operationTable(document: ContractSource, name: string, whose: string, includes: (path: string) => boolean): string {
  const rows = Object.entries(document.paths).filter(([path]) => includes(path)).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, value]) => {
        const operation = value as Operation;
        const parameters = (operation.parameters ?? []).map((parameter) => named(parameter, document));
        const keyed = parameters.some((parameter) => parameter.name === 'Idempotency-Key');
        return `  ${operation.operationId}: { method: '${method.toUpperCase()}', path: '${path}', keyed: ${String(keyed)} },`;
      }),
  );
  return `${notice}/** Method and path of each operation that ${whose}; \`keyed\` ones carry an Idempotency-Key. */\nexport const ${name} = {\n${rows.join('\n')}\n} as const;\n`;
}

function enumArrays(document: ContractSource): string {
  const arrays = Object.entries(document.components.schemas)
    .filter(([, schema]) => schema.enum)
    .map(([name, schema]) => {
      const constant = `${name.charAt(0).toLowerCase()}${name.slice(1)}Values`;
      return `export const ${constant} = [${(schema.enum ?? []).map((value) => `'${value}'`).join(', ')}] as const;`;
    });
  return `${notice}${arrays.join('\n')}\n`;
}
