import { BulletinCommand, bulletinDecider, bulletinEvents } from '@yichuang/domain';
import { defineCapability, type Capability } from '../capability.ts';
import { bulletinContext } from '../contexts/bulletin.ts';

/** Bulletins, by the category of their streams. */
export const bulletinCapabilities: Readonly<Record<'bulletin', Capability>> = { bulletin: defineCapability({ aggregate: { decider: bulletinDecider, events: bulletinEvents }, commands: BulletinCommand, context: bulletinContext }) };
