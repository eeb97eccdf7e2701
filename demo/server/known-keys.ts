/** Whether the keys are those that the database was filled with. They live apart, so one can be restored without the other. */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ServerKeys } from './keys.js';
import type { Store } from './store/store.js';

const setting = 'key-fingerprints';

type Fingerprints = Readonly<Record<string, string>>;

/** Undefined for a database that no server has started on yet. */
export async function knownFingerprints(store: Store): Promise<Fingerprints | undefined> {
  const known = await store.read.settings.get(setting);
  return known === undefined ? undefined : JSON.parse(known) as Fingerprints;
}

/**
 * Notes the keys of a new database, and versions that were added to the receipt's key.
 *
 * @throws {Error} in words, when one is missing or another than before.
 */
export async function refuseOtherKeys(keys: ServerKeys, store: Store): Promise<void> {
  const own = fingerprintsOf(keys);
  // Of two servers that start at once with different keys, the second is refused.
  const known = await store.transact(async ({ settings }) => {
    const before = JSON.parse(await settings.claim(setting, JSON.stringify(own))) as Fingerprints;
    if (othersAmong(before, own).length === 0) await settings.set(setting, JSON.stringify({ ...before, ...own }));
    return before;
  });
  const others = othersAmong(known, own);
  if (others.length > 0) {
    throw new Error(`The server does not start: the database was filled with other keys (${others.join(', ')}). With these, old receipts would not open and contact data could not be read. `
      + 'Put the keys.json that belongs to this database back, or use another database.');
  }
}

const othersAmong = (known: Fingerprints, own: Fingerprints) => Object.keys(known).filter((name) => own[name] !== known[name]);

/** The key that signs forms may change: a form that is open loses its grace, nothing else. */
function fingerprintsOf({ receipt, contact, address, audit }: ServerKeys): Fingerprints {
  const named = [...Object.entries(receipt).map(([version, key]) => [`receipt ${version}`, key] as const), ['contact', contact], ['address', address], ['audit', audit]] as const;
  return Object.fromEntries(named.map(([name, key]) => [name, bytesToHex(hmac(sha256, key, utf8ToBytes(`fingerprint\n${name}`))).slice(0, 32)]));
}
