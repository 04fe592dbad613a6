import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const disabledVeterans = (article = '') => basis('伤残抚恤管理办法（退役军人事务部令）', article);
export const martyrs = (article = '') => basis('烈士褒扬条例', article, { verified: true });
export const pensions = (article = '') => basis('军人抚恤优待条例', article, { verified: true });
export const veterans = (article = '') => basis('退役军人保障法', article, { verified: true });
