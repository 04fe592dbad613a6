import { conformance } from '@yichuang/plugin-kit/conformance';
import { releases } from './plugin.ts';

for (const release of releases) conformance(release);
