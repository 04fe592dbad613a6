export * from './events.ts';
export * from './commands.ts';
export * from './baseline.ts';
export type * from './context.ts';
export { standardOn, venueStandardDecider, type VenueStandard, type VenueStandardState } from './standard.ts';
export { venueDecider } from './decider.ts';
export { dueVenueFacts, hallSubject, initialVenue, isExcepted, openMandatoryGaps, venueOf, type FiledEvidence, type VenueAnswer, type VenueException, type VenueGap, type VenueState, type VenueStatus, type VenueUpgrade } from './state.ts';
