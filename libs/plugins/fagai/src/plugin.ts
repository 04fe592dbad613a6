import { definePlugin, t, type Plugin } from '@yichuang/plugin-kit';
import { plainItems } from './plain-items.ts';

/** 汉台区发展和改革局: the first release, after the list of January 2023. */
export const plugin: Plugin = definePlugin({
  department: 'D-FGJ', version: '1.0.0', kit: '1', base: null, notes: t('首次发布', 'First release'),
  items: { ...plainItems },
});

/** Every release, the oldest first. */
export const releases: readonly Plugin[] = [plugin];
