import { z } from 'zod';
import type { Addressed } from '../application/registry/entry.ts';
import { NOBODYS, type Subject } from './policy.ts';

const unit = (code: string): Subject => ({ units: [code], departments: [] });

const department = (code: string): Subject => ({ units: [], departments: [code] });

/** A code has one hyphen at most: `D-MZJ-610702100`, and `X-SFJ-X-SFZ` for the fictional units of a sample. */
const ORGANS = /^(.+?)-((?:[A-Z]-)?[0-9A-Z]+)$/;

/** The two organs of a letter, from the stream `delegation-<department>-<town>`. */
export function organsOf(id: string): Subject {
  const [, department, town] = ORGANS.exec(id) ?? [];
  return department === undefined || town === undefined ? NOBODYS : { units: [town], departments: [department] };
}

/** Whose a stream is, by its category; of the others it is nobody's. */
/** The unit of `<unit>-<year>`. */
const unitOfYear = (id: string): Subject => unit(id.slice(0, Math.max(0, id.lastIndexOf('-'))));

const BY_CATEGORY: Readonly<Record<string, (id: string) => Subject>> = { guidance: unit, training: unitOfYear, unit, staff: unit, permissions: unit, halldirectory: unit, venue: unit, network: unit, exemption: unit, publicity: unit, presence: id => unit(id.slice(0, -11)), delegation: organsOf, rulebook: department, spotcheck: id => department(id.slice(0, Math.max(0, id.lastIndexOf('-')))) };

export const streamSubject = (category: string, id: string): Subject => BY_CATEGORY[category]?.(id) ?? NOBODYS;

export function subjectOf(category: string, command: Addressed, of: ((command: Addressed) => Subject) | null): Subject {
  return of ? of(command) : streamSubject(category, command.id);
}

const Item = z.object({ code: z.string(), effectiveFrom: z.iso.date().optional() });

/** The department of the item that the data names, in the catalogue of the day on which the command is to count. */
export function departmentOfItem({ data, world, today }: Addressed): Subject {
  const item = Item.safeParse(data);
  if (!item.success) return NOBODYS;
  const { code, effectiveFrom = today } = item.data;
  const department = world.itemsOn(effectiveFrom).get(code)?.department;
  return department === undefined ? NOBODYS : { units: [], departments: [department] };
}

const Opinions = z.object({ opinions: z.array(z.object({ town: z.string() })) });

/** The towns for which opinions are entered: all of them count. */
export function townsOfOpinions({ data }: Addressed): Subject {
  const parsed = Opinions.safeParse(data);
  return parsed.success ? { units: [...new Set(parsed.data.opinions.map(({ town }) => town))], departments: [] } : NOBODYS;
}
