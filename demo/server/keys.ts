/** Secrets of the server. They live outside the database: a lost backup opens no receipt and no phone number. */

export interface ServerKeys {
  /** Signs query codes. Old versions stay, so that old receipts still open; new receipts take the highest. */
  readonly receipt: Readonly<Record<number, Uint8Array>>;
  /** Signs the time at which a form was opened. */
  readonly form: Uint8Array;
  /** Encrypts contact fields: 32 bytes for AES-256-GCM. */
  readonly contact: Uint8Array;
  /** Blinds network addresses and receipt numbers in the rate tables, and bodies that are kept as a hash. */
  readonly address: Uint8Array;
  /** Chains the audit rows. */
  readonly audit: Uint8Array;
}

const fixed = (seed: number) => Uint8Array.from({ length: 32 }, (_, index) => (index * 31 + seed) % 256);

/** Known to everybody who reads this file: for tests and stories. A server in production mode does not start with them. */
export const demoKeys: ServerKeys = {
  receipt: { 1: fixed(1) },
  form: fixed(2),
  contact: fixed(3),
  address: fixed(4),
  audit: fixed(5),
};

/** The version that new receipts are signed with. */
export function currentReceiptKeyVersion(keys: ServerKeys): number {
  return Math.max(...Object.keys(keys.receipt).map(Number));
}
