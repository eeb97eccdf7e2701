/**
 * The command `npm run staff:token -- 张三 drafting letters`: prints a new token, and the entry of its account for `staff` in the configuration. It writes
 * neither down. Ends with 2 without a name, or with a role that there is not.
 */
import { createHash, randomBytes } from 'node:crypto';
import { revisionStepNameValues } from '../../../src/contract/models.js';
import type { StaffAccount, StaffRole } from '../config.js';

const roles: readonly StaffRole[] = [...revisionStepNameValues, 'moderation', 'letters'];
const isRole = (word: string): word is StaffRole => (roles as readonly string[]).includes(word);

const [name = '', ...words] = process.argv.slice(2);
const given = words.filter(isRole);
if (name === '' || given.length === 0 || given.length < words.length) {
  console.error(`用法：npm run staff:token -- 姓名 角色…\n角色有：${roles.join('、')}`);
  process.exitCode = 2;
} else {
  const token = randomBytes(32).toString('base64url');
  const account: StaffAccount = { name, roles: given, tokenHash: createHash('sha256').update(token).digest('hex') };
  process.stdout.write(`令牌，只显示这一次，交给本人：\n${token}\n\n加到配置的staff里：\n${JSON.stringify(account, null, 2)}\n`);
}
