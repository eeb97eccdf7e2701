/** `1.8MB`, `10MB`, `420KB`. */
export function sizeWords(bytes: number): string {
  return bytes >= 1_048_576 ? `${(bytes / 1_048_576).toFixed(1).replace(/\.0$/, '')}MB` : `${String(Math.max(1, Math.round(bytes / 1024)))}KB`;
}
