import { seedFolder } from './seed-folder.ts';

/** `npm start` runs this first: fills the data folder with the sample district, unless it holds it already. */
const folder = process.env['YICHUANG_DATA'] ?? '.data';
const url = process.env['EVENTSTOREDB_URL'];

try {
  const say = (done: number, of: number): void => {
    if (done % 250 === 0 || done === of) process.stderr.write(`… sample district: ${done} of ${of} steps\n`);
  };
  const { recorded } = await seedFolder({ folder, url }, say);
  if (recorded > 0) process.stderr.write(`✔ sample district: ${recorded} steps recorded\n`);
} catch (error) {
  process.stderr.write(`✘ ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
