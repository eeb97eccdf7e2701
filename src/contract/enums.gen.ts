// Generated from openapi.yaml by `npm run generate`. Do not edit.
export const consultationKindValues = ['law', 'regulation', 'rule', 'normative-document', 'major-decision', 'other'] as const;
export const consultationStatusValues = ['announced', 'open', 'paused', 'closed', 'answered'] as const;
export const positionValues = ['support', 'amend', 'oppose'] as const;
export const opinionStateValues = ['received', 'published', 'withheld'] as const;
export const opinionOutcomeValues = ['adopted', 'partly-adopted', 'not-adopted', 'further-study'] as const;
export const moduleNameValues = ['consultations'] as const;
export const problemTypeValues = ['urn:huiying:problem:malformed-request', 'urn:huiying:problem:unauthenticated', 'urn:huiying:problem:forbidden', 'urn:huiying:problem:not-found', 'urn:huiying:problem:not-offered', 'urn:huiying:problem:receipt-unknown', 'urn:huiying:problem:method-not-allowed', 'urn:huiying:problem:not-open', 'urn:huiying:problem:closed', 'urn:huiying:problem:paused', 'urn:huiying:problem:draft-changed', 'urn:huiying:problem:in-progress', 'urn:huiying:problem:illegal-step', 'urn:huiying:problem:precondition-failed', 'urn:huiying:problem:too-large', 'urn:huiying:problem:unsupported-media-type', 'urn:huiying:problem:invalid-input', 'urn:huiying:problem:not-publishable', 'urn:huiying:problem:key-reused', 'urn:huiying:problem:precondition-required', 'urn:huiying:problem:too-many-requests', 'urn:huiying:problem:internal', 'urn:huiying:problem:unavailable'] as const;
export const fieldErrorCodeValues = ['required', 'too-long', 'too-short', 'too-many', 'too-few', 'unknown-field', 'wrong-type', 'wrong-format', 'not-allowed', 'not-found', 'duplicate', 'too-early', 'too-late'] as const;
export const identityFieldNameValues = ['name', 'organisation', 'occupation', 'region', 'phone', 'email'] as const;
export const revisionStepNameValues = ['drafting', 'security-review', 'sign-off'] as const;
