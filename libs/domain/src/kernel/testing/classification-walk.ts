import { z } from 'zod';
import type { Classification } from '../classification.ts';
import { Sealed } from '../sealed.ts';

/** A place in an event where a value stands, with the class of its nearest marked ancestor. */
export interface Leaf {
  readonly path: string;
  readonly classification: Classification | null;
  readonly sealed: boolean;
}

function classOf(schema: z.core.$ZodType, inherited: Classification | null): Classification | null {
  const own: unknown = z.globalRegistry.get(schema)?.['classification'];
  return own === undefined ? inherited : own as Classification;
}

const isSealed = (schema: z.core.$ZodType) => schema instanceof z.ZodObject && '$sealed' in schema.shape && Object.keys(schema.shape).length === Object.keys(Sealed.shape).length;

/** The schema inside one that only says "or null", "or absent" and the like. */
function unwrapped(schema: z.core.$ZodType): z.core.$ZodType | null {
  const wraps = schema instanceof z.ZodNullable || schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodReadonly;
  return wraps ? schema.unwrap() : null;
}

/** Schemas right below one, with their names. A kind of schema that is not listed here is a leaf. */
function below(schema: z.core.$ZodType): readonly (readonly [string, z.core.$ZodType])[] {
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape as Record<string, z.core.$ZodType>).map(([key, part]) => [`.${key}`, part]);
  if (schema instanceof z.ZodArray) return [['[]', schema.element]];
  if (schema instanceof z.ZodUnion) return schema.options.map((option, at) => [`|${at}`, option]);
  if (schema instanceof z.ZodRecord) return [['{}', schema.valueType]];
  if (schema instanceof z.ZodTuple) return schema.def.items.map((part, at) => [`[${at}]`, part]);
  const inner = unwrapped(schema);
  return inner ? [['', inner]] : [];
}

/** Every place of a schema where a value stands. */
export function leavesOf(schema: z.core.$ZodType, path = '', inherited: Classification | null = null): readonly Leaf[] {
  const classification = classOf(schema, inherited);
  const parts = isSealed(schema) ? [] : below(schema);
  if (parts.length === 0) return [{ path, classification, sealed: isSealed(schema) }];
  return parts.flatMap(([name, part]) => leavesOf(part, path + name, classification));
}

/** What is wrong with the classes of a schema: places without one, and personal values that are not sealed (PIPL 51). */
export function classificationFaults(schema: z.core.$ZodType): readonly string[] {
  return leavesOf(schema).flatMap(({ path, classification, sealed }) => {
    if (classification === null) return [`${path}: no class`];
    const personal = classification === 'personal' || classification === 'sensitive';
    return personal && !sealed ? [`${path}: ${classification}, not sealed`] : [];
  });
}
