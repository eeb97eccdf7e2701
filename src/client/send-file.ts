/** Sends a file and tells how much of it has left, which fetch does not. */

type Sender = (url: string, init: RequestInit) => Promise<Response>;

/** Has the shape of fetch; undefined where the platform has no other way to send. */
export function fileSender(onProgress: (sent: number) => void): Sender | undefined {
  if (typeof XMLHttpRequest === 'undefined') return undefined;
  return (url, { method = 'POST', headers, body, signal }) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = (): void => { request.abort(); };
    const fail = (): void => { reject(new TypeError('Failed to send')); };
    request.open(method, url);
    for (const [name, value] of Object.entries(headers as Record<string, string>)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded }) => { onProgress(loaded); };
    request.onload = () => { resolve(responseOf(request)); };
    request.onerror = request.onabort = fail;
    request.onloadend = () => signal?.removeEventListener('abort', stop);
    signal?.addEventListener('abort', stop);
    request.send(body as Blob);
  });
}

function responseOf(request: XMLHttpRequest): Response {
  const lines = request.getAllResponseHeaders().trim().split(/[\r\n]+/);
  const headers = new Headers(lines.map((line): [string, string] => {
    const [name = '', ...value] = line.split(': ');
    return [name, value.join(': ')];
  }));
  return new Response(request.responseText, { status: request.status, headers });
}
