/** The laws that stand beside the repository, where they are there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/data/laws/', import.meta.url));

/** What a test says instead of running; false where the folder is there. */
export const skipLaws = existsSync(folder) ? false : 'the folder ../shared/data/laws is missing';

/** Name without extension → number of articles, as counted in the files. */
export const knownCounts: Record<string, number> = {
  'accessible-environment-law-2023': 72,
  'civil-code-2020': 1260,
  'company-law-2018': 218,
  'company-law-2023': 266,
  'major-decision-procedure-2019': 44,
  'open-government-information-regulations-2019': 56,
  'personal-information-protection-law-2021': 74,
  'sports-law-2016': 54,
  'sports-law-2022': 122,
  'state-secrets-law-2010': 53,
  'state-secrets-law-2024': 65,
};

export const lawNames = skipLaws === false ? readdirSync(folder).flatMap((name) => (name.endsWith('.md') ? [name.slice(0, -3)] : [])) : [];

export const lawPath = (name: string): string => `${folder}${name}.md`;

export const lawSource = (name: string): string => readFileSync(lawPath(name), 'utf8');
