import { AgentCapacity } from '@yichuang/domain';
import { Answers, Key, Version } from '@yichuang/domain/manifest';
import { z } from 'zod';

/** A file of a draft: its bytes lie sealed in the store of attachments under this digest. */
export const DraftFile = z.strictObject({ digest: z.string().length(64), name: z.string().max(200), bytes: z.number().int(), type: z.string().max(60) });
export type DraftFile = z.infer<typeof DraftFile>;

/** What was said of a paper. `none`: it is not handed in now. */
export const DraftPaper = z.strictObject({ choice: z.enum(['files', 'later', 'commit', 'licence', 'none']), files: z.array(DraftFile).max(20) });
export type DraftPaper = z.infer<typeof DraftPaper>;

export const Principal = z.strictObject({
  name: z.string().max(200), number: z.string().max(32), capacity: AgentCapacity, acts: z.array(z.enum(['correct', 'withdraw', 'collect'])).max(3), until: z.string().max(10).nullable(), subject: z.string().max(64).nullable(),
});
export type Principal = z.infer<typeof Principal>;

/** Everything that somebody has typed so far. Lives outside the log until it is sent: a draft is no fact. */
export const Draft = z.strictObject({
  item: z.string().length(12), town: z.string().max(32), kind: z.enum(['natural_person', 'legal_person', 'organisation']),
  /** For somebody else, where the release asks no such question itself. */
  byAgent: z.boolean(), mandate: z.uuid().nullable(), priority: z.boolean(), appointment: z.uuid().nullable(),
  /** Key of the application: sending the same draft twice is one application. */
  key: z.uuid(),
  /** The manifest that the questions were taken from, and each question and paper as it stood then, by digest. */
  manifest: z.string().length(64), version: Version, seen: z.record(z.string().max(60), z.string().length(16)),
  /** For whom it is, where that is somebody else or a body. `subject`: their reference, once whoever applies has signed in. */
  principal: Principal.optional(),
  situations: z.record(Key, Key), form: Answers, papers: z.record(Key, DraftPaper),
  contact: z.strictObject({ name: z.string().max(100), phone: z.string().max(32), address: z.string().max(300), email: z.string().max(254).optional() }),
  /** Steps that were sent without a fault. */
  passed: z.array(z.string().max(60)).max(200),
});
export type Draft = z.infer<typeof Draft>;
