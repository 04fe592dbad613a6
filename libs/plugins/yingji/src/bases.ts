import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const disasterRelief = (article = '') => basis('自然灾害救助条例', article, { verified: true });
export const fireworks = (article = '') => basis('烟花爆竹安全管理条例', article, { verified: true });
