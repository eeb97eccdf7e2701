/** Every element, registered. */
export { ApiProblem, createClient, type Client, type ClientOptions, type ProblemKind } from './client/index.js';
export type { MessageOverrides, Theme } from './core/contexts.js';
export { HyProvider } from './parts/provider/hy-provider.js';
export { HyReceipt, type ReceiptKeptDetail } from './parts/receipt/hy-receipt.js';
export { HyReceiptLookup } from './parts/receipt-lookup/hy-receipt-lookup.js';
export * from './widgets/consultation/index.js';
export * from './widgets/knowledge/index.js';
export * from './widgets/mailbox/index.js';
