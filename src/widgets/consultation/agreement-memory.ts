import { VoterMemory } from '../../core/voter-memory.js';

const memory = new VoterMemory<readonly string[]>('agreement', 'agreed', [], (said) => Array.isArray(said));

/** Agreement from this device. */
export const agreementMemory = {
  voter: (baseUrl: string, kept: boolean): string => memory.voter(baseUrl, kept),

  has: (baseUrl: string, commentId: string, kept: boolean): boolean => memory.said(baseUrl, kept).includes(commentId),

  set(baseUrl: string, commentId: string, agreed: boolean, kept: boolean): void {
    memory.say(baseUrl, [...memory.said(baseUrl, kept).filter((id) => id !== commentId), ...(agreed ? [commentId] : [])], kept);
  },
};
