import { credentialActs } from './credential-acts.ts';
import { passkeyActs } from './passkey-acts.ts';
import { recoveryActs } from './recovery-acts.ts';
import { sessionActs } from './session-acts.ts';
import { signInActs } from './sign-in-acts.ts';

/** Every POST of signing in, once: served, described and tested from this list. */
export const IDENTITY_ACTS = [...signInActs, ...recoveryActs, ...sessionActs, ...credentialActs, ...passkeyActs];
