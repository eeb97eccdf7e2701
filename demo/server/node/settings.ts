/** Settings of the environment: each value is checked, and named when it is not one. */
import { statSync } from 'node:fs';

/** Undefined where it is not set, or set to nothing. */
export function setting(name: string): string | undefined {
  const { [name]: value } = process.env;
  return value === '' ? undefined : value;
}

/** Digits alone: `80a80` is no number of a port. */
export function wholeNumber(name: string, text: string, most: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Infinity;
  if (value > most) throw new Error(`${name} must be a whole number from 0 to ${most}, not ${text}.`);
  return value;
}

export function isOn(name: string, text: string | undefined, otherwise: boolean): boolean {
  if (text === undefined) return otherwise;
  if (text !== 'on' && text !== 'off') throw new Error(`${name} must be on or off, not ${text}.`);
  return text === 'on';
}

/** The address holds a password, so it is not repeated. */
export function databaseAddress(text: string | undefined): string | undefined {
  if (text !== undefined && !(/^postgres(?:ql)?:\/\//.test(text) && URL.canParse(text))) throw new Error('DATABASE_URL must be an address that begins with postgres://.');
  return text;
}

export function folderThatIsThere(name: string, path: string | undefined): string | undefined {
  if (path !== undefined && statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw new Error(`${name} is no folder: ${path}.`);
  return path;
}

/** Whether the fictional city's consultations are filled in. Production has none, and whoever asks it for them has forgotten where they are. */
export function isSeeded(text: string | undefined, production: boolean): boolean {
  const seeded = isOn('SEED', text, !production);
  if (seeded && production) throw new Error('SEED must be off in production.');
  return seeded;
}
