import { readFile, readdir } from 'node:fs/promises';
import { parse } from 'yaml';

export interface Parameter { $ref?: string; name?: string; in?: string }
export interface Operation { operationId: string; parameters?: Parameter[]; requestBody?: object }

export interface ContractSource {
  paths: Record<string, Record<string, Operation | Parameter[]>>;
  components: { schemas: Record<string, { enum?: string[] }>; parameters: Record<string, Parameter> };
}

type Section = Record<string, unknown>;

const contract = new URL('../../src/contract/', import.meta.url);

/**
 * The contract as one document: openapi.yaml, with the paths and components of each file in openapi/ put in their places. All files share one
 * `#/components`, so that a reference reads the same everywhere.
 *
 * @throws {Error} for a name that two files give.
 */
export async function readContract(): Promise<ContractSource> {
  const document = await readYaml('openapi.yaml');
  const parts = (await readdir(new URL('openapi/', contract))).sort();
  for (const part of parts) {
    const { paths = {}, components = {}, ...rest } = await readYaml(`openapi/${part}`);
    const [other] = Object.keys(rest);
    if (other !== undefined) throw new Error(`${part}: “${other}” belongs into openapi.yaml.`);
    add(document['paths'] as Section, paths as Section, part);
    for (const [kind, named] of Object.entries(components as Section)) add((document['components'] as Record<string, Section>)[kind] ??= {}, named as Section, part);
  }
  return document as unknown as ContractSource;
}

async function readYaml(path: string): Promise<Section> {
  return parse(await readFile(new URL(path, contract), 'utf8')) as Section;
}

function add(all: Section, more: Section, part: string): void {
  for (const [name, value] of Object.entries(more)) {
    if (name in all) throw new Error(`${part}: ${name} is there already.`);
    all[name] = value;
  }
}
