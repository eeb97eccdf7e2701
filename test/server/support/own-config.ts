/** A configuration with which a server in production starts: the demonstration's, as another city would have written it. */
import { demoConfig } from '../../../demo/server/demo-config.js';
import type { AgencySettings } from '../../../demo/server/config.js';

const { mode: _, ...example } = demoConfig;
const renamed = JSON.parse(JSON.stringify(example).replaceAll('云河市', '清江市').replaceAll('yunhe.example', 'qingjiang.example')) as AgencySettings;

export const ownConfig: AgencySettings = {
  ...renamed,
  site: { ...renamed.site, origin: 'https://www.qingjiang.example' },
  staff: [{ name: '张三', roles: ['drafting'], tokenHash: 'a'.repeat(64) }],
};
