/** Who works here. The token stays in memory; in the tab's own storage only when asked for; never in an address. */
import { createClient, createStaffClient } from '/huiying/client.js';

const storageName = 'huiying-demo-staff-token';
const baseUrl = '/v1';

class Session extends EventTarget {
  /** Reads what everybody may read. */
  citizens = createClient({ baseUrl });
  #staff;
  #expired = false;

  constructor() {
    super();
    const kept = fromStorage();
    if (kept) this.#staff = createStaffClient({ baseUrl, token: kept });
  }

  get isOpen() {
    return this.#staff !== undefined;
  }

  /** A token was given, and the server does not take it any more. */
  get isExpired() {
    return this.#expired;
  }

  get staff() {
    return this.#staff;
  }

  /** Asks the server before anything is kept. Throws ApiProblem. */
  async signIn(token, keep) {
    const staff = createStaffClient({ baseUrl, token });
    await staff.consultations.list({ limit: 1 });
    this.#staff = staff;
    this.#expired = false;
    if (keep) toStorage(token);
    else toStorage('');
    this.dispatchEvent(new Event('change'));
  }

  signOut() {
    toStorage('');
    this.#staff = undefined;
    this.#expired = false;
    this.dispatchEvent(new Event('leave'));
  }

  /** What is being written stays on the page while somebody signs in again. */
  expire() {
    if (this.#expired || !this.isOpen) return;
    this.#expired = true;
    toStorage('');
    this.dispatchEvent(new Event('change'));
  }
}

function fromStorage() {
  try {
    return sessionStorage.getItem(storageName) ?? '';
  } catch {
    return '';
  }
}

function toStorage(token) {
  try {
    if (token) sessionStorage.setItem(storageName, token);
    else sessionStorage.removeItem(storageName);
  } catch {
    // A browser that keeps nothing for this page asks for the token again.
  }
}

export const session = new Session();

/** Whether the server takes a token of the demonstration: one in production does not start with their accounts. */
export async function takesToken(token) {
  try {
    await createStaffClient({ baseUrl, token }).consultations.list({ limit: 1 });
    return true;
  } catch {
    return false;
  }
}
