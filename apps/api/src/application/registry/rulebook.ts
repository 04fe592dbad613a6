import {
  ApproveRelease, ProposeItemManifest, ProposeRelease, PublishRelease, RecordReleaseNotice, RegisterSigningKey, RehearseRelease, ResumeRelease, ReturnRelease, RevokeSigningKey, RotateSigningKey, SignRollback, SuspendRelease, TestRelease, WithdrawRelease,
} from '@yichuang/domain';
import { district, ownDepartment } from '../../policy/policy.ts';
import { acts, internal, type CommandEntry, type Place } from './entry.ts';

const rulebooks: Place = { category: 'rulebook', at: '/rulebooks' };
const keys: Place = { category: 'signingkey', at: '/signing-keys' };

const authors = [ownDepartment('dept_catalog_owner', 'dept_reviewer', 'dept_decider')];
const heads = [ownDepartment('dept_decider', 'dept_catalog_owner')];
/** The department, the reform office and the justice bureau: which of them at which gate is the domain's to say. */
const gates = [...heads, district('reform_officer', 'legality_reviewer')];
/** Whoever may sign has a key; whose it is, is the domain's to say. */
const signers = [district('dept_decider', 'dept_catalog_owner', 'reform_officer', 'legality_reviewer')];

/** Releases of rules from the proposal to the instant from which they decide, and keys with which programs sign. */
export const rulebookCommands: readonly CommandEntry[] = [
  acts(rulebooks, 'propose-item', { schema: ProposeItemManifest, by: authors }),
  acts(rulebooks, 'propose', { schema: ProposeRelease, by: authors }),
  acts(rulebooks, 'test', { schema: TestRelease, by: authors }),
  acts(rulebooks, 'rehearse', { schema: RehearseRelease, by: authors }),
  acts(rulebooks, 'approve', { schema: ApproveRelease, by: gates }),
  acts(rulebooks, 'return', { schema: ReturnRelease, by: gates }),
  acts(rulebooks, 'publish', { schema: PublishRelease, by: heads }),
  acts(rulebooks, 'withdraw', { schema: WithdrawRelease, by: heads }),
  acts(rulebooks, 'sign-rollback', { schema: SignRollback, by: gates }),
  acts(rulebooks, 'suspend', { schema: SuspendRelease, by: [...heads, district('reform_officer')] }),
  acts(rulebooks, 'resume', { schema: ResumeRelease, by: [...heads, district('reform_officer')] }),
  internal(RecordReleaseNotice, 'rulebook', 'system'),
  acts(keys, 'register', { schema: RegisterSigningKey, by: signers }),
  acts(keys, 'rotate', { schema: RotateSigningKey, by: signers }),
  acts(keys, 'revoke', { schema: RevokeSigningKey, by: [...signers, district('operator')] }),
];
