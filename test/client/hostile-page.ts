import type { TestContext } from 'node:test';

/** Sets a global, or a property of a prototype, for one test, as a script of the page would; enumerable like theirs. */
export function during(context: TestContext, name: string, value: unknown, on: object = globalThis): void {
  const before = Object.getOwnPropertyDescriptor(on, name);
  // Without a prototype, since the descriptor too would inherit what was just added.
  const descriptor = Object.assign(Object.create(null) as PropertyDescriptor, { value, configurable: true, enumerable: true, writable: true });
  Object.defineProperty(on, name, descriptor);
  context.after(() => (before ? Object.defineProperty(on, name, before) : Reflect.deleteProperty(on, name)));
}
