export { checkLog, type Damage, type FirstDamage, type LogReport } from './check-log.ts';
export { copyLog, type LogCopy } from './copy-log.ts';
