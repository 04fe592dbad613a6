import { basis } from '@yichuang/plugin-kit';

// Statutes and documents that the items rest on. `verified`: the text was compared with the one in force.
export const elderly = (article = '') => basis('老年人权益保障法', article, { verified: true });
export const roadSafety = (article = '') => basis('公路安全保护条例', article, { verified: true });
export const roadTransport = (article = '') => basis('道路运输条例', article, { verified: true });
