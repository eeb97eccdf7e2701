/** The agency's configuration: a JSON file of the shape of `AgencySettings`. */
import { readFileSync } from 'node:fs';
import type { AgencyConfig, AgencySettings } from '../config.js';
import { shapeFaults } from '../config-shape.js';
import { demoConfig } from '../demo-config.js';
import { refuseFaults, settingFaults } from '../start-check.js';
import { parseStrictJson } from '../strict-json.js';

/**
 * Reads the configuration and checks it whole. Outside production, what the file leaves out at its top comes from the demonstration.
 *
 * @throws {Error} that names the file, and each fault with its place. In production also when something is left out: nobody's privacy notice may be
 * filled in with an example.
 */
export function loadConfig(path: string | undefined, production: boolean): AgencyConfig {
  const mode = production ? 'production' : 'demo';
  if (path === undefined) return { ...demoConfig, mode };
  const place = `AGENCY_CONFIG ${path}`;
  const own = readObject(path, place);
  // For editors.
  delete own['$schema'];
  const { mode: _, ...example } = demoConfig;
  const settings = (production ? own : { ...example, ...own }) as unknown as AgencySettings;
  refuseFaults(place, shapeFaults(settings));
  refuseFaults(place, settingFaults(settings, mode));
  return { ...settings, mode };
}

function readObject(path: string, place: string): Record<string, unknown> {
  const text = readText(path, place);
  const value = parsed(text, place);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${place} is no JSON object.`);
  return value as Record<string, unknown>;
}

/** UTF-8 with or without a byte order mark, as editors write it. */
function readText(path: string, place: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(`${place} ${code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'is not in UTF-8: save it as UTF-8' : `cannot be read (${String(code)})`}.`, { cause: error });
  }
}

function parsed(text: string, place: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (!parseStrictJson(text).ok) throw new SyntaxError('a name stands twice in one object, or a text holds signs that are none');
    return value;
  } catch (error) {
    const { at, what } = fault(text, (error as SyntaxError).message);
    const lines = at === undefined ? [] : text.slice(0, at).split('\n');
    const where = lines.length === 0 ? '' : `, line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
    throw new Error(`${place}${where}: ${what}.`, { cause: error });
  }
}

/** The parser does not say of each fault where it is; of the one that is made most often we do. */
function fault(text: string, message: string): { at: number | undefined; what: string } {
  for (const { 0: piece, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|,(?=\s*[\]}])/g)) {
    if (piece === ',') return { at: index, what: 'a comma with nothing behind it' };
  }
  const [, what = message, position] = /^(.*) in JSON at position (\d+)/.exec(message) ?? [];
  return { at: position === undefined ? undefined : Number(position), what };
}
