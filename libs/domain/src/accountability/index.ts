export * from './milestones/events.ts';
export * from './milestones/commands.ts';
