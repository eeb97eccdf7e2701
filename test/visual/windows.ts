/** Those that wait, for an answer or for patience to end, leave the machine to those of the other window. */
export const windows = 2;

/** Takes up all of these in a row, each in whichever window is free. */
export async function inWindows<Item, Window>(items: Iterable<Item>, open: () => Promise<Window>, use: (window: Window, item: Item) => Promise<void>): Promise<void> {
  const rest = items[Symbol.iterator]();
  await Promise.all(Array.from({ length: windows }, async () => {
    const window = await open();
    for (let next = rest.next(); !next.done; next = rest.next()) await use(window, next.value);
  }));
}
