import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const cityAppearance = (article = '') => basis('城市市容和环境卫生管理条例', article, { verified: true });
export const licensing = (article = '') => basis('行政许可法', article, { verified: true });
export const provincialAppearance = (article = '') => basis('陕西省城市市容环境卫生条例（条文待核）', article);
