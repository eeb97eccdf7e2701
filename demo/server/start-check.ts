/** What no server starts with, and what one in production does not. */
import type { AgencyConfig, AgencySettings } from './config.js';
import { meaningFaults } from './config-meaning.js';
import { demoTokenHashes } from './demo-config.js';
import { demoKeys, type ServerKeys } from './keys.js';
import { equalBytes } from './rules/equal-bytes.js';

/** @throws {Error} a line for everything that has to be set first. */
export function refuseUnsafeStart({ mode, ...settings }: AgencyConfig, keys: ServerKeys): void {
  refuseFaults('The server does not start', [...settingFaults(settings, mode), ...(mode === 'production' ? keyFaults(keys) : [])]);
}

/** @throws {Error} when there are any. */
export function refuseFaults(what: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${what}:\n${faults.map((fault) => `- ${fault}.`).join('\n')}`);
}

/** A line for each fault of settings that have their shape; in production, what is still the demonstration's is one too. */
export function settingFaults(settings: AgencySettings, mode: AgencyConfig['mode']): string[] {
  return [...meaningFaults(settings), ...(mode === 'production' ? exampleFaults(settings) : [])];
}

function exampleFaults(settings: AgencySettings): string[] {
  return [
    ...settings.staff.flatMap(({ name, tokenHash }, index) => (demoTokenHashes.includes(tokenHash) ? [`/staff/${index}/tokenHash: the account ${name} has a demo token`] : [])),
    ...(settings.site.origin === null ? ['/site/origin is not set'] : []),
    ...fictional(settings, '').map((pointer) => `${pointer} speaks of the fictional city`),
  ];
}

/** Where the demonstration's city is still named: its privacy notice is nobody's. */
function fictional(value: unknown, pointer: string): string[] {
  if (typeof value === 'string') return /云河市|yunhe\.example/.test(value) ? [pointer] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => fictional(inner, `${pointer}/${name}`));
}

function keyFaults(keys: ServerKeys): string[] {
  const all = ({ receipt, form, contact, address, audit }: ServerKeys) => [...Object.values(receipt), form, contact, address, audit];
  return all(keys).some((key) => all(demoKeys).some((demo) => equalBytes(key, demo))) ? ['The keys are the demo keys'] : [];
}
