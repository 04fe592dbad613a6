export { checkAttachments, type AttachmentFault, type AttachmentReport } from './check.ts';
export { DAY_MS, sweepAttachments, type SweepReport } from './sweep.ts';
