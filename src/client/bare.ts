const { assign, create } = Object;

/**
 * The own properties of an object and nothing else. Host pages extend `Object.prototype`, and every option bag, also the
 * one that `fetch` reads, would inherit from it.
 */
export function bare<T extends object>(properties: T): T {
  return assign(create(null) as T, properties);
}
