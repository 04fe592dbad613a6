// Names and versions in this file are stored for ever: change one only by a new version and an upcaster.
import { z } from 'zod';
import { Attachment, SubjectRef } from '../../case/index.ts';
import { ItemCode } from '../../catalog/item.ts';
import { classified } from '../../kernel/classification.ts';
import { defineEvent, type EventOf } from '../../kernel/event.ts';
import { Sealed } from '../../kernel/sealed.ts';
import { Instant, LegalDate, Reason, UnitCode, Uuid } from '../../kernel/values.ts';
import { VillageItemCode } from '../events.ts';

const fact = <S extends z.ZodRawShape>(shape: S) => classified('internal', z.strictObject(shape));
const helper = z.string().min(1).max(64);
/** What changes hands: `original` is kept track of until it is back. */
export const HandedPaper = z.strictObject({ name: z.string().min(1).max(100), original: z.boolean(), copies: z.number().int().min(0).max(20), attachment: Attachment.nullable() });

/** Somebody asks the village to do something for them. Stream `agency-<id>`. @req #51 #59 */
export const AgencyRequested = defineEvent('AgencyRequested', 1, fact({ village: UnitCode, town: UnitCode, villageItem: VillageItemCode, item: ItemCode, resident: SubjectRef, helper, priority: z.boolean(), atHome: z.boolean(), requestedOn: LegalDate, /** Working days in which papers go on to the town, as the village item said then. */ handoverDays: z.number().int().min(0).max(10), contact: classified('personal', Sealed) }));
/** The mandate: for one item, until a day, by a signed paper or a recording; the resident confirms that it is free of charge. @req #51 #59 */
export const AgencyAuthorised = defineEvent('AgencyAuthorised', 1, fact({ scope: z.array(z.enum(['submit', 'correct', 'withdraw', 'collect'])).min(1).max(4), from: LegalDate, until: LegalDate, form: z.enum(['paper', 'recording', 'electronic']), evidence: Attachment.nullable(), freeOfCharge: z.boolean(), helper }));
export const AgencyMandateRevoked = defineEvent('AgencyMandateRevoked', 1, fact({ from: Instant, reason: Reason }));
/** The helper takes papers, and gives a receipt that the resident keeps. `due`: the day by which they are at the town, as the receipt says. @req #51 */
export const AgencyPapersCollected = defineEvent('AgencyPapersCollected', 1, fact({ papers: z.array(HandedPaper).min(1).max(40), receipt: z.string().min(1).max(40), confirmedByResident: z.boolean(), on: LegalDate, due: LegalDate, helper }));
/** To the town, with a receipt. */
export const AgencyHandedOver = defineEvent('AgencyHandedOver', 1, fact({ town: UnitCode, receipt: z.string().min(1).max(40), originals: z.number().int().min(0), on: LegalDate, helper }));
/** The town has the papers: from here the originals are its to keep. */
export const AgencyHandoverConfirmed = defineEvent('AgencyHandoverConfirmed', 1, fact({ town: UnitCode, receipt: z.string().min(1).max(40), on: LegalDate, officer: helper }));
export const AgencyInTownCase = defineEvent('AgencyInTownCase', 1, fact({ case: Uuid }));
/** The result, and every original that the town kept, go back to the helper, with a receipt. */
export const AgencyResultReceived = defineEvent('AgencyResultReceived', 1, fact({ originals: z.number().int().min(0), receipt: z.string().min(1).max(40), on: LegalDate, helper }));
/** `from`: whoever had the originals gives them back: the village, or the town where the resident comes for them. */
export const AgencyResultReturned = defineEvent('AgencyResultReturned', 1, fact({ from: z.enum(['village', 'town']), originals: z.number().int().min(0), receipt: z.string().min(1).max(40), confirmedByResident: z.boolean(), on: LegalDate, helper }));
/** The resident says that nothing was paid. @req #59 */
export const AgencyFreeOfChargeConfirmed = defineEvent('AgencyFreeOfChargeConfirmed', 1, fact({ on: LegalDate }));
export const AgencyClosed = defineEvent('AgencyClosed', 1, fact({ on: LegalDate }));
export const AgencyDeclined = defineEvent('AgencyDeclined', 1, fact({ reason: Reason, goTo: z.string().min(2).max(200) }));
/** Papers have lain at the village for longer than the item allows. */
export const AgencyOverdue = defineEvent('AgencyOverdue', 1, fact({ due: LegalDate }));

export const errandEvents = [
  AgencyRequested, AgencyAuthorised, AgencyMandateRevoked, AgencyPapersCollected, AgencyHandedOver, AgencyHandoverConfirmed, AgencyInTownCase, AgencyResultReceived, AgencyResultReturned, AgencyFreeOfChargeConfirmed, AgencyClosed, AgencyDeclined, AgencyOverdue,
] as const;
export type ErrandEvent = EventOf<typeof errandEvents>;
