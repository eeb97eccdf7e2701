/** What a server in production does not start with. */
import type { AgencyConfig, ContentKind } from './config.js';
import { demoTokenHashes } from './demo-config.js';
import { demoKeys, type ServerKeys } from './keys.js';
import { equalBytes } from './rules/equal-bytes.js';

/** @throws {Error} one sentence for everything that has to be set first. */
export function refuseUnsafeStart(config: AgencyConfig, keys: ServerKeys): void {
  const faults = [
    ...config.allowedOrigins.filter((origin) => !isOrigin(origin)).map((origin) => `allowedOrigins holds ${origin}, which is no origin`),
    ...(config.site.origin === null || isOrigin(config.site.origin) ? [] : [`site.origin is ${config.site.origin}, which is no origin`]),
    ...Object.entries(config.revision).filter(([, { steps }]) => steps.length === 0).map(([kind]) => `revision.${kind} has no step`),
    ...kinds.filter((kind) => (config.revision as Partial<AgencyConfig['revision']>)[kind] === undefined).map((kind) => `revision.${kind} is not set`),
    ...(isRetention(config.contactRetentionMonths) ? [] : ['contactRetentionMonths is neither null nor a whole number of months']),
    ...config.mailboxes.filter(({ contactRetentionMonths }) => !isRetention(contactRetentionMonths)).map(({ id }) => `contactRetentionMonths of the mailbox ${id} is neither null nor a whole number of months`),
    ...proofFaults(config),
    ...(['change', 'suggestion', 'upload', 'preview'] as const).filter((name) => (config.rateLimits as Partial<AgencyConfig['rateLimits']>)[name] === undefined).map((name) => `rateLimits.${name} is not set`),
    ...(config.mode === 'production' ? productionFaults(config, keys) : []),
  ];
  if (faults.length > 0) throw new Error(`The server does not start: ${faults.join('; ')}.`);
}

const kinds: readonly ContentKind[] = ['consultation', 'outcome', 'answer', 'letter', 'knowledge'];

const isRetention = (months: number | null) => months === null || (Number.isInteger(months) && months > 0);

/** The file may be older than the setting. */
function proofFaults({ proofOfWork, rateLimits }: AgencyConfig): string[] {
  const unproven = (rateLimits as Partial<AgencyConfig['rateLimits']>).unproven;
  return proofOfWork !== null && unproven === undefined ? ['rateLimits.unproven is not set'] : [];
}

function productionFaults(config: AgencyConfig, keys: ServerKeys): string[] {
  const own = [...Object.values(keys.receipt), keys.form, keys.contact, keys.address, keys.audit];
  const known = [...Object.values(demoKeys.receipt), demoKeys.form, demoKeys.contact, demoKeys.address, demoKeys.audit];
  return [
    ...config.staff.filter(({ tokenHash }) => demoTokenHashes.includes(tokenHash)).map(({ name }) => `the account ${name} has a demo token`),
    ...(config.site.origin === null ? ['site.origin is not set'] : []),
    ...(own.some((key) => known.some((demo) => equalBytes(key, demo))) ? ['the keys are the demo keys'] : []),
  ];
}

/** Exactly what a browser sends: scheme, host and port, no path, never `null` or `*`. */
function isOrigin(origin: string): boolean {
  return URL.canParse(origin) && new URL(origin).origin === origin;
}
