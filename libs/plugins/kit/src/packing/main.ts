// `node libs/plugins/kit/src/packing/main.ts dist` packs the kit for departments outside this repository.
import { packKit } from './pack.ts';

process.stdout.write(`${packKit(process.argv[2] ?? 'dist')}\n`);
