import { z } from 'zod';
import { defineCommand } from '../kernel/command.ts';
import { LegalDate, Reason, Uuid } from '../kernel/values.ts';
import { AgencyMode, VillageItem } from './events.ts';

/** What a list may say; `accept` and `decide` can be said, and are refused by the rule (`village-may-not-decide`). */
export const RawVillageItem = VillageItem.extend({ mode: z.enum([...AgencyMode.options, 'accept', 'decide']) });
export type RawVillageItem = z.infer<typeof RawVillageItem>;

/** A village or its town proposes what a station may do for people. There is no fee: the shape has no place for one. @req #18 #19 #27 */
export const ProposeVillageItem = defineCommand('ProposeVillageItem', { item: RawVillageItem, reason: z.string().max(1000) });
export type ProposeVillageItem = z.infer<typeof ProposeVillageItem>;
/** @req #19 */
export const CollectVillageItem = defineCommand('CollectVillageItem', {});
export type CollectVillageItem = z.infer<typeof CollectVillageItem>;
/** @req #19 */
export const SummariseVillageItem = defineCommand('SummariseVillageItem', {});
export type SummariseVillageItem = z.infer<typeof SummariseVillageItem>;
/** @req #19 */
export const ReviewVillageItem = defineCommand('ReviewVillageItem', { opinion: Reason });
export type ReviewVillageItem = z.infer<typeof ReviewVillageItem>;
/** @req #19 */
export const ReturnVillageItem = defineCommand('ReturnVillageItem', { reason: Reason });
export type ReturnVillageItem = z.infer<typeof ReturnVillageItem>;
/** @req #19 */
export const RejectVillageItem = defineCommand('RejectVillageItem', { reason: Reason });
export type RejectVillageItem = z.infer<typeof RejectVillageItem>;
/** The town (the actor's unit) puts the item into effect at its villages. Each town does so for itself. @req #18 #19 */
export const ImplementVillageItem = defineCommand('ImplementVillageItem', { effectiveFrom: LegalDate, instrument: Uuid.nullable() });
export type ImplementVillageItem = z.infer<typeof ImplementVillageItem>;
/** @req #18 */
export const PublishVillageGuide = defineCommand('PublishVillageGuide', { publishedOn: LegalDate });
export type PublishVillageGuide = z.infer<typeof PublishVillageGuide>;
/** @req #18 */
export const RetireVillageItem = defineCommand('RetireVillageItem', { effectiveFrom: LegalDate, reason: Reason });
export type RetireVillageItem = z.infer<typeof RetireVillageItem>;

/** Commands of the stream `villageitem-<code>`. */
export const AgencyCommand = z.discriminatedUnion('type', [ProposeVillageItem, CollectVillageItem, SummariseVillageItem, ReviewVillageItem, ReturnVillageItem, RejectVillageItem, ImplementVillageItem, PublishVillageGuide, RetireVillageItem]);
export type AgencyCommand = z.infer<typeof AgencyCommand>;
