import type { FileStore } from './platform.js';

/** Files that live as long as the page or the test. */
export function memoryFiles(): FileStore {
  const held = new Map<string, Uint8Array>();
  return {
    write: (id, bytes) => Promise.resolve(void held.set(id, bytes.slice())),
    read: (id) => Promise.resolve(held.get(id)),
    open: (id) => {
      const bytes = held.get(id);
      return Promise.resolve(bytes && new Blob([new Uint8Array(bytes)]).stream());
    },
    remove: (id) => Promise.resolve(void held.delete(id)),
    list: () => Promise.resolve([...held.keys()]),
  };
}
