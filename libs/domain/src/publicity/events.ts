// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { classified } from '../kernel/classification.ts';
import { defineEvent, type EventOf } from '../kernel/event.ts';
import { LegalDate, UnitCode } from '../kernel/values.ts';

const pub = <S extends z.ZodRawShape>(shape: S) => classified('public', z.strictObject(shape));
const officer = classified('internal', z.string().min(1).max(64));
const number = z.number().int().min(1).max(10_000);

/** 电视、广播、报刊、网站、微信等 (五). @req #74 */
export const Medium = z.enum(['tv', 'radio', 'press', 'website', 'wechat', 'other']);
export type Medium = z.infer<typeof Medium>;

// Stream `publicity-<unit>`: what a unit is to make known, and where it was.
/** @req #74 */
export const PublicityPlanned = defineEvent('PublicityPlanned', 1, pub({ unit: UnitCode, number, title: z.string().trim().min(2).max(200), media: z.array(Medium).min(1).max(6), due: LegalDate, on: LegalDate, officer }));
/** `link`: where it can be read or heard; what was printed or broadcast may have none, and then says in `note` where it stood. @req #74 */
export const PublicityDone = defineEvent('PublicityDone', 1, pub({ number, medium: Medium, link: z.url({ protocol: /^https?$/ }).max(500).nullable(), note: z.string().trim().max(200), on: LegalDate, officer }));

export const publicityEvents = [PublicityPlanned, PublicityDone] as const;
export type PublicityEvent = EventOf<typeof publicityEvents>;
