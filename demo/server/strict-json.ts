/** JSON without the freedoms that let two readers of one text see two things. */

export type StrictJson = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

const refused: StrictJson = { ok: false };

/** Levels of nesting that any body of ours could need. */
const deepest = 20;

/** Refuses broken JSON, repeated names, more than 20 levels, NUL and lone surrogates. */
export function parseStrictJson(text: string): StrictJson {
  try {
    const value: unknown = JSON.parse(text);
    return shapeIsPlain(text) && textIsWhole(value) ? { ok: true, value } : refused;
  } catch {
    return refused;
  }
}

/**
 * Looks at names and depth in the text itself, since JSON.parse keeps the last of two equal names without a word.
 * Only for text that was parsed: on an open string the pattern would look through the rest again and again.
 */
function shapeIsPlain(text: string): boolean {
  const open: (Set<string> | null)[] = [];
  const token = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/gs;
  for (const [piece, colon] of text.matchAll(token)) {
    if (piece === '{' || piece === '[') {
      open.push(piece === '{' ? new Set() : null);
      if (open.length > deepest) return false;
    } else if (piece === '}' || piece === ']') {
      open.pop();
    } else if (colon !== undefined) {
      const name = JSON.parse(piece.slice(0, piece.lastIndexOf('"') + 1)) as string;
      const names = open.at(-1);
      if (names?.has(name)) return false;
      names?.add(name);
    }
  }
  return true;
}

/** `\p{Surrogate}` meets only lone ones: a pair is one character here. */
function textIsWhole(value: unknown): boolean {
  if (typeof value === 'string') return !/[\p{Surrogate}\0]/u.test(value);
  if (Array.isArray(value)) return value.every(textIsWhole);
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([name, inner]) => textIsWhole(name) && textIsWhole(inner));
}
