import { amend, definePlugin, t, type Plugin } from '@yichuang/plugin-kit';
import { amendments } from './amendments.ts';
import { items } from './items/index.ts';
import { plainItems } from './plain-items.ts';

/** 汉台区住房和城乡建设局: the first release, after the list of January 2023. */
export const plugin: Plugin = definePlugin({
  department: 'D-ZJJ', version: '1.0.0', kit: '1', base: null, notes: t('首次发布', 'First release'),
  items: { ...plainItems, ...items },
});

/** 《无障碍环境建设法》 came into force on 1 September 2023: its basis is added. */
const amended: Plugin = definePlugin({
  ...plugin, version: '1.1.0', base: '265859ca85cf48f62aa7f47d9bd65f5f8e9fd0906728cc3df3ebcd466b2d8790', notes: t('《无障碍环境建设法》自2023年9月1日起施行，补充依据', 'The Law on Barrier-Free Environments is in force from 1 September 2023: its basis is added'),
  items: amend(plugin.items, amendments),
});

/** Every release, the oldest first. */
export const releases: readonly Plugin[] = [plugin, amended];
