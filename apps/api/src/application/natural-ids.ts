import { OrderSpotCheck, PlanInspection, type RegisterInstrument, type Service } from '@yichuang/domain';
import { naturalIdFor } from '@yichuang/event-store';
import type { z } from 'zod';
import { InvalidCommand } from './invalid-command.ts';

/** One spelling: full-width forms folded, all brackets around a year alike, no spaces. */
const spelled = (text: string): string => text.normalize('NFKC').replaceAll(/[〔［【(（[]/gu, '[').replaceAll(/[〕］】)）\]]/gu, ']').replaceAll(/\s/gu, '');

/**
 * Id of a document: from issuer and 文号, or from issuer, title and day of issue where it bears no number (#1). One document
 * has one stream, whoever enters it and however often: its appends are what keeps a number from being used twice.
 */
export function instrumentIdOf({ number, issuer, title, issuedOn }: Pick<RegisterInstrument['data'], 'number' | 'issuer' | 'title' | 'issuedOn'>): string {
  return naturalIdFor('instrument', (number === null ? [issuer, title, issuedOn] : [issuer, number]).map(spelled));
}

/** Id of an inspection: of one body, on one day, about one thing, whoever plans it. @throws {InvalidCommand} */
export function inspectionIdOf(data: unknown): string {
  const { body, plannedOn, topic } = parsed(PlanInspection.shape.data, data);
  return naturalIdFor('inspection', [body, plannedOn, spelled(topic)]);
}

/** Id of a spot check: one of a department in a period. @throws {InvalidCommand} */
export function spotCheckIdOf(data: unknown): string {
  const { department, period } = parsed(OrderSpotCheck.shape.data, data);
  return `${department}-${period}`;
}

function parsed<T>(schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (!result.success) throw new InvalidCommand(result.error);
  return result.data;
}

/** Id of the review of a service: whoever means the service means the review. */
export function reviewIdOf({ kind, id }: Service): string {
  return naturalIdFor('review', [kind, id]);
}
