import { amend, definePlugin, t, type Plugin } from '@yichuang/plugin-kit';
import { amendments } from './amendments.ts';
import { items } from './items/index.ts';
import { plainItems } from './plain-items.ts';

/** 汉台区医疗保障局: the first release, after the list of January 2023. */
export const plugin: Plugin = definePlugin({
  department: 'D-YBJ', version: '1.0.0', kit: '1', base: null, notes: t('首次发布', 'First release'),
  items: { ...plainItems, ...items },
});

/** 《社会保险经办条例》 came into force on 1 December 2023: bases and statutory limits are added. */
const amended: Plugin = definePlugin({
  ...plugin, version: '1.1.0', base: '0dddba9606d26007c8aa54e9c9dc70517d1824fa1fc32e808bcfa2a205fc9444', notes: t('《社会保险经办条例》自2023年12月1日起施行，补充依据和法定时限', 'The Regulation on Handling Social Insurance is in force from 1 December 2023: bases and statutory limits are added'),
  items: amend(plugin.items, amendments),
});

/** Every release, the oldest first. */
export const releases: readonly Plugin[] = [plugin, amended];
