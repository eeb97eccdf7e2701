import type { Identity } from '../../../src/contract/models.js';

/** 张*, 139****1234, z***@example.org: enough to tell two writers apart, not to reach one. */
export function maskedContact({ name, phone, email, ...rest }: Identity): Identity {
  return {
    ...rest,
    ...(name !== undefined && { name: `${[...name.trim()][0] ?? ''}*` }),
    ...(phone !== undefined && { phone: maskedPhone(phone.trim()) }),
    ...(email !== undefined && { email: email.trim().replace(/^(.).*?(@.*)?$/u, '$1***$2') }),
  };
}

function maskedPhone(phone: string): string {
  const characters = [...phone];
  return characters.length < 8 ? '****' : `${characters.slice(0, 3).join('')}****${characters.slice(-4).join('')}`;
}
