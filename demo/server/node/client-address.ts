import type { IncomingMessage } from 'node:http';

/**
 * Where a request comes from: the socket, or with trusted proxies in front the address that the outermost of them saw.
 * Anything further left in X-Forwarded-For was written by the client itself.
 *
 * @param trustedProxies How many proxies of our own every request passes; 0 ignores the header.
 */
export function clientAddress(trustedProxies: number): (request: Request, env: unknown) => string {
  return (request, env) => {
    const socket = (env as { incoming?: IncomingMessage } | undefined)?.incoming?.socket.remoteAddress ?? '127.0.0.1';
    if (trustedProxies === 0) return socket;
    const forwarded = (request.headers.get('X-Forwarded-For') ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
    const path = [...forwarded, socket];
    return withoutPort(path[Math.max(0, path.length - 1 - trustedProxies)] ?? socket);
  };
}

/** Some proxies write `203.0.113.9:50001` or `[2001:db8::1]:443`; each port would count as another sender. */
function withoutPort(address: string): string {
  const [, bracketed, plain] = /^(?:\[([^\]]+)\](?::\d+)?|(\d+\.\d+\.\d+\.\d+):\d+)$/.exec(address) ?? [];
  return bracketed ?? plain ?? address;
}
