/** Headings as they come, each with an id of its own and the unit that is read at once. */
import type { OutlineHeading } from '../../../src/contract/models.js';
import type { HeadingLevel } from './law-marks.js';

/** The unit of articles that stand below no part or chapter. */
export const textUnit = 'text';

const levels: HeadingLevel[] = ['part', 'subpart', 'chapter', 'section'];
const prefixes: Record<HeadingLevel, string> = { part: 'part', subpart: 'sub', chapter: 'ch', section: 'sec' };

export interface NewHeading {
  level: HeadingLevel;
  label: string;
  title: string;
  /** The printed number; without one the heading takes the next of its siblings. */
  number?: number;
}

/** Where an article stands: its nearest heading and its unit. */
export interface Standing {
  headingId: string | null;
  chapterId: string;
}

export class Outline {
  /** In the order of the text. */
  readonly headings: OutlineHeading[] = [];
  #above: OutlineHeading[] = [];
  #ids = new Set<string>([textUnit]);
  #counters = new Map<string, number>();
  #waiting: OutlineHeading[] = [];

  /** Takes a heading and says whether its number fits: one more than the last of its level, or a new beginning at one. */
  add({ level, label, title, number }: NewHeading): boolean {
    this.#above = this.#above.filter((heading) => levels.indexOf(heading.level) < levels.indexOf(level));
    const parent = this.#above.at(-1)?.id;
    const prefix = `${parent === undefined ? '' : `${parent}-`}${prefixes[level]}-`;
    const place = number ?? (this.#counters.get(prefix) ?? 0) + 1;
    const fits = number === undefined || number === 1 || number === (this.#counters.get(level) ?? 0) + 1;
    this.#counters.set(prefix, place).set(level, place);
    const id = this.#freeId(`${prefix}${String(place)}`);
    const heading = { id, level, label, title, chapterId: level === 'section' ? this.standing().chapterId : id };
    this.headings.push(heading);
    this.#above.push(heading);
    this.#waiting.push(heading);
    return fits;
  }

  standing(): Standing {
    const unit = this.#above.findLast((heading) => heading.level !== 'section');
    return { headingId: this.#above.at(-1)?.id ?? null, chapterId: unit?.id ?? textUnit };
  }

  /** A clause begins here: the headings above it that held none so far open at its unit. */
  holdsClause(): Standing {
    const standing = this.standing();
    for (const heading of this.#waiting) heading.chapterId = standing.chapterId;
    this.#waiting = [];
    return standing;
  }

  /** The last heading, while it has a label and still no title. */
  untitled(): OutlineHeading | undefined {
    const last = this.#waiting.at(-1);
    return last?.label !== '' && last?.title === '' ? last : undefined;
  }

  /** No more text comes: headings without a clause open at the last unit that has one. */
  close(): void {
    const last = this.headings.findLast((heading) => !this.#waiting.includes(heading));
    for (const heading of this.#waiting) heading.chapterId = last?.chapterId ?? textUnit;
    this.#waiting = [];
  }

  #freeId(wanted: string): string {
    let id = wanted;
    for (let copy = 2; this.#ids.has(id); copy += 1) id = `${wanted}-${String(copy)}`;
    this.#ids.add(id);
    return id;
  }
}
