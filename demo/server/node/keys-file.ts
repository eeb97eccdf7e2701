/** The server's keys on its own disk, readable by nobody else. Back it up apart from the database; without it no receipt opens. */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerKeys } from '../keys.js';

interface KeysFile {
  readonly receipt: Readonly<Record<string, string>>;
  readonly form: string;
  readonly contact: string;
  readonly address: string;
  readonly audit: string;
}

const ownerOnly = 0o600;

/**
 * Reads `keys.json` of the folder, or makes it on the first start.
 *
 * @param isFirst Whether no server has started on the database before.
 * @throws {Error} when the file is missing although there is something that only its keys open.
 */
export function loadKeys(dataDir: string, isFirst = true): ServerKeys {
  const path = join(dataDir, 'keys.json');
  if (!existsSync(path)) {
    if (!isFirst) throw new Error(`The server does not start: ${path} is missing, and new keys would not open what the database holds. Put the keys.json that belongs to this database there.`);
    createKeys(path);
  }
  return parseKeys(readFileSync(path, 'utf8'), path);
}

function createKeys(path: string): void {
  const key = () => randomBytes(32).toString('hex');
  const keys: KeysFile = { receipt: { 1: key() }, form: key(), contact: key(), address: key(), audit: key() };
  const part = `${path}.${randomBytes(6).toString('hex')}.part`;
  const file = openSync(part, 'wx', ownerOnly);
  writeSync(file, `${JSON.stringify(keys, null, 2)}\n`);
  fsyncSync(file);
  closeSync(file);
  try {
    // A link appears whole or not at all, and never replaces the keys that another process has just made.
    linkSync(part, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(part);
  }
}

function parseKeys(text: string, path: string): ServerKeys {
  const { receipt, form, contact, address, audit } = JSON.parse(text) as KeysFile;
  const bytes = (hex: string) => {
    if (!/^[0-9a-f]{64}$/.test(hex)) throw new Error(`${path} is damaged. Restore it from its copy; new keys would not open old receipts.`);
    return new Uint8Array(Buffer.from(hex, 'hex'));
  };
  const versions = Object.entries(receipt).map(([version, hex]) => [Number(version), bytes(hex)] as const);
  return { receipt: Object.fromEntries(versions), form: bytes(form), contact: bytes(contact), address: bytes(address), audit: bytes(audit) };
}
