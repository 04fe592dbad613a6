import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const handling = (article = '') => basis('社会保险经办条例', article, { verified: true });
export const insurance = (article = '') => basis('社会保险法', article, { verified: true });
export const medicalHandling = (article = '') => basis('基本医疗保险经办有关规程（国家医保局，文号待核）', article);
export const relief = (article = '') => basis('社会救助暂行办法', article, { verified: true });
export const unverified = (article = '') => basis('待核（经验值）', article);
