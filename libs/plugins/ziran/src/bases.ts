import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const landAdministration = (article = '') => basis('土地管理法', article, { verified: true });
export const licensing = (article = '') => basis('行政许可法', article, { verified: true });
export const planning = (article = '') => basis('城乡规划法', article, { verified: true });
export const realEstate = (article = '') => basis('不动产登记暂行条例', article, { verified: true });
