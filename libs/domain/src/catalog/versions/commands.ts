import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Bilingual, Reason } from '../../kernel/values.ts';
import { RawItemCode } from '../adjustment/commands.ts';
import { CatalogFiledWithProvince, CatalogPublicationCancelled, CatalogVersionPublished, CatalogVersionTookEffect, ItemAmended, ItemCorrected, ItemSuspended } from '../catalog-events.ts';

const { version, adjustmentId, instrument, publishedOn, effectiveFrom } = CatalogVersionPublished.schema.shape;
/** Makes an approved batch the next version of the catalogue. Counts and digest are the batch's own. @req #13 #17 */
export const PublishVersion = defineCommand('PublishVersion', { version, adjustmentId, instrument, publishedOn, effectiveFrom });
export type PublishVersion = z.infer<typeof PublishVersion>;
/** Takes back a publication whose day has not come. @req #16 */
export const CancelPublication = defineCommand('CancelPublication', CatalogPublicationCancelled.schema.shape);
export type CancelPublication = z.infer<typeof CancelPublication>;
/** @req #15 */
export const RecordProvincialFiling = defineCommand('RecordProvincialFiling', CatalogFiledWithProvince.schema.shape);
export type RecordProvincialFiling = z.infer<typeof RecordProvincialFiling>;
/** Notice of the day (sent by the system): the version counts from `on`. Nothing computes from it. */
export const RecordVersionTookEffect = defineCommand('RecordVersionTookEffect', CatalogVersionTookEffect.schema.shape);
export type RecordVersionTookEffect = z.infer<typeof RecordVersionTookEffect>;

const amend = ItemAmended.schema.shape;
const suspend = ItemSuspended.schema.shape;
const correct = ItemCorrected.schema.shape;
/** Changes basis, theme or applicants between versions; also the way to enter a basis on the day it comes into force. @req #16 */
export const AmendItem = defineCommand('AmendItem', { ...amend, code: RawItemCode });
export type AmendItem = z.infer<typeof AmendItem>;
/** @req #16 */
export const RenameItem = defineCommand('RenameItem', { code: RawItemCode, name: Bilingual, reason: Reason, deviation: Reason.nullable(), effectiveFrom: amend.effectiveFrom });
export type RenameItem = z.infer<typeof RenameItem>;
/** @req #16 */
export const SuspendItem = defineCommand('SuspendItem', { ...suspend, code: RawItemCode });
export type SuspendItem = z.infer<typeof SuspendItem>;
/** @req #16 */
export const ResumeItem = defineCommand('ResumeItem', { code: RawItemCode, effectiveFrom: suspend.effectiveFrom, reason: Reason });
export type ResumeItem = z.infer<typeof ResumeItem>;
/** Says what an earlier event (by its number) should have said. The wrong event stays. @req #16 */
export const CorrectItem = defineCommand('CorrectItem', { ...correct, code: RawItemCode });
export type CorrectItem = z.infer<typeof CorrectItem>;

/** Commands of the stream `catalog-<district>`. */
export const CatalogCommand = z.discriminatedUnion('type', [PublishVersion, CancelPublication, RecordProvincialFiling, RecordVersionTookEffect, AmendItem, RenameItem, SuspendItem, ResumeItem, CorrectItem]);
export type CatalogCommand = z.infer<typeof CatalogCommand>;
