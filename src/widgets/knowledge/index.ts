export { HyKnowledge } from './hy-knowledge.js';
export type * from './knowledge-events.js';
