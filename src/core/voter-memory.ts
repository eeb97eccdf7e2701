import { newKey, writeJson } from '../client/index.js';

interface Memory<Said> {
  readonly voter: string;
  readonly said: Said;
}

/**
 * What a device said where it has one voice: a voter drawn by lot for one server, and what it said, so that it can be taken back and does not count
 * twice. On a shared device (`kept` false) it lasts as long as the page.
 */
export class VoterMemory<Said> {
  readonly #memories = new Map<string, Memory<Said>>();

  /** @param field The name of what was said, in what is stored. */
  constructor(private readonly name: string, private readonly field: string, private readonly nothing: Said, private readonly fits: (said: unknown) => said is Said) {}

  voter(baseUrl: string, kept: boolean): string {
    const memory = this.#recall(baseUrl, kept);
    this.#memories.set(baseUrl, memory);
    return memory.voter;
  }

  said(baseUrl: string, kept: boolean): Said {
    return this.#recall(baseUrl, kept).said;
  }

  say(baseUrl: string, said: Said, kept: boolean): void {
    const { voter } = this.#recall(baseUrl, kept);
    this.#memories.set(baseUrl, { voter, said });
    if (!kept) return;
    try {
      window.localStorage.setItem(this.#keyOf(baseUrl), writeJson({ voter, [this.field]: said }));
    } catch {
      // A device without storage: it lasts as long as the page.
    }
  }

  #recall(baseUrl: string, kept: boolean): Memory<Said> {
    const known = this.#memories.get(baseUrl);
    if (known) return known;
    try {
      const { voter, [this.field]: said } = JSON.parse((kept && window.localStorage.getItem(this.#keyOf(baseUrl))) || '{}') as Record<string, unknown>;
      if (typeof voter === 'string' && this.fits(said)) return { voter, said };
    } catch {
      // Not readable, or the page's other scripts wrote there: a new voter.
    }
    return { voter: newKey(), said: this.nothing };
  }

  #keyOf(baseUrl: string): string {
    return `huiying:${this.name}:1:${baseUrl}`;
  }
}
