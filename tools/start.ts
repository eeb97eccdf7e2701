/** `npm start`: builds the widgets when they are missing or older than their sources, then starts the demonstration. */
import { isStale } from './build/library.js';
import { runNode } from './test/command.js';

if (await isStale()) {
  console.log('正在生成组件，约需十秒。 Building the widgets, about ten seconds.');
  const { code } = await runNode(['--import', 'tsx', 'tools/build.ts']);
  if (code !== 0) process.exit(code);
}
// In this process, so that signals reach the server itself: npm gives them to its shell, which `exec` in package.json has replaced by this. Windows knows no `exec`, and goes on behind `||`.
await import('../demo/server/main.js');
