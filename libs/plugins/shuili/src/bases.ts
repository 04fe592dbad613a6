import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const resettlement = (article = '') => basis('大中型水利水电工程建设征地补偿和移民安置条例', article, { verified: true });
