import type { MessageId } from '../i18n/text.tsx';

/** Words for the events of matters and cases that are handled jointly. */
export const JOINT_EVENT_WORDS = {
  JointMatterListed: 'event.JointMatterListed', JointMatterPublished: 'event.JointMatterPublished', JointMatterSuperseded: 'event.JointMatterSuperseded', JointApplicationReceived: 'event.JointApplicationReceived',
  JointCaseSplit: 'event.JointCaseSplit', OutOfAreaCaseRouted: 'event.OutOfAreaCaseRouted', OutOfAreaCaseConfirmed: 'event.OutOfAreaCaseConfirmed', SubcaseOpened: 'event.SubcaseOpened',
  SubcaseNotOpened: 'event.SubcaseNotOpened', SubcaseRetried: 'event.SubcaseRetried', SubcaseDecided: 'event.SubcaseDecided', SubcaseDropped: 'event.SubcaseDropped',
  JointHandlingExtended: 'event.JointHandlingExtended', JointPaperFilesAdded: 'event.JointPaperFilesAdded',
  JointLimitPassed: 'event.JointLimitPassed', JointCaseConsolidated: 'event.JointCaseConsolidated', JointResultDelivered: 'event.JointResultDelivered',
} as const satisfies Readonly<Record<string, MessageId>>;
