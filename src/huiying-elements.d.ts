/** Written by the build (`tools/vite/element-table.ts`): for each tag the import that defines it. */
declare module 'huiying:elements' {
  export const elements: ReadonlyMap<string, (again: string) => Promise<unknown>>;
}
