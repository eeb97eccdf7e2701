import { createClient, type Client } from '../client/index.js';

const clients = new Map<string, Client>();

/** The one client of a server address, shared by all elements of the page. */
export function clientFor(baseUrl: string): Client {
  const client = clients.get(baseUrl) ?? createClient({ baseUrl });
  clients.set(baseUrl, client);
  return client;
}
