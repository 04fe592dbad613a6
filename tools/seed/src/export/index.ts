export { exportForPlatform, IllustrativeItems, type PlatformItem } from './platform.ts';
