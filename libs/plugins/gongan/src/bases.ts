import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const householdRegisters = (article = '') => basis('户口登记条例', article, { verified: true });
export const residencePermits = (article = '') => basis('居住证暂行条例', article, { verified: true });
