export { checkAttachments, type AttachmentFault, type AttachmentReport } from './check.ts';
export { DAY_MS, type SweepReport } from './sweep.ts';
export { sweepFolder } from './sweep-folder.ts';
