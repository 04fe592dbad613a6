import type { CaseRowView } from '../cases/view.ts';

/** 我的 · 待受理 · 补正中 · 待审查 · 待决定 · 待出证送达 · 今天到期 · 已超期. */
export type QueueName = 'mine' | 'accept' | 'correcting' | 'review' | 'decide' | 'deliver' | 'soon' | 'overdue';
export interface WorklistView {
  readonly unit: string;
  readonly queue: QueueName;
  readonly counts: Readonly<Record<QueueName, number>>;
  readonly rows: readonly CaseRowView[];
  readonly nextCursor: string | null;
}
