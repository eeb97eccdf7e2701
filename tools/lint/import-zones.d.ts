import type { Rule } from 'eslint';

export function importFault(from: string, to: string): string | undefined;
export const importZones: Rule.RuleModule;
