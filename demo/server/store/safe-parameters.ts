/**
 * What may be bound to a statement, the same for both databases.
 *
 * libsql aborts the whole process on a boolean, cuts text after NUL, rounds large BigInts and binds every number as a fraction;
 * both databases store a lone surrogate as something else. So: booleans become 0 and 1, whole numbers become integers,
 * and what would be changed silently is refused.
 *
 * @throws {TypeError} names the position of the parameter, never its value.
 */
export function safeParameters(parameters: readonly unknown[]): SafeParameter[] {
  return parameters.map((value, index) => {
    const safe = safeParameter(value);
    if (safe === undefined) throw new TypeError(`Parameter ${String(index + 1)} cannot be stored as it is.`);
    return safe;
  });
}

export type SafeParameter = string | number | bigint | null;

function safeParameter(value: unknown): SafeParameter | undefined {
  switch (typeof value) {
    case 'boolean': return value ? 1n : 0n;
    case 'string': return /\p{Surrogate}|\0/u.test(value) ? undefined : value;
    case 'number': return safeNumber(value);
    case 'bigint': return Number.isSafeInteger(Number(value)) ? value : undefined;
    default: return value === null ? null : undefined;
  }
}

function safeNumber(value: number): SafeParameter | undefined {
  if (Number.isSafeInteger(value)) return BigInt(value);
  return Number.isInteger(value) || !Number.isFinite(value) ? undefined : value;
}
