import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokens } from '../../src/ui/tokens.styles.js';

type Theme = 'blue' | 'red' | 'dark' | 'contrast';
type Colours = ReadonlyMap<string, string>;

/** What a rule sets, as the sheet has it; the values for browsers that mix colours stand after `@supports` and are tried in a browser. */
function declared(selector: string): [string, string][] {
  const [plain = ''] = tokens.cssText.split('@supports');
  const body = plain.split(`${selector} {`)[1]?.split('}')[0] ?? '';
  return [...body.matchAll(/--_([\w-]+):([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]);
}

/** A colour as it stands when an agency sets no token of its own: the innermost fallback. */
function resolve(value: string, colours: Colours): string {
  const hex = /#[0-9a-f]+/i.exec(value)?.[0];
  const [, reference] = /var\(--_([\w-]+)\)/.exec(value) ?? [];
  return hex ?? resolve(colours.get(reference ?? '') ?? '', colours);
}

function coloursOf(theme: Theme): Colours {
  return new Map([...declared('.root'), ...(theme === 'blue' ? [] : declared(`.root.theme-${theme}`))]);
}

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const [, red = '', green = '', blue = ''] = (hex.length === 4 ? /#(.)(.)(.)/ : /#(..)(..)(..)/).exec(hex) ?? [];
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((channel) => {
    const share = parseInt(channel.padEnd(2, channel), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(theme: Theme, above: string, ground: string): number {
  const colours = coloursOf(theme);
  const [one, other] = [above, ground].map((name) => luminance(resolve(colours.get(name) ?? '', colours))) as [number, number];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The table of the design language: what stands on what, and how well it must be seen. */
const table: Readonly<Record<Theme, readonly (readonly [above: string, ground: string, expected: number])[]>> = {
  blue: [
    ['text', 'surface', 16.4], ['text', 'sunken', 15.1], ['muted', 'surface', 7.1], ['muted', 'sunken', 6.5], ['line', 'surface', 1.4], ['control', 'surface', 4.5], ['control', 'sunken', 4.1],
    ['accent', 'surface', 7.2], ['accent', 'sunken', 6.7], ['on-accent', 'accent', 7.2], ['on-accent', 'accent-hover', 9.8], ['text', 'accent-soft', 14.5], ['text', 'selected-ground', 14.5],
    ['focus', 'surface', 10.4], ['focus', 'sunken', 9.6], ['danger', 'surface', 7.2], ['danger', 'danger-ground', 6.5], ['success', 'surface', 7.0], ['success', 'success-ground', 6.4], ['warning', 'surface', 7.4], ['warning', 'warning-ground', 6.9],
  ],
  red: [
    ['text', 'surface', 16.4], ['muted', 'sunken', 6.5], ['accent', 'surface', 7.5], ['accent', 'sunken', 6.9], ['on-accent', 'accent', 7.5], ['on-accent', 'accent-hover', 10.0], ['text', 'accent-soft', 14.5],
    ['selected', 'surface', 16.4], ['text', 'selected-ground', 15.1], ['focus', 'surface', 10.4], ['danger', 'danger-ground', 6.5],
  ],
  dark: [
    ['text', 'surface', 14.8], ['text', 'sunken', 13.1], ['muted', 'surface', 9.0], ['muted', 'sunken', 8.0], ['line', 'surface', 1.7], ['control', 'surface', 5.5], ['control', 'sunken', 4.9],
    ['accent', 'surface', 9.1], ['accent', 'sunken', 8.1], ['on-accent', 'accent', 9.1], ['on-accent', 'accent-hover', 11.4], ['text', 'accent-soft', 11.9], ['text', 'selected-ground', 11.9],
    ['focus', 'surface', 12.1], ['focus', 'sunken', 10.7], ['danger', 'surface', 9.4], ['danger', 'danger-ground', 8.1], ['success', 'surface', 10.2], ['success', 'success-ground', 8.2], ['warning', 'surface', 10.8], ['warning', 'warning-ground', 8.7],
  ],
  contrast: [
    ['text', 'surface', 21], ['muted', 'sunken', 21], ['line', 'surface', 21], ['control', 'surface', 21], ['accent', 'surface', 16.6], ['on-accent', 'accent', 16.6], ['on-accent', 'accent-hover', 18.4],
    ['selected', 'selected-ground', 16.6], ['focus', 'surface', 13.7], ['danger', 'danger-ground', 12.3], ['success', 'success-ground', 15.8], ['warning', 'warning-ground', 15.5],
  ],
};

describe('the colours of a theme', () => {
  for (const [theme, pairs] of Object.entries(table) as [Theme, (typeof table)[Theme]][]) {
    it(`reach the contrast of the design’s table in ${theme}`, () => {
      for (const [above, ground, expected] of pairs) {
        const found = ratio(theme, above, ground);
        assert.ok(Math.abs(found - expected) <= 0.15, `${above} on ${ground} in ${theme}: ${found.toFixed(2)} instead of ${expected}`);
      }
    });
  }

  it('use no notation that an old browser does not read', () => {
    assert.doesNotMatch(tokens.cssText.split('@supports')[0] ?? '', /#[0-9a-f]{8}\b|\drem\b|oklch|light-dark/i);
  });
});
