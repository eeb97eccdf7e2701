/**
 * The command `npm run config:check -- file.json`: says what a server in production would refuse in a configuration at its start. Ends with 0 when it is
 * right, with 1 when not, with 2 without one file.
 */
import { loadConfig } from './config-file.js';

const [path, ...others] = process.argv.slice(2);
if (path === undefined || others.length > 0) {
  console.error('用法：npm run config:check -- agency.json');
  process.exitCode = 2;
} else {
  try {
    loadConfig(path, true);
    process.stdout.write(`配置没有问题：${path}\n`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
