/** The agency's configuration: a JSON file of the shape of `AgencyConfig`. */
import { readFileSync } from 'node:fs';
import type { AgencyConfig } from '../config.js';
import { demoConfig } from '../demo-config.js';

/**
 * Reads the configuration. Outside production, what the file leaves out comes from the demonstration.
 *
 * @throws {Error} in production when something is left out: nobody's privacy notice may be filled in with an example.
 */
export function loadConfig(path: string | undefined, production: boolean): AgencyConfig {
  const mode = production ? 'production' : 'demo';
  if (path === undefined) return { ...demoConfig, mode };
  const own = JSON.parse(readFileSync(path, 'utf8')) as Partial<AgencyConfig>;
  const missing = Object.keys(demoConfig).filter((name) => name !== 'mode' && !(name in own));
  if (production && missing.length > 0) throw new Error(`${path} lacks ${missing.join(', ')}.`);
  return { ...demoConfig, ...own, mode };
}
