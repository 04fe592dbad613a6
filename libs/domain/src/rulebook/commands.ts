import { z } from 'zod';
import { RawItemCode } from '../catalog/index.ts';
import { defineCommand } from '../kernel/command.ts';
import { Instant, Reason, Sha256 } from '../kernel/values.ts';
import { ReleaseApproved, ReleaseSignature } from './events.ts';
import { InFlight, ItemManifest, ReleaseManifest, Version } from './manifest/index.ts';

const version = Version;
const digest = Sha256;
const signature = ReleaseSignature;
const gate = ReleaseApproved.schema.shape.gate;

/** One item of a release to come. `digest`: SHA-256 of the canonical JSON of the manifest, as its author reckoned it. The stream is `rulebook-<department>`. @req #20 #36 #47 */
export const ProposeItemManifest = defineCommand('ProposeItemManifest', { version, digest, manifest: ItemManifest });
/** The head, after its items: it names them by digest, and what it changes. @req #16 #20 */
export const ProposeRelease = defineCommand('ProposeRelease', { digest, release: ReleaseManifest, catalogVersion: z.string().min(1).max(40) });
/** Runs the examples of every item of the release. @req #20 */
export const TestRelease = defineCommand('TestRelease', { version });
/** Tries the release on cases that have been decided. */
export const RehearseRelease = defineCommand('RehearseRelease', { version });
/** The actor signs the digest of the release and that of its rehearsal, for one of the three bodies. @req #17 #20 */
export const ApproveRelease = defineCommand('ApproveRelease', { version, gate, digest, rehearsal: Sha256.nullable(), opinion: Reason, signature });
export const ReturnRelease = defineCommand('ReturnRelease', { version, gate, reason: Reason });
/** `effectiveFrom` null: now. `inFlight` is for cases under way of which no change of the release speaks. @req #16 #36 */
export const PublishRelease = defineCommand('PublishRelease', { version, digest, effectiveFrom: Instant.nullable(), inFlight: InFlight });
/** Takes a publication back before its time. */
export const WithdrawRelease = defineCommand('WithdrawRelease', { version, reason: Reason });
/** The release in force gives way to an earlier one, at once after the second signature. `digest`: of the release that counts again. */
export const SignRollback = defineCommand('SignRollback', { from: version, to: version, digest, reason: Reason, signature });
/** `from` null: now. `items` empty: the whole release. */
export const SuspendRelease = defineCommand('SuspendRelease', { version, from: Instant.nullable(), items: z.array(RawItemCode).max(400), reason: Reason });
export const ResumeRelease = defineCommand('ResumeRelease', { version, from: Instant.nullable(), reason: Reason });
/** Sent by the program at the instant that makes a notice true. */
export const RecordReleaseNotice = defineCommand('RecordReleaseNotice', { version, notice: z.enum(['took_effect', 'superseded']), at: Instant });

/** Commands of the stream `rulebook-<department>`. */
export const RulebookCommand = z.discriminatedUnion('type', [
  ProposeItemManifest, ProposeRelease, TestRelease, RehearseRelease, ApproveRelease, ReturnRelease, PublishRelease, WithdrawRelease, SignRollback, SuspendRelease, ResumeRelease, RecordReleaseNotice,
]);
export type RulebookCommand = z.infer<typeof RulebookCommand>;
export type RulebookCommandData<T extends RulebookCommand['type']> = Extract<RulebookCommand, { type: T }>['data'];
