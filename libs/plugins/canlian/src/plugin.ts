import { amend, definePlugin, t, type Plugin } from '@yichuang/plugin-kit';
import { amendments } from './amendments.ts';
import { items } from './items/index.ts';
import { plainItems } from './plain-items.ts';

/** 汉台区残疾人联合会: the first release, after the list of January 2023. */
export const plugin: Plugin = definePlugin({
  department: 'D-CL', version: '1.0.0', kit: '1', base: null, notes: t('首次发布', 'First release'),
  items: { ...plainItems, ...items },
});

/** 《无障碍环境建设法》 came into force on 1 September 2023: its basis is added. */
const amended: Plugin = definePlugin({
  ...plugin, version: '1.1.0', base: '6c7b3a533ec0a5f28bbb712be626ab5081c95c82f954dee5eac79c5095a3f3a2', notes: t('《无障碍环境建设法》自2023年9月1日起施行，补充依据', 'The Law on Barrier-Free Environments is in force from 1 September 2023: its basis is added'),
  items: amend(plugin.items, amendments),
});

/** Every release, the oldest first. */
export const releases: readonly Plugin[] = [plugin, amended];
