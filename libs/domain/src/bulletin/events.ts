// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, Reason, Sha256, UnitCode } from '../kernel/values.ts';
import { Period } from '../kernel/period.ts';

/** Figures by their names. Null: a number so small that it might point at persons, left out before anybody reads it. */
export const BulletinCounts = z.record(z.string().regex(/^[a-zA-Z]{2,40}$/), z.number().int().min(0).nullable());
/** The whole district, fictional units left out, and each town. */
export const BulletinFigures = z.strictObject({ total: BulletinCounts, towns: z.array(z.strictObject({ unit: UnitCode, counts: BulletinCounts })).max(100) });
export type BulletinFigures = z.infer<typeof BulletinFigures>;

/**
 * 通报: how the work stood in a period, as the log told it at event number `position`. The figures are frozen with the digest of their canonical
 * text: whoever computes them again from the log up to that event gets the same ones. @req #69 #47
 */
export const BulletinIssued = defineEvent('BulletinIssued', 1, classified('public', z.strictObject({ period: Period, position: z.number().int().min(0), figures: BulletinFigures, digest: Sha256, remarks: Reason, issuer: UnitCode, on: LegalDate })));

export const bulletinEvents = [BulletinIssued] as const;
export type BulletinEvent = EventOf<typeof bulletinEvents>;
