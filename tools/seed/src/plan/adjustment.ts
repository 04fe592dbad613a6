import type { AdjustmentCommand, Fate, FateCounts } from '@yichuang/domain';
import { at, during } from '../working-time.ts';
import { sampleId } from '../ids.ts';
import { chunks } from './items.ts';
import { paperId, type PaperKey } from './documents.ts';
import type { Staff } from './offices.ts';
import { DISTRICT } from './opening.ts';
import type { Step } from './step.ts';

type Opinions = Extract<AdjustmentCommand, { type: 'RecordCapacityOpinions' }>['data']['opinions'];

/** What one department's officer enters at once. */
export interface Sitting {
  readonly department: string;
  readonly fates: readonly Fate[];
}

/** An adjustment as a calendar of gates: each entry is the day on which the body in question acted. */
export interface AdjustmentPlan {
  readonly version: string;
  readonly title: string;
  readonly base: string | null;
  readonly groundedOn: PaperKey;
  readonly approvedBy: PaperKey;
  readonly fates: readonly Sitting[];
  readonly opinions: Opinions;
  readonly declared: FateCounts;
  readonly days: { readonly drafted: string; readonly decided: string; readonly asked: string; readonly proposed: string; readonly reviewed: string; readonly lawful: string; readonly published: string; readonly effective: string };
  readonly words: { readonly unified: string; readonly legality: string };
}

export const adjustmentId = (version: string): string => sampleId(`adjustment/${version}`);
/** Name of the step that decided the n-th chunk of fates. */
export const fatesStep = (version: string, chunk: number): string => `adjustment-${version}-fates-${chunk}`;
const FATES_PER_COMMAND = 100;

function draft(plan: AdjustmentPlan): Step['command'] {
  const { version, title, base, groundedOn } = plan;
  return known => ({
    type: 'DraftAdjustment',
    data: { adjustmentId: adjustmentId(version), title, instrument: paperId(groundedOn), base: base === null ? null : { version: base, adjustmentId: adjustmentId(base), digest: known.digestOf(base) } },
  });
}

/** The program, where a day by itself makes something true. */
const CLOCK: Step['actor'] = { id: 'system', unit: 'system', post: 'clock' };

/** Department → 审改办 → 司法局 → 区政府, each on its day, then the publication in the catalogue's own stream. */
export function adjustmentSteps(plan: AdjustmentPlan, staff: Staff): Step[] {
  const { version, days } = plan;
  const stream = `adjustment-${adjustmentId(version)}`;
  const owner = staff('dept_catalog_owner', 'D-SPJ');
  const publisher = staff('government_publisher', 'D-ZFB');
  const sitting = during(days.decided, '09:00', 300);
  const step = (name: string, { when, by }: { when: string; by: Step['actor'] }, command: Step['command']): Step => ({ name: `adjustment-${version}-${name}`, at: when, actor: by, stream, command });
  return [
    step('draft', { when: at(days.drafted, '09:00'), by: owner }, draft(plan)),
    ...plan.fates.map(({ department, fates }, index): Step => ({ name: fatesStep(version, index), at: sitting.next().value, actor: staff('dept_catalog_owner', department), stream, command: { type: 'DecideFates', data: { fates: [...fates] } } })),
    step('opinions', { when: at(days.asked, '15:00'), by: owner }, { type: 'RecordCapacityOpinions', data: { opinions: plan.opinions } }),
    step('propose', { when: at(days.proposed, '10:00'), by: owner }, { type: 'ProposeAdjustment', data: { declared: plan.declared } }),
    step('unified-review', { when: at(days.reviewed, '15:30'), by: staff('reform_officer', 'D-SGB') }, { type: 'PassUnifiedReview', data: { opinion: plan.words.unified } }),
    step('legality-review', { when: at(days.lawful, '16:00'), by: staff('legality_reviewer', 'D-SFJ') }, { type: 'PassLegalityReview', data: { opinion: plan.words.legality } }),
    step('approve', { when: at(days.published, '09:30'), by: publisher }, { type: 'ApproveAdjustment', data: { instrument: paperId(plan.approvedBy) } }),
    {
      name: `publish-${version}`, at: at(days.published, '10:00'), actor: publisher, stream: `catalog-${DISTRICT}`,
      command: { type: 'PublishVersion', data: { version, adjustmentId: adjustmentId(version), instrument: paperId(plan.approvedBy), publishedOn: days.published, effectiveFrom: days.effective } },
    },
    {
      name: `effect-${version}`, at: at(days.effective, '10:05'), actor: CLOCK, stream: `catalog-${DISTRICT}`, notice: true,
      command: { type: 'RecordVersionTookEffect', data: { version, on: days.effective } },
    },
  ];
}

/** Cuts each department's fates into sittings of its own officer. */
export function sittings(byDepartment: ReadonlyMap<string, readonly Fate[]>): Sitting[] {
  return [...byDepartment].flatMap(([department, fates]) => chunks(fates, FATES_PER_COMMAND).map(some => ({ department, fates: some })));
}
