import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform(value => value === 'true');
const optional = z.string().transform(value => value || null);

const OrganisationRow = z.object({
  code: z.string(), name_zh: z.string(), name_en: z.string(), type: z.string(), parent_code: optional, level: z.coerce.number(),
  short_name_zh: optional, source_name_zh: z.string(), service_point_zh: optional, source: z.string(), illustrative: flag,
});
const ItemRow = z.object({
  code: z.string(), name_zh: z.string(), name_en: z.string(), department_code: z.string(),
  kind: z.enum(['行政许可', '行政给付', '行政确认', '行政奖励', '行政裁决', '其他行政权力', '公共服务']),
  applicant: z.string(), theme: z.string(), legal_basis: z.string(), basis_in_force_from: optional, handling_type: z.enum(['即办件', '承诺件']),
  promised_days: z.coerce.number(), delegated_steps: z.string(), delegation_form: z.string(), withdrawn: flag, withdraw_reason: z.string(), merged_into_code: optional, illustrative: flag,
});
const VillageRow = z.object({
  code: z.string(), name_zh: z.string(), name_en: z.string(), theme: z.string(), mode: z.enum(['代办', '帮办', '直接办理']), upstream_item_code: optional,
  receiving_body: z.string(), handover_days: z.coerce.number(), in_person_required: flag, authorisation_required: flag, may_decide: flag, priority_groups: z.string(), materials_summary: z.string(), illustrative: flag,
});
const listed = z.string().transform(value => value.split(';'));
const JointRow = z.object({ code: z.string(), name_zh: z.string(), name_en: z.string(), lead_department_zh: z.string(), item_codes: listed, time_limit_working_days: z.coerce.number(), illustrative: flag });
const HolidayYear = z.object({
  notice: z.object({ title: z.string(), number: z.string().nullable(), date: z.iso.date() }),
  off_days: z.array(z.iso.date()),
  make_up_days: z.array(z.iso.date()),
});

export type OrganisationRow = z.infer<typeof OrganisationRow>;
export type ItemRow = z.infer<typeof ItemRow>;
export type VillageRow = z.infer<typeof VillageRow>;
export type JointRow = z.infer<typeof JointRow>;
export type HolidayYear = z.infer<typeof HolidayYear>;

/** The rows that the sample district is made of, and the plan's text by its digest and length in bytes. */
export interface SampleData {
  readonly organisations: readonly OrganisationRow[];
  readonly items: readonly ItemRow[];
  readonly villageItems: readonly VillageRow[];
  /** Matters that are handled jointly. */
  readonly jointMatters: readonly JointRow[];
  readonly holidays: ReadonlyMap<number, HolidayYear>;
  readonly plan: { readonly sha256: string; readonly bytes: number };
}

const fileOf = (name: string): Buffer => readFileSync(new URL(`../data/${name}`, import.meta.url));

function rows<S extends z.ZodType>(name: string, schema: S): z.infer<S>[] {
  return z.array(schema).parse(parse(fileOf(name), { columns: true, bom: true }));
}

/**
 * Reads and checks the files of `tools/seed/data`.
 * @throws ZodError when a row does not have the expected shape
 */
export function readSampleData(): SampleData {
  const years = z.object({ years: z.record(z.string(), HolidayYear) }).parse(JSON.parse(fileOf('holidays_cn.json').toString('utf8'))).years;
  const plan = fileOf('plan-2023-01-12.txt');
  return {
    organisations: rows('organisations.csv', OrganisationRow),
    items: rows('items.csv', ItemRow),
    villageItems: rows('village_items.csv', VillageRow),
    jointMatters: rows('joint_matters.csv', JointRow),
    holidays: new Map(Object.entries(years).map(([year, value]) => [Number(year), value])),
    plan: { sha256: createHash('sha256').update(plan).digest('hex'), bytes: plan.length },
  };
}
