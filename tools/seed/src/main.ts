import { anomaliesOfSample, SAMPLE_CASES } from './cases/index.ts';
import { readSampleData } from './data.ts';
import { seedFolder } from './seed-folder.ts';

/** `npm start` runs this first: fills the data folder with the sample district, unless it holds it already. */
const folder = process.env['YICHUANG_DATA'] ?? '.data';
const url = process.env['EVENTSTOREDB_URL'];
const cases = Number(process.env['YICHUANG_SAMPLE_CASES'] ?? SAMPLE_CASES);

try {
  const say = (done: number, of: number): void => {
    if (done % 1000 === 0) process.stderr.write(`… sample district: ${done} of ${of} steps\n`);
  };
  const { recorded } = await seedFolder({ folder, url }, say, { cases });
  if (recorded > 0) {
    process.stderr.write(`✔ sample district: ${recorded} steps recorded\n`);
    for (const { kind, unit, case: id } of cases > 0 ? anomaliesOfSample(readSampleData()) : []) process.stderr.write(`  planted in ${unit}: ${kind} (case-${id})\n`);
  }
} catch (error) {
  process.stderr.write(`✘ ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
