import { createApp, type App } from '../app.js';
import type { Platform } from '../platform.js';
import { createNodePlatform, type NodePlatformOptions } from './platform.js';

export interface OpenServer {
  readonly app: App;
  readonly platform: Platform;
  readonly close: () => Promise<void>;
}

/** The server without a socket: for commands that file things through its own operations. */
export async function openServer(options: NodePlatformOptions): Promise<OpenServer> {
  const { platform, close } = await createNodePlatform(options);
  try {
    return { app: createApp(platform), platform, close };
  } catch (error) {
    await close();
    throw error;
  }
}
