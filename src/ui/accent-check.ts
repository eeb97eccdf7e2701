import { warnOnce } from '../core/custom-element.js';

/** WCAG 2.2, 1.4.3: text against its ground. */
const enough = 4.5;

/** Red, green and blue from 0 to 255 of whatever the browser makes of a colour. */
function channels(colour: string): number[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return [];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
}

/** Relative luminance after WCAG 2.2. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(first: string, second: string): number {
  const [light = 0, dark = 0] = [luminance(first), luminance(second)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/** Tells the web team on the console when the accent they chose is too pale for the words on it or for the ground under it. */
export function checkAccent(root: Element): void {
  const style = getComputedStyle(root);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  for (const ground of ['--_surface', '--_on-accent']) {
    const ratio = contrast(colour('--_accent'), colour(ground));
    if (ratio < enough) warnOnce(`--hy-color-accent ${colour('--_accent')} on ${colour(ground)} has a contrast of ${ratio.toFixed(1)}; readers need ${enough}.`);
  }
}
