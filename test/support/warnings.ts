/** What is written on the console as a warning meanwhile. */
export async function warningsDuring(meanwhile: (said: readonly string[]) => unknown): Promise<string[]> {
  const said: string[] = [];
  const { warn } = console;
  console.warn = (...words: unknown[]) => { said.push(words.join(' ')); };
  try {
    await meanwhile(said);
  } finally {
    console.warn = warn;
  }
  return said;
}
