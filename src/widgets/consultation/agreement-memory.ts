import { newKey, writeJson } from '../../client/index.js';

/** What the device knows of its own agreement: a voter drawn by lot for one server, and what it agreed with, so that it can be taken back. */
interface Memory {
  readonly voter: string;
  readonly agreed: readonly string[];
}

const memories = new Map<string, Memory>();

const keyOf = (baseUrl: string): string => `huiying:agreement:1:${baseUrl}`;

function recall(baseUrl: string, kept: boolean): Memory {
  const known = memories.get(baseUrl);
  if (known) return known;
  try {
    const { voter, agreed } = JSON.parse((kept && window.localStorage.getItem(keyOf(baseUrl))) || '{}') as Partial<Memory>;
    if (typeof voter === 'string' && Array.isArray(agreed)) return { voter, agreed };
  } catch {
    // Not readable, or the page's other scripts wrote there: a new voter.
  }
  return { voter: newKey(), agreed: [] };
}

/** Agreement from this device. On a shared one (`kept` false) it lasts as long as the page. */
export const agreementMemory = {
  voter: (baseUrl: string, kept: boolean): string => {
    const memory = recall(baseUrl, kept);
    memories.set(baseUrl, memory);
    return memory.voter;
  },

  has: (baseUrl: string, commentId: string, kept: boolean): boolean => recall(baseUrl, kept).agreed.includes(commentId),

  set(baseUrl: string, commentId: string, agreed: boolean, kept: boolean): void {
    const { voter, agreed: before } = recall(baseUrl, kept);
    const memory = { voter, agreed: [...before.filter((id) => id !== commentId), ...(agreed ? [commentId] : [])] };
    memories.set(baseUrl, memory);
    if (!kept) return;
    try {
      window.localStorage.setItem(keyOf(baseUrl), writeJson(memory));
    } catch {
      // A device without storage: it lasts as long as the page.
    }
  },
};
