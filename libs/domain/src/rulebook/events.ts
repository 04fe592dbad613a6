// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { ItemCode } from '../catalog/item.ts';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { Instant, LegalDate, Reason, Sha256, UnitCode } from '../kernel/values.ts';
import { InFlight, ItemManifest, ReleaseManifest, Version } from './manifest/index.ts';

const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
const department = UnitCode;
const version = Version;
const digest = Sha256;
/** The person, by pseudonymous reference: author and approvers must be different people. */
const officer = classified('internal', z.string().min(1).max(64));
/** How somebody signed the digests: an assertion of a passkey made in the browser, or a registered Ed25519 key used by a program. Signatures of ML-DSA-87 (FIPS 204) have 6170 characters. */
export const ReleaseSignature = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('webauthn'), credential: z.string().max(400), authenticatorData: z.string().max(2000), clientData: z.string().max(4000), signature: z.string().max(8000) }),
  z.strictObject({ kind: z.literal('ed25519'), key: z.string().max(100), signature: z.string().max(200) }),
]);
export type ReleaseSignature = z.infer<typeof ReleaseSignature>;

/** One item of a proposed release, whole: replay never needs the department's code. Precedes {@link ReleaseProposed}, which commits it by digest: whoever wrote one of the manifests is an author of the release. @req #20 #36 */
export const ItemManifestProposed = defineEvent('ItemManifestProposed', 1, pub({ department, version, item: ItemCode, digest, manifest: ItemManifest, officer }));
/** @req #16 #20 */
export const ReleaseProposed = defineEvent('ReleaseProposed', 1, pub({ department, version, digest, release: ReleaseManifest, catalogVersion: z.string(), officer }));
/** The examples were run: every one agrees and every rule is met by one. @req #20 */
export const ReleaseTested = defineEvent('ReleaseTested', 1, pub({ department, version, digest, examples: z.number().int().min(1), rules: z.number().int().min(1), report: Sha256 }));
/** The release was tried on past decisions, up to and including the one of the event number `through`; the report's digest is what approvers sign too. */
export const ReleaseRehearsed = defineEvent('ReleaseRehearsed', 1, pub({ department, version, digest, report: Sha256, cases: z.number().int().min(0), same: z.number().int().min(0), looser: z.number().int().min(0), stricter: z.number().int().min(0), failed: z.number().int().min(0), through: z.number().int().min(-1) }));
/** By the department, the reform office and the justice bureau, in this order, each another person than the author and than each other. @req #17 #20 */
export const ReleaseApproved = defineEvent('ReleaseApproved', 1, pub({ department, version, digest, rehearsal: Sha256.nullable(), gate: z.enum(['department', 'reform', 'legality']), by: UnitCode, opinion: Reason, officer, signature: ReleaseSignature, expires: LegalDate }));
export const ReleaseReturned = defineEvent('ReleaseReturned', 1, pub({ department, version, digest, gate: z.enum(['department', 'reform', 'legality']), by: UnitCode, reason: Reason }));
/** From the instant on the release decides for new cases; for cases under way by the choice of each change. @req #16 #36 */
export const ReleasePublished = defineEvent('ReleasePublished', 1, pub({ department, version, digest, effectiveFrom: Instant, rollbackOf: Version.nullable(), inFlight: InFlight, officer }));
/** A publication whose time has not come is taken back. */
export const ReleaseWithdrawn = defineEvent('ReleaseWithdrawn', 1, pub({ department, version, reason: Reason }));
/** An earlier approved release counts again, by two signatures and without a new rehearsal. It is published by {@link ReleasePublished} with `rollbackOf`. */
export const RollbackSigned = defineEvent('RollbackSigned', 1, pub({ department, from: version, to: version, digest, by: UnitCode, reason: Reason, officer, signature: ReleaseSignature }));
/** Nothing is decided by the release until it is resumed: cases go to a person. Never to approval. */
export const ReleaseSuspended = defineEvent('ReleaseSuspended', 1, pub({ department, version, from: Instant, items: z.array(ItemCode).max(400), reason: Reason }));
export const ReleaseResumed = defineEvent('ReleaseResumed', 1, pub({ department, version, from: Instant, reason: Reason }));
/** Notices for people; nothing computes from them. */
export const ReleaseTookEffect = defineEvent('ReleaseTookEffect', 1, pub({ department, version, at: Instant }));
export const ReleaseSuperseded = defineEvent('ReleaseSuperseded', 1, pub({ department, version, by: version, at: Instant }));

// Keys with which programs sign. Stream `signingkey-<person>`.
export const SigningKeyRegistered = defineEvent('SigningKeyRegistered', 1, classified('internal', z.strictObject({ person: z.string().max(64), key: z.string().max(100), publicKey: z.string().max(200), expires: LegalDate })));
export const SigningKeyRotated = defineEvent('SigningKeyRotated', 1, classified('internal', z.strictObject({ person: z.string().max(64), key: z.string().max(100), replaces: z.string().max(100), publicKey: z.string().max(200), expires: LegalDate })));
/** From the instant on what the key signs is worth nothing. */
export const SigningKeyRevoked = defineEvent('SigningKeyRevoked', 1, classified('internal', z.strictObject({ person: z.string().max(64), key: z.string().max(100), from: Instant, reason: Reason })));

export const rulebookEvents = [ItemManifestProposed, ReleaseProposed, ReleaseTested, ReleaseRehearsed, ReleaseApproved, ReleaseReturned, ReleasePublished, ReleaseWithdrawn, RollbackSigned, ReleaseSuspended, ReleaseResumed, ReleaseTookEffect, ReleaseSuperseded] as const;
export type RulebookEvent = EventOf<typeof rulebookEvents>;
export const signingKeyEvents = [SigningKeyRegistered, SigningKeyRotated, SigningKeyRevoked] as const;
export type SigningKeyEvent = EventOf<typeof signingKeyEvents>;
