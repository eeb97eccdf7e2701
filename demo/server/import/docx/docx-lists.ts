/** The lists that the numbering part of a Word file defines. */
import { childElements, childOf, type MarkupElement } from '../markup.js';
import { isOn, valueOf, type DocxStyles } from './docx-styles.js';

export interface ListLevel {
  start: number;
  format: string;
  /** `第%1条`; %1 is the number of the first level. */
  pattern: string;
  /** The level from which on upwards a use starts this one anew, from 1; 0 never; undefined any higher one. */
  restart: number | undefined;
  /** All numbers in Arabic digits. */
  legal: boolean;
  /** The paragraph style that stands for this level. */
  styleId: string | undefined;
}

export interface NumberedList {
  /** Lists of one id count on together. */
  abstractId: string;
  levels: (ListLevel | undefined)[];
  /** By level: where this list begins anew although its numbers are shared. */
  startOverrides: (number | undefined)[];
}

export function readLists(root: MarkupElement | undefined, styles: DocxStyles): Map<string, NumberedList> {
  const numbering = root && (childOf(root, 'w:numbering') ?? root);
  if (!numbering) return new Map();
  const abstracts = new Map(childElements(numbering, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]));
  const instances = new Map(childElements(numbering, 'w:num').map((each) => [each.attributes['w:numId'] ?? '', each]));
  const abstractOf = (numId: string, depth = 0): string => {
    const abstractId = valueOf(instances.get(numId), 'w:abstractNumId') ?? '';
    const link = valueOf(abstracts.get(abstractId), 'w:numStyleLink');
    const linked = link === undefined || depth > 8 ? undefined : styles.numIdOf(link);
    return linked === undefined || linked === numId ? abstractId : abstractOf(linked, depth + 1);
  };
  return new Map([...instances].map(([numId, instance]) => {
    const abstractId = abstractOf(numId);
    return [numId, readList(abstractId, abstracts.get(abstractId), instance)];
  }));
}

function readList(abstractId: string, abstract: MarkupElement | undefined, instance: MarkupElement): NumberedList {
  const list: NumberedList = { abstractId, levels: [], startOverrides: [] };
  for (const level of abstract ? childElements(abstract, 'w:lvl') : []) list.levels[indexOf(level)] = readLevel(level);
  for (const override of childElements(instance, 'w:lvlOverride')) {
    const start = valueOf(override, 'w:startOverride');
    if (start !== undefined) list.startOverrides[indexOf(override)] = Number(start);
    const level = childOf(override, 'w:lvl');
    if (level) list.levels[indexOf(override)] = readLevel(level);
  }
  return list;
}

function indexOf({ attributes }: MarkupElement): number {
  const level = Number(attributes['w:ilvl'] ?? 0);
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : 0;
}

function readLevel(level: MarkupElement): ListLevel {
  const restart = valueOf(level, 'w:lvlRestart');
  return {
    start: Number(valueOf(level, 'w:start') ?? 0),
    format: formatOf(level),
    pattern: valueOf(level, 'w:lvlText') ?? '',
    restart: restart === undefined ? undefined : Number(restart),
    legal: isOn(level, 'w:isLgl'),
    styleId: valueOf(level, 'w:pStyle'),
  };
}

/** Newer formats stand in an alternative, with an older one for older readers. */
function formatOf(level: MarkupElement): string {
  const alternative = childOf(level, 'mc:AlternateContent');
  return valueOf(level, 'w:numFmt') ?? valueOf(childOf(alternative, 'mc:Fallback'), 'w:numFmt') ?? 'decimal';
}
