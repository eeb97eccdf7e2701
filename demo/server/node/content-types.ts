const types: Readonly<Record<string, string>> = {
  html: 'text/html', css: 'text/css', js: 'text/javascript', mjs: 'text/javascript', json: 'application/json', map: 'application/json',
  txt: 'text/plain', xml: 'application/xml', svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', ico: 'image/x-icon', webp: 'image/webp',
  pdf: 'application/pdf', woff2: 'font/woff2', vtt: 'text/vtt', mp4: 'video/mp4', csv: 'text/csv', wasm: 'application/wasm',
};

const packable = /^(?:text\/|application\/(?:json|xml)|image\/svg)/;

export function contentType(path: string): string {
  return types[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}

/** Text that gzip makes smaller. */
export const isPackable = (type: string) => packable.test(type);
