export { readSampleData, type SampleData } from './data.ts';
export { commandOf, planSample, type Known, type SampleCommand, type Step } from './plan/index.ts';
export { ensureSample, isSeeded, seedSampleDistrict, type MovableClock, type SeedOptions, type SeedResult } from './seed.ts';
export * from './import/index.ts';
export * from './export/index.ts';
export { seedFolder, type SamplePlace } from './seed-folder.ts';
export { anomaliesOfSample, SAMPLE_CASES, type Anomaly } from './cases/index.ts';
